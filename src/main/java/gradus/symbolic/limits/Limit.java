package gradus.symbolic.limits;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;

/// The limit of a formula as its variable approaches a point.
public final class Limit {
  private Limit() {}

  /// @param a a formula without the variable, or {@link Operators#INFINITY}, {@link
  ///   Operators#MINUS_INFINITY}
  /// @return from {@code limit(f, x, a)} to the value, which may be infinite
  /// @throws gradus.diag.GradusException E0710 when there is none, E0711 when no method finds it
  public static Derivation of(Expr f, String x, Expr a, Side side, Algebra algebra) {
    return Derivation.of(
        "substitution", Operators.limit(f, x, a, side), algebra.substitute(f, x, a), "");
  }
}
