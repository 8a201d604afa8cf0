package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;

/// The form in which a textbook leaves a result: like factors merged, numbers in front, no double fractions; nothing multiplied out or factored that a reader would not.
public final class Textbook {
  private Textbook() {}

  public static Expr of(Expr e, Algebra algebra) {
    return algebra.canonical(e);
  }
}
