package gradus.symbolic.integrate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.numeric.quadrature.Estimate;
import gradus.step.Operators;

/// What is said where an integral has no value, or none is found.
record Refusal(Expr f, String x, Expr a, Expr b) {
  GradusException bounds() {
    return Diagnostic.error(Code.WRONG_KIND, "the bounds of an integral are real numbers or inf")
        .detail("here " + Search.text(a) + " and " + Search.text(b))
        .hint("integrate(x^2, x, 0, 1)")
        .toException();
  }

  GradusException diverges(String reason) {
    return Diagnostic.error(Code.DIVERGES, text() + " diverges")
        .detail(reason)
        .hint(
            reason.contains("-> inf") || reason.contains("-> -inf")
                ? "finite bounds"
                : "bounds that keep away from the place")
        .toException();
  }

  GradusException unreliable() {
    return Diagnostic.error(Code.NO_CLOSED_FORM, text() + " has no value that can be vouched for")
        .detail("no antiderivative was found, and quadrature does not converge")
        .hint("it may diverge or oscillate; try a part of the interval")
        .toException();
  }

  GradusException disagreement(Expr exact, Estimate estimate) {
    return Diagnostic.error(Code.CHECK_FAILED, text() + " did not pass its check")
        .detail("the antiderivative gives " + Search.text(exact))
        .detail("quadrature gives " + estimate.value() + " (" + estimate.outcome() + ")")
        .hint("a part of the interval, or other bounds")
        .toException();
  }

  GradusException outside(double at) {
    return Diagnostic.error(
            Code.OUTSIDE_DOMAIN, Search.text(f) + " is not real on the whole interval of " + text())
        .detail("not at " + x + " = " + (float) at)
        .hint("bounds inside its domain")
        .toException();
  }

  GradusException parameters(String detail) {
    return Diagnostic.error(Code.NO_CLOSED_FORM, "no closed form was found for " + text())
        .detail(detail)
        .hint("values for the parameters give a number: at a=2")
        .toException();
  }

  private String text() {
    return Search.text(Operators.integral(f, x, a, b));
  }
}
