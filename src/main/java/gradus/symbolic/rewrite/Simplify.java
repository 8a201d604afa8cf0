package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;

/// The shortest form that is found by rules each of which lowers a measure.
public final class Simplify {
  private Simplify() {}

  public static Expr of(Expr e, Algebra algebra) {
    return algebra.canonical(e);
  }
}
