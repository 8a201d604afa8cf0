package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// p·√u + q = 0 is p·√u = −q, which implies p²·u = q².
///
/// @param root p·√u
/// @param rest −q
/// @param difference p²·u − q²
record Squaring(Expr root, Expr rest, Expr difference) {
  /// One for each square root that can stand alone.
  static List<Squaring> all(Sum f, String x, Algebra algebra) {
    Set<Expr> found = new LinkedHashSet<>();
    EquationSolver.collect(
        f,
        found,
        part ->
            part instanceof Power(Expr base, Num(Rational r, _))
                && !Formulas.isFree(base, x)
                && r.denominator().bitLength() == 2
                && !r.denominator().testBit(0));
    List<Squaring> all = new ArrayList<>();
    for (Expr root : found) {
      of(f, (Power) root, algebra).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Squaring> of(Sum f, Power power, Algebra algebra) {
    int odd = ((Num) power.exponent()).value().numerator().intValueExact();
    Expr generator = Expr.sqrt(power.base());
    Optional<Map<Integer, Expr>> parts =
        Generated.powers(f, part -> monomial(part, generator, power, odd), algebra.budget());
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Expr> even = new ArrayList<>();
    List<Expr> times = new ArrayList<>();
    parts
        .get()
        .forEach((n, c) ->
            (n % 2 == 0 ? even : times)
                .add(Expr.multiply(c, Expr.power(power.base(), Expr.number(n / 2)))));
    if (times.isEmpty()) {
      return Optional.empty();
    }
    Expr p = Sums.of(times);
    Expr q = Sums.of(even);
    Expr squared =
        Expr.subtract(
            Expr.multiply(Expr.power(p, Expr.TWO), power.base()), Expr.power(q, Expr.TWO));
    List<Expr> terms = Formulas.terms(q);
    Expr opposite = Sums.of(terms.stream().map(Expr::negate).toList());
    return Optional.of(new Squaring(Expr.multiply(p, generator), opposite, squared));
  }

  private static Optional<Generated.Monomial> monomial(
      Expr part, Expr generator, Power power, int odd) {
    if (part.equals(generator)) {
      return Optional.of(new Generated.Monomial(1, Expr.ONE));
    }
    if (part.equals(power) && odd > 0) {
      return Optional.of(new Generated.Monomial(odd, Expr.ONE));
    }
    return Formulas.any(part, inner -> inner.equals(generator) || inner.equals(power))
        ? Optional.empty()
        : Optional.of(new Generated.Monomial(0, part));
  }
}
