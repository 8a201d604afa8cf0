package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ordered by the powers of one variable.
public final class Collect {
  /// Longer coefficients are not factored.
  private static final int READABLE = 1_000;

  private Collect() {}

  /// The formula itself when it is no polynomial in the variable.
  public static Expr of(Expr e, String x, Algebra algebra) {
    Expr canonical = algebra.canonical(e);
    Optional<List<Expr>> found = Coefficients.of(canonical, x, algebra);
    if (found.isEmpty()) {
      found = Coefficients.of(Expand.of(canonical, algebra), x, algebra);
    }
    if (found.isEmpty()) {
      return canonical;
    }
    List<Expr> coefficients = new ArrayList<>();
    for (Expr c : found.get()) {
      int size = Formulas.size(c);
      Expr factored = size > READABLE ? c : Factor.of(c, algebra);
      coefficients.add(Formulas.size(factored) < size ? factored : c);
    }
    return Coefficients.formula(coefficients, x);
  }
}
