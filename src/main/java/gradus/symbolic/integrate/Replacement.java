package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.List;
import java.util.Optional;

/// Writes u for a formula g(x), also inside its powers: with u = e^x, e^(2·x) is u²; with u = x² +
/// 1, x⁴ is (u − 1)².
final class Replacement {
  private final Expr g;
  private final Expr u;
  private final String x;
  private final Algebra algebra;

  /// g as a·x^n + b with n ≥ 2.
  private final Optional<Shifted> shifted;

  private record Shifted(int power, Expr factor, Expr constant) {}

  Replacement(Expr g, String u, String x, Algebra algebra) {
    this.g = g;
    this.u = Expr.symbol(u);
    this.x = x;
    this.algebra = algebra;
    this.shifted = shifted(g, x);
  }

  private static Optional<Shifted> shifted(Expr g, String x) {
    return Coefficient.list(g, x, 12)
        .filter(c -> c.size() > 2)
        .filter(c -> c.subList(1, c.size() - 1).stream().allMatch(Expr::isZero))
        .map(c -> new Shifted(c.size() - 1, c.get(c.size() - 1), c.get(0)));
  }

  Expr in(Expr e) {
    algebra.budget().step();
    if (e.equals(g)) {
      return u;
    }
    return switch (e) {
      case Sum s -> Sums.of(s.terms().stream().map(this::in).toList());
      case Product p -> Products.of(p.factors().stream().map(this::in).toList());
      case Power p -> power(p);
      case Call(String name, List<Expr> arguments) ->
          algebra.call(name, arguments.stream().map(this::in).toList());
      case Sym _, Constant _, Expr.Numeric _, Expr.Relation _ -> e;
    };
  }

  private Expr power(Power p) {
    if (g instanceof Power(Expr base, Num(Rational n, _))
        && base.equals(p.base())
        && p.exponent() instanceof Num(Rational m, _)
        && m.divide(n).isInteger()) {
      return Expr.power(u, Expr.number(m.divide(n)));
    }
    if (g instanceof Power(Expr base, Expr inner) && base.equals(p.base())) {
      Optional<Expr> whole = exponential(base, inner, p.exponent());
      if (whole.isPresent()) {
        return whole.get();
      }
    }
    if (shifted.isPresent()
        && p.base().equals(Expr.symbol(x))
        && p.exponent() instanceof Num(Rational m, _)
        && m.divide(Rational.of(shifted.get().power())).isInteger()) {
      Expr whole = Expr.divide(Expr.subtract(u, shifted.get().constant()), shifted.get().factor());
      return Expr.power(whole, Expr.number(m.divide(Rational.of(shifted.get().power()))));
    }
    return Expr.power(in(p.base()), in(p.exponent()));
  }

  /// base^outer as base^rest · u^k when outer is k·inner + rest.
  private Optional<Expr> exponential(Expr base, Expr inner, Expr outer) {
    Optional<Linear> a = Linear.of(inner, x);
    Optional<Linear> b = Linear.of(outer, x);
    Expr ratio =
        a.isPresent() && b.isPresent()
            ? Expr.divide(b.get().slope(), a.get().slope())
            : inner.isZero() ? Expr.ZERO : Expr.divide(outer, inner);
    if (!(ratio instanceof Num(Rational k, _)) || !k.isInteger() || k.isZero()) {
      return Optional.empty();
    }
    Expr rest = Expr.subtract(outer, Search.scale(ratio, inner));
    return Formulas.isFree(rest, x)
        ? Optional.of(Expr.multiply(Expr.power(base, rest), Expr.power(u, ratio)))
        : Optional.empty();
  }
}
