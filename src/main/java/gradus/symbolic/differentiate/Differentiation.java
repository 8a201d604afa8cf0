package gradus.symbolic.differentiate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.function.DerivativeRule;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.List;

/// The derivative of a formula with respect to one variable, step by step.
public final class Differentiation {
  private Differentiation() {}

  /// @return from {@code diff(f, x)} to the derivative
  public static Derivation of(Expr f, String x, Algebra algebra) {
    return Derivation.of("derivative", Operators.derivative(f, x), derivative(f, x, algebra), "");
  }

  /// The derivative without its steps, for use inside other computations.
  public static Expr derivative(Expr f, String x, Algebra algebra) {
    algebra.budget().step();
    return switch (f) {
      case Expr.Numeric _, Expr.Constant _, Expr.Relation _ -> Expr.ZERO;
      case Sym(String name) -> name.equals(x) ? Expr.ONE : Expr.ZERO;
      case Sum s -> Sums.of(s.terms().stream().map(t -> derivative(t, x, algebra)).toList());
      case Product p -> {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < p.factors().size(); i++) {
          List<Expr> factors = new ArrayList<>(p.factors());
          factors.set(i, derivative(factors.get(i), x, algebra));
          terms.add(Products.of(factors));
        }
        yield Sums.of(terms);
      }
      case Power(Expr base, Expr exponent) -> {
        Expr db = derivative(base, x, algebra);
        Expr de = derivative(exponent, x, algebra);
        Expr left =
            db.isZero()
                ? Expr.ZERO
                : Expr.multiply(
                    exponent, Expr.power(base, Expr.subtract(exponent, Expr.ONE)), db);
        Expr right = de.isZero() ? Expr.ZERO : Expr.multiply(f, algebra.call("log", base), de);
        yield Expr.add(left, right);
      }
      case Call c -> {
        DerivativeRule rule =
            algebra.rule(c.name()).flatMap(r -> r.derivative()).orElseThrow();
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < c.arguments().size(); i++) {
          Expr inner = derivative(c.arguments().get(i), x, algebra);
          if (!inner.isZero()) {
            terms.add(
                Expr.multiply(
                    algebra.canonical(rule.partial(i).slope().apply(c, c.arguments())), inner));
          }
        }
        yield Sums.of(terms);
      }
    };
  }
}
