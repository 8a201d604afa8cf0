package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import java.util.List;

/// Whether an integrand is real between its bounds.
final class Domain {
  private static final int POINTS = 101;

  private final Expr f;
  private final String x;
  private final RealFormula compiled;

  Domain(Expr f, String x, Algebra algebra) {
    this.f = f;
    this.x = x;
    this.compiled = algebra.compile(f, List.of(x));
  }

  /// Refuses an interval with two neighbouring points where there is no real value; a single one
  /// may be a removable gap.
  ///
  /// @throws gradus.diag.GradusException E0502
  void refuse(Interval interval) {
    double left = Double.isFinite(interval.left()) ? interval.left() : -50.137;
    double right = Double.isFinite(interval.right()) ? interval.right() : 50.173;
    boolean before = false;
    for (int i = 1; i < POINTS; i++) {
      double at = left + (right - left) * i / POINTS;
      boolean undefined = Double.isNaN(compiled.at(at));
      if (undefined && before) {
        throw new Refusal(f, x, interval.from(), interval.to()).outside(at);
      }
      before = undefined;
    }
  }
}
