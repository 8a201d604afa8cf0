package gradus.symbolic.limits;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.series.Asymptotics;
import gradus.syntax.Unparser;

/// What is said where there is no limit, or none is found.
///
/// @param side that was asked for
record LimitRefusal(Expr f, String x, Expr a, Side side, Algebra algebra) {
  GradusException of(LimitValue value) {
    return switch (value) {
      case LimitValue.Jump(Expr left, Expr right) ->
          none()
              .detail("from the left: " + Unparser.ascii(left))
              .detail("from the right: " + Unparser.ascii(right))
              .hint("one side: " + asked(Side.RIGHT))
              .toException();
      case LimitValue.Oscillation _ -> oscillation();
      case LimitValue.NotReal(String reason) ->
          Diagnostic.error(Code.OUTSIDE_DOMAIN, Unparser.ascii(f) + " is not real " + where(side))
              .detail(reason.isEmpty() ? "there are no values to approach" : reason)
              .hint(side == Side.BOTH ? "" : "the other side: " + asked(other()))
              .toException();
      case LimitValue.Unknown(String reason) -> unknown(reason);
      case LimitValue.Found _ -> throw new IllegalStateException("a limit was found");
    };
  }

  private Diagnostic none() {
    return Diagnostic.error(
        Code.NO_LIMIT, Unparser.ascii(f) + " has no limit for " + x + " -> " + Unparser.ascii(a));
  }

  private GradusException oscillation() {
    Approach approach = new Approach(f, x, a, side, algebra);
    return approach.isUnsettled()
        ? none().detail(approach.spread()).hint("").toException()
        : unsettled().toException();
  }

  /// Points near the limit say little of what oscillates, so none are shown.
  private Diagnostic unsettled() {
    return refusal().detail("it oscillates");
  }

  private Diagnostic refusal() {
    return Diagnostic.error(Code.NO_CLOSED_FORM, "no method finds " + asked(side));
  }

  private GradusException unknown(String reason) {
    Diagnostic refusal = refusal();
    if (!reason.isEmpty()) {
      refusal = refusal.detail(reason);
    }
    String seen = new Approach(f, x, a, side, algebra).seen();
    if (!seen.isEmpty()) {
      refusal = refusal.detail(seen);
    }
    return refusal
        .hint(
            reason.startsWith("the sign of ") && !reason.contains("(")
                ? "declare it: " + reason.substring(12).replace(" is not known", "") + " > 0"
                : "")
        .toException();
  }

  private Side other() {
    return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
  }

  private String asked(Side from) {
    return Unparser.ascii(Operators.limit(f, x, a, from));
  }

  private String where(Side from) {
    String point = Unparser.ascii(a);
    return Asymptotics.isInfinite(a)
        ? "near " + point
        : switch (from) {
          case BOTH -> "near " + x + " = " + point;
          case LEFT -> "to the left of " + x + " = " + point;
          case RIGHT -> "to the right of " + x + " = " + point;
        };
  }
}
