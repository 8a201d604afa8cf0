package gradus.symbolic.series;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import java.util.List;
import java.util.Optional;

/// Taylor polynomials with exact coefficients.
public final class TaylorPolynomial {
  private TaylorPolynomial() {}

  /// The coefficients of (x - a)^0 … (x - a)^n; empty when f has no Taylor series there.
  public static Optional<List<Expr>> coefficients(
      Expr f, String x, Expr a, int n, Algebra algebra) {
    return Optional.empty();
  }
}
