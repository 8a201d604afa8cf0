package gradus.symbolic.rewrite;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;

/// Whether a formula is zero for all values of its symbols for which it is defined.
public final class Identity {
  private Identity() {}

  /// What is known.
  public enum Verdict {
    YES,
    NO,
    UNKNOWN
  }

  /// YES is proved by a normal form, NO by a point at which 50 digits show the value.
  public static Verdict isZero(Expr e, Algebra algebra) {
    if (e.isZero()) {
      return Verdict.YES;
    }
    if (e instanceof Expr.Numeric || e instanceof Expr.Constant || e instanceof Expr.Sym) {
      return Verdict.NO;
    }
    if (Agreement.differs(e, Expr.ZERO, algebra)) {
      return Verdict.NO;
    }
    return vanishes(e, algebra) ? Verdict.YES : Verdict.UNKNOWN;
  }

  /// Whether the normal form is zero.
  static boolean vanishes(Expr e, Algebra algebra) {
    if (Formulas.hasDoubles(e)) {
      return false;
    }
    try {
      Expr canonical = algebra.canonical(e);
      if (canonical.isZero()) {
        return true;
      }
      Expr rewritten = new Exponentials(algebra, true).of(canonical);
      return rewritten.isZero()
          || Kernels.ofQuotients(algebra.budget(), rewritten).quotient(rewritten).isZero();
    } catch (ArithmeticException undefined) {
      return false;
    } catch (GradusException e1) {
      Code code = e1.diagnostic().code();
      if (code == Code.TOO_MANY_TERMS || code == Code.TOO_MANY_BITS) {
        return false;
      }
      throw e1;
    }
  }
}
