package gradus.syntax;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Formulas;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A term as a textbook writes it: a sign, factors above the line and factors below it.
/// `-3/4*x*y^(-1)` is minus, `3 x` over `4 y`. All writers of formulas share this view, so a
/// formula has the same fractions in every output form.
///
/// @param negative whether a minus stands before it
/// @param numerator the factors above the line, never empty and never negative
/// @param denominator the factors below the line; empty when there is no fraction
public record Quotient(boolean negative, List<Expr> numerator, List<Expr> denominator) {
  public Quotient {
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
  }

  public static Quotient of(Expr term) {
    Collector collector = new Collector();
    if (term instanceof Product p) {
      for (Expr factor : p.factors()) {
        collector.add(factor);
      }
    } else {
      collector.add(term);
    }
    return collector.finish();
  }

  public boolean isFraction() {
    return !denominator.isEmpty();
  }

  /// The terms of a sum in the order they are written: of two, a positive one comes before a
  /// negative one (`1 - x`), but the real part before the imaginary one (`-3 + 4*i`).
  public static List<Expr> ordered(Expr.Sum sum) {
    List<Expr> terms = sum.terms();
    if (terms.size() == 2
        && isNegative(terms.get(0))
        && !isNegative(terms.get(1))
        && !Formulas.hasImaginary(terms.get(1))) {
      return List.of(terms.get(1), terms.get(0));
    }
    return terms;
  }

  /// Whether the term is written with a minus.
  public static boolean isNegative(Expr term) {
    return switch (term instanceof Product p ? p.factors().get(0) : term) {
      case Num(Rational value, _) -> value.signum() < 0;
      case Flt(double value) -> value < 0;
      default -> false;
    };
  }

  /// Whether the power stands below the line under the opposite exponent: `x^(-2)`, but not
  /// `exp(-x)`, and not `(7 + pi)^(-2)`, since its inverse would be multiplied out when it is read.
  private static boolean isBelow(Power power) {
    return power.base() != Constant.E
        && power.exponent() instanceof Num(Rational n, boolean decimal)
        && !decimal
        && n.signum() < 0
        && (n.equals(Rational.MINUS_ONE) || !n.isInteger() || !isClosedSum(power.base()));
  }

  private static boolean isClosedSum(Expr e) {
    return e instanceof Expr.Sum && !Formulas.hasSymbols(e);
  }

  private static final class Collector {
    private boolean negative;
    private final List<Expr> above = new ArrayList<>();
    private final List<Expr> below = new ArrayList<>();

    void add(Expr factor) {
      switch (factor) {
        case Numeric number when above.isEmpty() && below.isEmpty() -> coefficient(number);
        case Power power when isBelow(power) -> {
          Rational opposite = ((Num) power.exponent()).value().negate();
          below.add(
              opposite.isOne() ? power.base() : new Power(power.base(), Expr.number(opposite)));
        }
        default -> above.add(factor);
      }
    }

    private void coefficient(Numeric number) {
      negative = isNegative(number);
      switch (number) {
        case Flt(double value) -> above.add(new Flt(negative ? -value : value));
        case Num(Rational value, boolean decimal) -> {
          Rational size = value.abs();
          if (decimal) {
            above.add(new Num(size, true));
          } else {
            if (!size.numerator().equals(BigInteger.ONE)) {
              above.add(Expr.number(Rational.of(size.numerator())));
            }
            if (!size.isInteger()) {
              below.add(Expr.number(Rational.of(size.denominator())));
            }
          }
        }
      }
    }

    Quotient finish() {
      if (above.isEmpty()) {
        above.add(Expr.ONE);
      }
      return new Quotient(negative, above, below);
    }
  }
}
