package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Together;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Other forms of an integrand: multiplied out, one fraction, secants by cosines, hyperbolic
/// functions by exponentials.
final class Rewriting implements Method {
  private final Search search;

  Rewriting(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    Algebra algebra = search.algebra();
    return rewritten("expanding", f, Expansion.of(f, x, algebra.budget()), x, depth)
        .or(() -> rewritten("in sines and cosines", f, elementary(f), x, depth))
        .or(() -> rewritten("in exponentials", f, exponential(f), x, depth))
        .or(() -> rewritten("one fraction", f, Together.of(f, algebra), x, depth));
  }

  private Optional<Derivation> rewritten(String rule, Expr f, Expr g, String x, int depth) {
    if (g.equals(f)) {
      return Optional.empty();
    }
    return search
        .find(g, x, depth + 1)
        .map(sub -> Search.applied(rule, f, x, Operators.integral(g, x), sub.to(), "", sub));
  }

  /// Without secants, cosecants, cotangents and logarithms of other bases.
  private Expr elementary(Expr e) {
    return rebuild(
        e,
        c -> {
          Expr u = c.arguments().get(0);
          return switch (c.name()) {
            case "sec" -> inverse("cos", u);
            case "csc" -> inverse("sin", u);
            case "cot" -> Expr.multiply(call("cos", u), inverse("sin", u));
            case "tan" -> Expr.multiply(call("sin", u), inverse("cos", u));
            case "sech" -> inverse("cosh", u);
            case "csch" -> inverse("sinh", u);
            case "coth" -> Expr.multiply(call("cosh", u), inverse("sinh", u));
            case "log2" -> Expr.divide(call("log", u), call("log", Expr.TWO));
            case "log10" -> Expr.divide(call("log", u), call("log", Expr.number(10)));
            case "log_sigmoid" -> Expr.negate(call("softplus", Expr.negate(u)));
            case "silu" -> Expr.multiply(u, call("sigmoid", u));
            case "gelu" ->
                Expr.multiply(
                    Expr.HALF,
                    u,
                    Expr.add(Expr.ONE, call("erf", Expr.divide(u, Expr.sqrt(Expr.TWO)))));
            default -> c;
          };
        });
  }

  private static Expr exponential(Expr e) {
    return rebuild(
        e,
        c -> {
          Expr u = c.arguments().get(0);
          Expr up = Expr.power(Constant.E, u);
          Expr down = Expr.power(Constant.E, Expr.negate(u));
          return switch (c.name()) {
            case "sinh" -> Expr.multiply(Expr.HALF, Expr.subtract(up, down));
            case "cosh" -> Expr.multiply(Expr.HALF, Expr.add(up, down));
            case "tanh" -> Expr.divide(Expr.subtract(up, down), Expr.add(up, down));
            case "sigmoid" -> Expr.power(Expr.add(Expr.ONE, down), Expr.MINUS_ONE);
            default -> c;
          };
        });
  }

  private Expr call(String name, Expr u) {
    return search.algebra().call(name, u);
  }

  private Expr inverse(String name, Expr u) {
    return Expr.power(call(name, u), Expr.MINUS_ONE);
  }

  private static Expr rebuild(Expr e, Function<Call, Expr> rule) {
    if (!Formulas.any(e, part -> part instanceof Call)) {
      return e;
    }
    return switch (e) {
      case Sum s -> Sums.of(s.terms().stream().map(t -> rebuild(t, rule)).toList());
      case Product p -> Products.of(p.factors().stream().map(t -> rebuild(t, rule)).toList());
      case Power(Expr base, Expr exponent) ->
          Expr.power(rebuild(base, rule), rebuild(exponent, rule));
      case Call(String name, List<Expr> arguments) when arguments.size() == 1 ->
          rule.apply(new Call(name, List.of(rebuild(arguments.get(0), rule))));
      case Call _, Sym _, Constant _, Expr.Numeric _, Expr.Relation _ -> e;
    };
  }
}
