package gradus.symbolic.integrate;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.List;
import java.util.Optional;

/// e^(a·x)·sin(b·x): two integrations by parts bring the integral back, and the equation is solved
/// for it.
final class Cyclic implements Method {
  private final Search search;

  Cyclic(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    List<Expr> factors = Formulas.factors(f);
    if (factors.size() != 2) {
      return Optional.empty();
    }
    return of(f, factors.get(0), factors.get(1), x)
        .or(() -> of(f, factors.get(1), factors.get(0), x));
  }

  private Optional<Derivation> of(Expr f, Expr exponential, Expr wave, String x) {
    if (!(exponential instanceof Power(Expr base, Expr exponent))
        || !Formulas.isFree(base, x)
        || !(wave instanceof Call(String name, List<Expr> arguments))
        || !(name.equals("sin") || name.equals("cos"))) {
      return Optional.empty();
    }
    Optional<Linear> up = Linear.of(exponent, x);
    Optional<Linear> inner = Linear.of(arguments.get(0), x);
    if (up.isEmpty() || inner.isEmpty()) {
      return Optional.empty();
    }
    Expr log = base == Constant.E ? Expr.ONE : search.algebra().call("log", base);
    Expr a = Expr.multiply(up.get().slope(), log);
    Expr b = inner.get().slope();
    Expr square = Expr.add(Expr.power(a, Expr.TWO), Expr.power(b, Expr.TWO));
    Expr sin = search.algebra().call("sin", arguments.get(0));
    Expr cos = search.algebra().call("cos", arguments.get(0));
    boolean sine = name.equals("sin");
    Expr first = Expr.multiply(a, sine ? sin : cos);
    Expr second = Expr.multiply(b, sine ? Expr.negate(cos) : sin);
    Expr scale = Expr.divide(exponential, square);
    Expr value = Expr.add(Expr.multiply(scale, first), Expr.multiply(scale, second));
    Expr primitive = Expr.multiply(sine ? Expr.negate(cos) : sin, Expr.power(b, Expr.MINUS_ONE));
    Expr other = Operators.integral(Expr.multiply(exponential, sine ? cos : sin), x);
    Expr ratio = Expr.divide(a, b);
    Expr once =
        Expr.add(
            Expr.multiply(exponential, primitive),
            Expr.multiply(sine ? ratio : Expr.negate(ratio), other));
    Expr twice =
        Expr.add(
            Expr.multiply(exponential, primitive),
            Expr.multiply(ratio, Expr.power(b, Expr.MINUS_ONE), exponential, sine ? sin : cos),
            Expr.negate(Expr.multiply(Expr.power(ratio, Expr.TWO), Operators.integral(f, x))));
    Derivation byParts =
        Search.step(
            "integration by parts",
            f,
            x,
            once,
            "integrate(u*v', x) = u*v - integrate(u'*v, x), u = "
                + Search.text(exponential)
                + ", dv = "
                + Search.differential(wave, x));
    Derivation again =
        Derivation.of(
            "integration by parts",
            once,
            twice,
            "again, u = " + Search.text(exponential) + "; the integral comes back");
    return Optional.of(
        Search.step(
            "solved for the integral",
            f,
            x,
            value,
            "I = g - c*I: I = g/(1 + c), c = " + Search.text(Expr.power(ratio, Expr.TWO)),
            byParts,
            again));
  }
}
