package gradus.expr;

import gradus.exact.Rational;
import java.util.Optional;

/// Sines and cosines of rational multiples of π that are short radicals.
public final class UnitCircle {
  private static final Rational TWELFTH = Rational.of(1, 12);
  private static final Rational TENTH = Rational.of(1, 10);

  private UnitCircle() {}

  /// sin(r·π) for multiples of π/12, and of π/10 where no root stands under another; empty for
  /// other angles.
  public static Optional<Expr> sin(Rational r) {
    Rational angle = r.mod(Rational.TWO);
    boolean below = angle.compareTo(Rational.ONE) >= 0;
    if (below) {
      angle = angle.subtract(Rational.ONE);
    }
    if (angle.compareTo(Rational.HALF) > 0) {
      angle = Rational.ONE.subtract(angle);
    }
    Optional<Expr> sine = firstQuadrant(angle);
    return below ? sine.map(Expr::negate) : sine;
  }

  /// cos(r·π) for the same angles.
  public static Optional<Expr> cos(Rational r) {
    return sin(r.add(Rational.HALF));
  }

  /// @param r from 0 to 1/2
  private static Optional<Expr> firstQuadrant(Rational r) {
    Rational twelfths = r.divide(TWELFTH);
    if (twelfths.isInteger()) {
      return switch (twelfths.intValueExact()) {
        case 0 -> Optional.of(Expr.ZERO);
        case 1 -> Optional.of(quarter(root(6), Expr.negate(root(2))));
        case 2 -> Optional.of(Expr.HALF);
        case 3 -> Optional.of(Expr.multiply(Expr.HALF, root(2)));
        case 4 -> Optional.of(Expr.multiply(Expr.HALF, root(3)));
        case 5 -> Optional.of(quarter(root(6), root(2)));
        default -> Optional.of(Expr.ONE);
      };
    }
    Rational tenths = r.divide(TENTH);
    if (tenths.isOne()) {
      return Optional.of(quarter(root(5), Expr.MINUS_ONE));
    }
    return tenths.equals(Rational.of(3))
        ? Optional.of(quarter(root(5), Expr.ONE))
        : Optional.empty();
  }

  private static Expr root(long n) {
    return Expr.sqrt(Expr.number(n));
  }

  private static Expr quarter(Expr a, Expr b) {
    return Expr.multiply(Expr.number(Rational.of(1, 4)), Expr.add(a, b));
  }
}
