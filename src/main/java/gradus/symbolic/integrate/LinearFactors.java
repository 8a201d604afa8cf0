package gradus.symbolic.integrate;

import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Partial fractions with parameters: p(x) over different linear factors, by covering up.
final class LinearFactors implements Method {
  private final Search search;

  LinearFactors(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    List<Expr> above = new ArrayList<>();
    List<Linear> below = new ArrayList<>();
    for (Expr factor : Formulas.factors(f)) {
      Optional<Linear> linear =
          factor instanceof Power(Expr base, Num n) && n.equals(Expr.MINUS_ONE)
              ? Linear.of(base, x)
              : Optional.empty();
      linear.ifPresentOrElse(below::add, () -> above.add(factor));
    }
    Expr p = Products.of(above);
    Optional<List<Expr>> degree = Coefficient.list(p, x, below.size() - 1);
    if (below.size() < 2 || degree.isEmpty()) {
      return Optional.empty();
    }
    List<Expr> fractions = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    for (Linear own : below) {
      Expr root = own.inverse(Expr.ZERO);
      List<Expr> residue = new ArrayList<>();
      residue.add(search.substitute(p, x, root));
      for (Linear other : below) {
        if (other != own) {
          Expr at = Expr.add(Expr.multiply(other.slope(), root), other.intercept());
          search.condition(Search.text(at) + " != 0");
          residue.add(Expr.power(at, Expr.MINUS_ONE));
        }
      }
      Expr c = Products.of(residue);
      Expr line = Expr.add(Expr.multiply(own.slope(), Expr.symbol(x)), own.intercept());
      fractions.add(Expr.divide(c, line));
      values.add(
          Products.of(
              List.of(
                  c,
                  Expr.power(own.slope(), Expr.MINUS_ONE),
                  search.algebra().call("log", search.algebra().call("abs", line)))));
    }
    return Optional.of(
        Search.applied(
            "partial fractions",
            f,
            x,
            Operators.integral(Sums.of(fractions), x),
            Sums.of(values),
            RationalFunctions.APART));
  }
}
