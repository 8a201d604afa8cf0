package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Together;
import gradus.syntax.Unparser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Square linear systems with symbols in the coefficients, up to 4×4, by Cramer's rule: every
/// unknown is a quotient of determinants, so one condition covers all pivots.
final class Cramer {
  private static final int LARGEST = 4;

  private Cramer() {}

  /// @return empty when the system is no such system, or its determinant is 0
  static Optional<Map<String, Expr>> of(
      List<Expr> formulas, List<String> unknowns, Algebra algebra) {
    int n = unknowns.size();
    if (formulas.size() != n || n < 2) {
      return Optional.empty();
    }
    Expr[][] a = new Expr[n][n];
    Expr[] b = new Expr[n];
    int symbolic = 0;
    for (int i = 0; i < n; i++) {
      Expr rest = formulas.get(i);
      for (int j = 0; j < n; j++) {
        Optional<List<Expr>> c = Generated.coefficients(rest, unknowns.get(j), algebra.budget());
        if (c.isEmpty() || c.get().size() > 2) {
          return Optional.empty();
        }
        a[i][j] = c.get().size() == 2 ? c.get().get(1) : Expr.ZERO;
        rest = c.get().isEmpty() ? Expr.ZERO : c.get().get(0);
        Expr slope = a[i][j];
        if (unknowns.stream().anyMatch(u -> !Formulas.isFree(slope, u))) {
          return Optional.empty();
        }
        symbolic += Formulas.hasSymbols(slope) ? 1 : 0;
      }
      b[i] = Expr.negate(rest);
    }
    if (symbolic > 3 * n) {
      double terms = n;
      for (int i = 2; i <= n; i++) {
        terms *= i;
      }
      algebra.budget().terms(terms);
    }
    if (symbolic == 0 || n > LARGEST) {
      return Optional.empty();
    }
    Expr determinant = Expand.of(Determinant.of(a, algebra), algebra);
    if (determinant.isZero()) {
      return Optional.empty();
    }
    if (Formulas.hasSymbols(determinant)) {
      algebra.context().note("for " + Unparser.ascii(determinant) + " != 0");
    }
    Map<String, Expr> solution = new LinkedHashMap<>();
    for (int j = 0; j < n; j++) {
      Expr[][] replaced = new Expr[n][n];
      for (int i = 0; i < n; i++) {
        replaced[i] = a[i].clone();
        replaced[i][j] = b[i];
      }
      Expr numerator = Expand.of(Determinant.of(replaced, algebra), algebra);
      solution.put(unknowns.get(j), Together.of(Expr.divide(numerator, determinant), algebra));
    }
    return Optional.of(solution);
  }
}
