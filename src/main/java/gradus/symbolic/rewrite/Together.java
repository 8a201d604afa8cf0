package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;

/// One fraction, in lowest terms.
public final class Together {
  private Together() {}

  public static Expr of(Expr e, Algebra algebra) {
    return algebra.canonical(e);
  }
}
