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
/// u²), cos x = (1 − u²)/(1 + u²), dx = 2/(1 + u²) du. So does u = tan x where they occur in pairs.
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
    Expr below = Expr.power(Expr.add(Expr.ONE, Expr.power(variable, Expr.TWO)), Expr.MINUS_ONE);
    Expr root = Expr.sqrt(below);
    Expr slope = Expr.power(linear.get().slope(), Expr.MINUS_ONE);
    // Where sine and cosine occur in pairs, tan(x) does it and keeps the degrees low.
    return rational(
            f,
            new Change(
                "tangent substitution",
                "sin^2 = u^2/(1 + u^2), cos^2 = 1/(1 + u^2)",
                search.algebra().call("tan", angle),
                Expr.multiply(variable, root),
                root,
                Expr.multiply(below, slope)),
            u,
            x,
            depth)
        .or(() ->
            rational(
                f,
                new Change(
                    "half-angle substitution",
                    "sin = 2*u/(1 + u^2), cos = (1 - u^2)/(1 + u^2)",
                    search.algebra().call("tan", Expr.multiply(Expr.HALF, angle)),
                    Expr.multiply(Expr.TWO, variable, below),
                    Expr.multiply(Expr.subtract(Expr.ONE, Expr.power(variable, Expr.TWO)), below),
                    Expr.multiply(Expr.TWO, below, slope)),
                u,
                x,
                depth));
  }

  /// What u stands for, and sine, cosine and dx in u.
  private record Change(
      String rule, String identities, Expr inner, Expr sine, Expr cosine, Expr dx) {}

  private Optional<Derivation> rational(Expr f, Change change, String u, String x, int depth) {
    Expr inSymbols = Formulas.substitute(f, Map.of(), HalfAngle::named);
    Expr integrand =
        Expr.multiply(
            Formulas.substitute(
                inSymbols, Map.of("\u0001s", change.sine(), "\u0001c", change.cosine()), Call::new),
            change.dx());
    Expr variable = Expr.symbol(u);
    return Quotient.of(integrand, u, search.algebra().budget())
        .map(q ->
            Expr.divide(
                Quotient.formula(q.numerator(), variable),
                Quotient.formula(q.denominator(), variable)))
        .flatMap(simple ->
            search
                .find(simple, u, depth + 1)
                .map(sub ->
                    Search.applied(
                        change.rule(),
                        f,
                        x,
                        Search.substituted(simple, u, change.inner()),
                        search.substitute(sub.to(), u, change.inner()),
                        u
                            + " = "
                            + Search.text(change.inner())
                            + ", "
                            + change.identities().replace("u", u),
                        sub)));
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
