package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;

/// Whether a formula is zero for all values of its symbols for which it is defined.
public final class Identity {
  private Identity() {}

  /// What is known.
  public enum Verdict {
    YES,
    NO,
    UNKNOWN
  }

  public static Verdict isZero(Expr e, Algebra algebra) {
    return e.isZero() ? Verdict.YES : Verdict.UNKNOWN;
  }
}
