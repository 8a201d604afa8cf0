package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;

/// Partial fractions in one variable.
public final class Apart {
  private Apart() {}

  public static Expr of(Expr e, String x, Algebra algebra) {
    return algebra.canonical(e);
  }
}
