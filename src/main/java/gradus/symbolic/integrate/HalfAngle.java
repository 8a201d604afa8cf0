package gradus.symbolic.integrate;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// u = tan(x/2) makes rational functions of sine and cosine rational (Weierstrass): sin x = 2u/(1 +
/// u²), cos x = (1 − u²)/(1 + u²), dx = 2/(1 + u²) du.
final class HalfAngle implements Method {
  private final Search search;

  HalfAngle(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    Set<Expr> angles = new LinkedHashSet<>();
    if (!collect(f, x, angles) || angles.size() != 1) {
      return Optional.empty();
    }
    Expr angle = angles.iterator().next();
    Optional<Linear> linear = Linear.of(angle, x);
    if (linear.isEmpty()) {
      return Optional.empty();
    }
    String u = search.fresh(f, x);
    Expr variable = Expr.symbol(u);
    Expr square = Expr.power(variable, Expr.TWO);
    Expr below = Expr.power(Expr.add(Expr.ONE, square), Expr.MINUS_ONE);
    Expr sine = Expr.multiply(Expr.TWO, variable, below);
    Expr cosine = Expr.multiply(Expr.subtract(Expr.ONE, square), below);
    Expr rational =
        Formulas.substitute(
            Formulas.substitute(f, Map.of(), HalfAngle::named),
            Map.of("\u0001s", sine, "\u0001c", cosine),
            Call::new);
    Expr integrand =
        Expr.multiply(
            rational, Expr.TWO, below, Expr.power(linear.get().slope(), Expr.MINUS_ONE));
    Optional<Quotient> quotient = Quotient.of(integrand, u, search.algebra().budget());
    if (quotient.isEmpty()) {
      return Optional.empty();
    }
    Expr simple =
        Expr.divide(
            Quotient.formula(quotient.get().numerator(), variable),
            Quotient.formula(quotient.get().denominator(), variable));
    Expr inner = search.algebra().call("tan", Expr.multiply(Expr.HALF, angle));
    return search
        .find(simple, u, depth + 1)
        .map(
            sub ->
                Search.step(
                    "half-angle substitution",
                    f,
                    x,
                    search.substitute(sub.to(), u, inner),
                    u
                        + " = "
                        + Search.text(inner)
                        + ", sin = 2*u/(1 + u^2), cos = (1 - u^2)/(1 + u^2): integrate("
                        + Search.text(f)
                        + ", "
                        + x
                        + ") = integrate("
                        + Search.text(simple)
                        + ", "
                        + u
                        + ")",
                    sub));
  }

  private static Expr named(String name, List<Expr> arguments) {
    Expr s = Expr.symbol("\u0001s");
    Expr c = Expr.symbol("\u0001c");
    return switch (name) {
      case "sin" -> s;
      case "cos" -> c;
      case "tan" -> Expr.divide(s, c);
      case "cot" -> Expr.divide(c, s);
      case "sec" -> Expr.power(c, Expr.MINUS_ONE);
      case "csc" -> Expr.power(s, Expr.MINUS_ONE);
      default -> new Call(name, arguments);
    };
  }

  /// The arguments of circular functions; false when x stands anywhere else.
  private static boolean collect(Expr e, String x, Set<Expr> angles) {
    if (e instanceof Call(String name, List<Expr> arguments)
        && List.of("sin", "cos", "tan", "cot", "sec", "csc").contains(name)) {
      angles.add(arguments.get(0));
      return true;
    }
    if (e instanceof Expr.Sym(String name)) {
      return !name.equals(x);
    }
    for (Expr part : Formulas.parts(e)) {
      if (!collect(part, x, angles)) {
        return false;
      }
    }
    return true;
  }
}
