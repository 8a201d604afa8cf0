package gradus.symbolic.integrate;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
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

/// Integration by parts. What is to be differentiated is chosen in the order of LIATE: logarithms,
/// inverse functions, algebraic factors; exponentials and circular functions are integrated.
final class Parts implements Method {
  /// Up to this degree the parts are taken one after the other, beyond it in a table.
  private static final int STEPWISE = 2;

  private final Search search;
  private final Cyclic cyclic;

  Parts(Search search) {
    this.search = search;
    this.cyclic = new Cyclic(search);
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    List<Expr> factors = Formulas.factors(f);
    Optional<Derivation> back = cyclic.attempt(f, x, depth);
    if (back.isPresent()) {
      return back;
    }
    for (Expr factor : factors) {
      if (isLogarithmic(factor, x)) {
        return parts(f, factor, without(factors, factor), x, depth);
      }
    }
    List<Expr> algebraic = new ArrayList<>();
    List<Expr> others = new ArrayList<>();
    for (Expr factor : factors) {
      (Coefficient.list(factor, x, 60).isPresent() ? algebraic : others).add(factor);
    }
    if (algebraic.isEmpty() || others.isEmpty()) {
      return others.size() == 2 ? negativePower(f, others, x, depth) : Optional.empty();
    }
    Expr u = Products.of(algebraic);
    Expr dv = Products.of(others);
    int degree = Coefficient.list(u, x, 60).map(c -> c.size() - 1).orElse(0);
    if (degree >= 2 && isSmooth(others, x)) {
      Optional<Derivation> stepwise =
          degree <= STEPWISE ? parts(f, u, dv, x, depth) : Optional.empty();
      return stepwise.or(() -> repeated(f, u, dv, x, depth));
    }
    return (degree == 1 ? parts(f, u, dv, x, depth) : Optional.<Derivation>empty())
        .or(() -> negativePower(f, factors, x, depth));
  }

  private static Expr without(List<Expr> factors, Expr factor) {
    List<Expr> rest = new ArrayList<>(factors);
    rest.remove(factor);
    return Products.of(rest);
  }

  /// A logarithm, an inverse function or a small power of one.
  private static boolean isLogarithmic(Expr factor, String x) {
    Expr base =
        factor instanceof Power(Expr inner, Num n)
                && n.value().isInteger()
                && n.value().signum() > 0
            ? inner
            : factor;
    return base instanceof Call(String name, List<Expr> arguments)
        && !Formulas.isFree(arguments.get(0), x)
        && List.of("log", "atan", "asin", "acos", "asinh", "acosh", "atanh", "acot", "erf")
            .contains(name);
  }

  /// Exponentials and circular functions of linear arguments, whose integrals never end nor grow.
  private static boolean isSmooth(List<Expr> factors, String x) {
    for (Expr factor : factors) {
      boolean exponential =
          factor instanceof Power(Expr base, Expr exponent)
              && Formulas.isFree(base, x)
              && Linear.of(exponent, x).isPresent();
      boolean wave =
          factor instanceof Call(String name, List<Expr> arguments)
              && List.of("sin", "cos", "sinh", "cosh").contains(name)
              && Linear.of(arguments.get(0), x).isPresent();
      if (!exponential && !wave) {
        return false;
      }
    }
    return true;
  }

  /// x·e^x/(x + 1)²: the negative power of a linear factor is integrated.
  private Optional<Derivation> negativePower(Expr f, List<Expr> factors, String x, int depth) {
    boolean transcendental =
        factors.stream()
            .anyMatch(factor ->
                factor instanceof Call
                    || factor instanceof Power(Expr base, _) && base == Constant.E);
    for (Expr factor : factors) {
      if (transcendental
          && factors.size() > 1
          && factor instanceof Power(Expr base, Num n)
          && base != Constant.E
          && n.value().signum() < 0
          && n.value().isInteger()
          && !n.equals(Expr.MINUS_ONE)
          && Coefficient.list(base, x, 2).isPresent()) {
        return parts(f, without(factors, factor), factor, x, depth);
      }
    }
    return Optional.empty();
  }

  private Optional<Derivation> parts(Expr f, Expr u, Expr dv, String x, int depth) {
    Optional<Derivation> integrated = search.find(dv, x, depth + 2);
    Optional<Expr> du = new Slope(x, search.algebra(), false).of(u);
    if (integrated.isEmpty() || du.isEmpty()) {
      return Optional.empty();
    }
    Expr v = integrated.get().to();
    Expr slope = Substitution.primitive(du.get());
    Expr rest = Expr.multiply(v instanceof Expr.Sum ? v : Substitution.primitive(v), slope);
    if (v instanceof Expr.Sum) {
      rest = Expansion.of(rest, x, search.algebra().budget());
    }
    Expr vdu = rest;
    return search
        .find(vdu, x, depth + 1)
        .map(sub ->
            Search.applied(
                "integration by parts",
                f,
                x,
                Expr.subtract(product(u, v), Operators.integral(vdu, x)),
                Expr.subtract(product(u, v), sub.to()),
                "integrate(u*v', x) = u*v - integrate(u'*v, x), u = "
                    + Search.text(u)
                    + ", dv = "
                    + Search.differential(dv, x)
                    + ", du = "
                    + Search.differential(slope, x)
                    + ", v = "
                    + Search.text(v),
                sub));
  }

  /// u·v, with a sum in v multiplied out over a single term.
  private static Expr product(Expr u, Expr v) {
    return u instanceof Expr.Sum ? Expr.multiply(u, v) : Search.scale(u, v);
  }

  /// The derivatives of u and the integrals of dv in two columns, multiplied along the diagonals
  /// with alternating signs, until u is differentiated away.
  private Optional<Derivation> repeated(Expr f, Expr u, Expr dv, String x, int depth) {
    List<Expr> coefficients = Coefficient.list(u, x, 60).orElseThrow();
    List<Expr> terms = new ArrayList<>();
    Expr v = dv;
    Expr sign = Expr.ONE;
    while (!coefficients.isEmpty()) {
      search.algebra().budget().step();
      Optional<Derivation> next = search.find(v, x, depth + 1);
      if (next.isEmpty()) {
        return next;
      }
      v = next.get().to();
      Expr derivative = Coefficients.formula(coefficients, x);
      for (Expr term : Formulas.terms(derivative)) {
        for (Expr part : Formulas.terms(v)) {
          terms.add(Expr.multiply(sign, term, part));
        }
      }
      search.algebra().budget().terms(terms.size());
      coefficients = Coefficient.trim(Coefficient.derivative(coefficients));
      sign = Expr.negate(sign);
    }
    return Optional.of(
        Search.step(
            "repeated integration by parts",
            f,
            x,
            Sums.of(terms),
            "integrate(u*v', x) = u*v - integrate(u'*v, x), again and again with u = "
                + Search.text(u)
                + " and its derivatives, dv = "
                + Search.text(dv)
                + " d"
                + x
                + " and its integrals, until u is differentiated away; the signs alternate"));
  }
}
