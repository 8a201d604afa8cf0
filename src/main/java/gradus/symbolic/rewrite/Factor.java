package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;

/// Products over the rational numbers.
public final class Factor {
  private Factor() {}

  public static Expr of(Expr e, Algebra algebra) {
    return algebra.canonical(e);
  }
}
