package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;

/// Products and powers of sums multiplied out.
public final class Expand {
  private Expand() {}

  public static Expr of(Expr e, Algebra algebra) {
    return algebra.canonical(e);
  }
}
