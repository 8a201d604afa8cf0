package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import java.util.Optional;

/// ∫ (b·x + c)/(x² + p·x + q)^k with coefficients that may be parameters.
final class QuadraticDenominator {
  private final Search search;
  private final Signs signs;
  private final Expr x;
  private final Expr p;
  private final Expr q;
  private final Expr quadratic;

  QuadraticDenominator(Search search, String x, Expr p, Expr q) {
    this.search = search;
    this.signs = new Signs(search);
    this.x = Expr.symbol(x);
    this.p = p;
    this.q = q;
    this.quadratic = Expr.add(Expr.power(this.x, Expr.TWO), Expr.multiply(p, this.x), q);
  }

  /// Empty when the sign of the discriminant is not known.
  Optional<Expr> integral(Expr b, Expr c, int k) {
    Expr rest = Expr.subtract(c, Expr.multiply(Expr.HALF, b, p));
    Optional<Expr> inverse = rest.isZero() ? Optional.of(Expr.ZERO) : inversePower(k);
    return inverse.map(i -> Expr.add(ofSlope(b, k), Search.scale(rest, i)));
  }

  /// ∫ b·x + b·p/2 over the quadratic to the k: half its slope stands above.
  private Expr ofSlope(Expr b, int k) {
    if (b.isZero()) {
      return Expr.ZERO;
    }
    if (k == 1) {
      Expr inside = discriminantSign() < 0 ? quadratic : search.algebra().call("abs", quadratic);
      return Expr.multiply(Expr.HALF, b, search.algebra().call("log", inside));
    }
    return Expr.multiply(
        b, Expr.divide(Expr.HALF, Expr.number(1 - k)), Expr.power(quadratic, Expr.number(1 - k)));
  }

  private Expr discriminant() {
    return Expr.subtract(Expr.power(p, Expr.TWO), Expr.multiply(Expr.number(4), q));
  }

  private int discriminantSign() {
    return signs.sign(discriminant());
  }

  /// ∫ 1/quadratic^k by the reduction formula down to k = 1.
  private Optional<Expr> inversePower(int k) {
    if (k == 1) {
      return inverse();
    }
    Expr d = Expr.multiply(Expr.number(k - 1), Expr.negate(discriminant()));
    return inversePower(k - 1)
        .map(lower ->
            Expr.add(
                Expr.multiply(
                    Expr.add(Expr.multiply(Expr.TWO, x), p),
                    Expr.power(d, Expr.MINUS_ONE),
                    Expr.power(quadratic, Expr.number(1 - k))),
                Search.scale(Expr.divide(Expr.number(2L * (2L * k - 3)), d), lower)));
  }

  private Optional<Expr> inverse() {
    Algebra algebra = search.algebra();
    Expr disc = discriminant();
    int sign = discriminantSign();
    Expr half = Expr.add(x, Expr.multiply(Expr.HALF, p));
    if (sign < 0) {
      // (x + p/2)/r with r² = q − p²/4
      Expr r = signs.root(Expr.multiply(Expr.number(Rational.of(-1, 4)), disc));
      return Optional.of(
          Expr.divide(algebra.call("atan", Search.scale(Expr.power(r, Expr.MINUS_ONE), half)), r));
    }
    if (sign > 0) {
      Expr r = signs.root(Expr.divide(disc, Expr.number(4)));
      Expr left = algebra.call("log", algebra.call("abs", Expr.subtract(half, r)));
      Expr right = algebra.call("log", algebra.call("abs", Expr.add(half, r)));
      return Optional.of(
          Search.scale(
              Expr.power(Expr.multiply(Expr.TWO, r), Expr.MINUS_ONE), Expr.subtract(left, right)));
    }
    return disc.isZero()
        ? Optional.of(Expr.negate(Expr.power(half, Expr.MINUS_ONE)))
        : Optional.empty();
  }
}
