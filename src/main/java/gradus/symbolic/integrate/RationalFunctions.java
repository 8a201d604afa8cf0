package gradus.symbolic.integrate;

import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Coefficients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Quotients of polynomials: division, partial fractions over ℚ, logarithms and arc tangents.
final class RationalFunctions implements Method {
  private static final String TABLE =
      "integrate(1/(x - r), x) = log(abs(x - r)), integrate(1/(x - r)^n, x) ="
          + " -1/((n - 1)*(x - r)^(n - 1))";

  static final String APART = "p/(q*r) = a/q + b/r, then each term by the table";

  private final Search search;

  /// Whether irreducible factors of a degree above 2 are tried.
  private final boolean higher;

  RationalFunctions(Search search, boolean higher) {
    this.search = search;
    this.higher = higher;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    Optional<Derivation> single = singleQuadratic(f, x);
    if (single.isPresent()) {
      return single;
    }
    Optional<Quotient> rational = Quotient.of(f, x, search.algebra().budget());
    return rational.isPresent()
        ? rational.filter(q -> q.denominator().degree() > 0).flatMap(q -> apart(f, q, x))
        : new LinearFactors(search).attempt(f, x, depth);
  }

  /// (b·x + c)/quadratic^k, also with parameters.
  private Optional<Derivation> singleQuadratic(Expr f, String x) {
    List<Expr> above = new ArrayList<>();
    Optional<Power> below = Optional.empty();
    for (Expr factor : Formulas.factors(f)) {
      if (factor instanceof Power(Expr base, Num(Rational n, _))
          && n.isInteger()
          && n.signum() < 0
          && below.isEmpty()) {
        below = Optional.of((Power) factor);
      } else {
        above.add(factor);
      }
    }
    if (below.isEmpty() || !((Num) below.get().exponent()).value().fitsInt()) {
      return Optional.empty();
    }
    int k = -((Num) below.get().exponent()).value().intValueExact();
    Optional<List<Expr>> d = Coefficient.list(below.get().base(), x, 2);
    Optional<List<Expr>> n = Coefficient.list(Products.of(above), x, 1);
    if (k > 12 || d.isEmpty() || n.isEmpty() || d.get().size() != 3) {
      return Optional.empty();
    }
    Expr a = d.get().get(2);
    Expr p = Expr.divide(d.get().get(1), a);
    Expr q = Expr.divide(d.get().get(0), a);
    if (Quotient.of(f, x, search.algebra().budget()).isPresent()
        && new Signs(search)
                .sign(Expr.subtract(Expr.power(p, Expr.TWO), Expr.multiply(Expr.number(4), q)))
            >= 0
        && isSplit(p, q)) {
      return Optional.empty();
    }
    Expr scale = Expr.power(a, Expr.number(-k));
    return new QuadraticDenominator(search, x, p, q)
        .integral(Coefficient.at(n.get(), 1), Coefficient.at(n.get(), 0), k)
        .map(value ->
            Search.step(
                p.isZero() ? "arc tangent and logarithm" : "completing the square",
                f,
                x,
                Search.scale(scale, value),
                "integrate(1/(x^2 + a^2), x) = atan(x/a)/a, integrate(2*x/(x^2 + c), x) ="
                    + " log(abs(x^2 + c))"
                    + (p.isZero() ? "" : "; " + square(below(d.get(), x), p, q, x))));
  }

  private static Expr below(List<Expr> coefficients, String x) {
    return Coefficients.formula(coefficients, x);
  }

  private static String square(Expr whole, Expr p, Expr q, String x) {
    Expr half = Expr.multiply(Expr.HALF, p);
    Expr completed =
        Expr.add(
            Expr.power(Expr.add(Expr.symbol(x), half), Expr.TWO),
            Expr.subtract(q, Expr.power(half, Expr.TWO)));
    return Search.text(whole) + " is a multiple of " + Search.text(completed);
  }

  /// Whether x² + p·x + q has rational roots.
  private static boolean isSplit(Expr p, Expr q) {
    return p instanceof Num(Rational b, _)
        && q instanceof Num(Rational c, _)
        && Expr.sqrt(Expr.number(b.multiply(b).subtract(c.multiply(Rational.of(4)))))
            instanceof Num;
  }

  private Optional<Derivation> apart(Expr f, Quotient q, String x) {
    Polynomial.Division division = q.numerator().divide(q.denominator());
    Expr variable = Expr.symbol(x);
    List<Expr> fractions = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    Expr whole = Quotient.formula(division.quotient(), variable);
    if (!division.quotient().isZero()) {
      fractions.add(whole);
      values.add(Quotient.formula(primitive(division.quotient()), variable));
    }
    for (PartialFractions.Part part :
        PartialFractions.of(division.remainder(), q.denominator(), search.algebra().budget())) {
      search.algebra().budget().step();
      Optional<Expr> value = integral(part, x);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      fractions.add(
          Expr.divide(
              Quotient.formula(part.numerator(), variable),
              Expr.power(Quotient.formula(part.factor(), variable), Expr.number(part.power()))));
      values.add(value.get());
    }
    Expr sum = Sums.of(fractions);
    return Optional.of(
        fractions.size() == 1 && values.size() == 1
            ? Search.step("rational function", f, x, Sums.of(values), TABLE)
            : Search.applied(
                "partial fractions", f, x, Operators.integral(sum, x), Sums.of(values), APART));
  }

  private static Polynomial primitive(Polynomial p) {
    Rational[] coefficients = new Rational[p.degree() + 2];
    coefficients[0] = Rational.ZERO;
    for (int i = 0; i <= p.degree(); i++) {
      coefficients[i + 1] = p.coefficient(i).divide(Rational.of(i + 1L));
    }
    return Polynomial.of(coefficients);
  }

  private Optional<Expr> integral(PartialFractions.Part part, String x) {
    Polynomial factor = part.factor();
    Expr above0 = Expr.number(part.numerator().coefficient(0));
    Expr above1 = Expr.number(part.numerator().coefficient(1));
    if (factor.degree() == 1) {
      Expr base = Quotient.formula(factor, Expr.symbol(x));
      return Optional.of(
          part.power() == 1
              ? Expr.multiply(
                  above0, search.algebra().call("log", search.algebra().call("abs", base)))
              : Expr.multiply(
                  above0,
                  Expr.number(Rational.of(1, 1 - part.power())),
                  Expr.power(base, Expr.number(1 - part.power()))));
    }
    if (factor.degree() == 2) {
      return new QuadraticDenominator(
              search, x, Expr.number(factor.coefficient(1)), Expr.number(factor.coefficient(0)))
          .integral(above1, above0, part.power());
    }
    if (part.power() == 1 && higher) {
      Rational ratio = part.numerator().leading().divide(factor.derivative().leading());
      if (part.numerator().equals(factor.derivative().scale(ratio))) {
        return Optional.of(
            Expr.multiply(
                Expr.number(ratio),
                search
                    .algebra()
                    .call(
                        "log",
                        search.algebra().call("abs", Quotient.formula(factor, Expr.symbol(x))))));
      }
      return biquadratic(part, x);
    }
    return Optional.empty();
  }

  /// x⁴ + p·x² + q = (x² + r·x + s)(x² − r·x + s) with s = √q, r = √(2s − p), where it has no real
  /// roots.
  private Optional<Expr> biquadratic(PartialFractions.Part part, String x) {
    Polynomial d = part.factor();
    if (d.degree() != 4 || !d.coefficient(1).isZero() || !d.coefficient(3).isZero()) {
      return Optional.empty();
    }
    Rational p = d.coefficient(2);
    Rational q = d.coefficient(0);
    if (p.multiply(p).compareTo(q.multiply(Rational.of(4))) >= 0) {
      return Optional.empty();
    }
    Expr s = Expr.sqrt(Expr.number(q));
    Expr r = Expr.sqrt(Expr.subtract(Expr.multiply(Expr.TWO, s), Expr.number(p)));
    if (!(s instanceof Num)) {
      return Optional.empty();
    }
    QuadraticDenominator plus = new QuadraticDenominator(search, x, r, s);
    QuadraticDenominator minus = new QuadraticDenominator(search, x, Expr.negate(r), s);
    Expr half = Expr.power(Expr.multiply(Expr.TWO, r), Expr.MINUS_ONE);
    // The numerators over the two factors for 1, x, x² and x³ above.
    Expr[][] over = {
      {Expr.power(s, Expr.MINUS_ONE), Expr.divide(r, s)},
      {Expr.ZERO, Expr.MINUS_ONE},
      {Expr.MINUS_ONE, Expr.ZERO},
      {r, s}
    };
    Expr b1 = Expr.ZERO;
    Expr c1 = Expr.ZERO;
    Expr b2 = Expr.ZERO;
    Expr c2 = Expr.ZERO;
    for (int k = 0; k < 4; k++) {
      Expr n = Expr.multiply(half, Expr.number(part.numerator().coefficient(k)));
      // Under x → −x the two factors change places.
      Expr flip = k % 2 == 0 ? Expr.ONE : Expr.MINUS_ONE;
      b1 = Expr.add(b1, Expr.multiply(n, over[k][0]));
      c1 = Expr.add(c1, Expr.multiply(n, over[k][1]));
      b2 = Expr.add(b2, Expr.multiply(n, flip, Expr.MINUS_ONE, over[k][0]));
      c2 = Expr.add(c2, Expr.multiply(n, flip, over[k][1]));
    }
    Optional<Expr> left = plus.integral(b1, c1, 1);
    Optional<Expr> right = minus.integral(b2, c2, 1);
    return left.isPresent() && right.isPresent()
        ? Optional.of(Expr.add(left.get(), right.get()))
        : Optional.empty();
  }
}
