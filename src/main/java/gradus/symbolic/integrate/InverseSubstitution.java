package gradus.symbolic.integrate;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Substitutions that are solved for x: u = √(a·x + b) makes roots rational, u = a·x + b moves a
/// power, u = log x makes exponentials.
final class InverseSubstitution implements Method {
  private final Search search;

  InverseSubstitution(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    Map<Expr, BigInteger> roots = new LinkedHashMap<>();
    collectRoots(f, x, roots);
    for (Map.Entry<Expr, BigInteger> root : roots.entrySet()) {
      Linear linear = Linear.of(root.getKey(), x).orElseThrow();
      if (root.getValue().bitLength() > 5) {
        continue;
      }
      Expr n = Expr.number(Rational.of(root.getValue()));
      if (n.isOne() && root.getKey().equals(Expr.symbol(x))) {
        continue;
      }
      String u = search.fresh(f, x);
      Expr inner = Expr.power(root.getKey(), Expr.power(n, Expr.MINUS_ONE));
      Expr inverse = linear.inverse(Expr.power(Expr.symbol(u), n));
      Optional<Derivation> found = with(inner, u, inverse, f, x, depth);
      if (found.isPresent()) {
        return found;
      }
    }
    if (Formulas.any(f, part -> part.equals(Call.of("log", Expr.symbol(x))))) {
      String u = search.fresh(f, x);
      Expr log = Call.of("log", Expr.symbol(x));
      return with(log, u, Expr.power(Constant.E, Expr.symbol(u)), f, x, depth);
    }
    return Optional.empty();
  }

  private Optional<Derivation> with(
      Expr inner, String u, Expr inverse, Expr f, String x, int depth) {
    Optional<Expr> dx = new Slope(u, search.algebra(), false).of(inverse);
    if (dx.isEmpty()) {
      return Optional.empty();
    }
    Expr replaced = new Replacement(inner, u, x, search.algebra()).in(f);
    Expr integrand =
        Substitution.primitive(Expr.multiply(search.substitute(replaced, x, inverse), dx.get()));
    if (!Formulas.isFree(integrand, x)) {
      return Optional.empty();
    }
    return search
        .find(integrand, u, depth + 1)
        .map(sub ->
            Search.applied(
                "substitution",
                f,
                x,
                Search.substituted(integrand, u, inner),
                search.substitute(sub.to(), u, inner),
                u
                    + " = "
                    + Search.text(inner)
                    + ", "
                    + x
                    + " = "
                    + Search.text(inverse)
                    + ", d"
                    + x
                    + " = "
                    + Search.differential(dx.get(), u),
                sub));
  }

  /// The linear bases of powers with the least common denominator of their exponents.
  private static void collectRoots(Expr e, String x, Map<Expr, BigInteger> roots) {
    if (e instanceof Power(Expr base, Num(Rational n, _)) && Linear.of(base, x).isPresent()) {
      roots.merge(base, n.denominator(), (a, b) -> a.multiply(b).divide(a.gcd(b)));
    }
    for (Expr part : Formulas.parts(e)) {
      collectRoots(part, x, roots);
    }
  }
}
