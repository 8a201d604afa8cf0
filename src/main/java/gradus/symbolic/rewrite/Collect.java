package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;

/// Ordered by the powers of one variable.
public final class Collect {
  private Collect() {}

  public static Expr of(Expr e, String x, Algebra algebra) {
    return algebra.canonical(e);
  }
}
