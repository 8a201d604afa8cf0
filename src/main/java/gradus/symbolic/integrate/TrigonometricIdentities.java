package gradus.symbolic.integrate;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Powers and products of sines and cosines as sums (double angles, product to sum), alone or
/// beside polynomials and exponentials; squares of hyperbolic functions likewise.
final class TrigonometricIdentities implements Method {
  private final Search search;

  TrigonometricIdentities(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    List<Expr> circular = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    for (Expr factor : Formulas.factors(f)) {
      (isCircular(factor) ? circular : rest).add(factor);
    }
    for (Expr factor : rest) {
      if (!Formulas.isFree(factor, x) && !isPlain(factor, x)) {
        return hyperbolic(f, x, depth);
      }
    }
    return new Harmonics(search.algebra())
        .of(circular, x)
        .flatMap(sum -> rewritten(f, rest, sum, x, depth))
        .or(() -> hyperbolic(f, x, depth));
  }

  private Optional<Derivation> rewritten(Expr f, List<Expr> rest, Expr sum, String x, int depth) {
    Expr g = Expansion.of(Expr.multiply(Products.of(rest), sum), x, search.algebra().budget());
    boolean power = Formulas.factors(f).stream().anyMatch(factor -> factor instanceof Power);
    return search
        .find(g, x, depth + 1)
        .map(sub ->
            Search.applied(
                power ? "power reduction" : "product to sum",
                f,
                x,
                Operators.integral(g, x),
                sub.to(),
                power
                    ? "sin(u)^2 = (1 - cos(2*u))/2, cos(u)^2 = (1 + cos(2*u))/2"
                    : "sin(a)*cos(b) = (sin(a + b) + sin(a - b))/2 and its relatives",
                sub));
  }

  private static boolean isCircular(Expr factor) {
    Expr base = factor instanceof Power(Expr inner, Num _) ? inner : factor;
    return base instanceof Call(String name, _) && (name.equals("sin") || name.equals("cos"));
  }

  /// A polynomial or an exponential.
  private static boolean isPlain(Expr factor, String x) {
    return factor instanceof Power(Expr base, Expr exponent)
            && base == Constant.E
            && Linear.of(exponent, x).isPresent()
        || Coefficient.list(factor, x, 30).isPresent();
  }

  /// sinh(u)² = (cosh(2·u) − 1)/2, cosh(u)² = (cosh(2·u) + 1)/2.
  private Optional<Derivation> hyperbolic(Expr f, String x, int depth) {
    if (!(f instanceof Power(Call(String name, List<Expr> arguments), Num n))
        || !n.equals(Expr.TWO)
        || !(name.equals("sinh") || name.equals("cosh"))) {
      return Optional.empty();
    }
    Expr twice = search.algebra().call("cosh", Expr.multiply(Expr.TWO, arguments.get(0)));
    Expr one = name.equals("cosh") ? Expr.ONE : Expr.MINUS_ONE;
    Expr g = Expr.add(Expr.multiply(Expr.HALF, twice), Expr.multiply(Expr.HALF, one));
    return search
        .find(g, x, depth + 1)
        .map(sub ->
            Search.step(
                "power reduction",
                f,
                x,
                sub.to(),
                "sinh(u)^2 = (cosh(2*u) - 1)/2, cosh(u)^2 = (cosh(2*u) + 1)/2",
                sub));
  }
}
