package gradus.symbolic.differentiate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr.Call;
import gradus.function.DerivativeRule;
import gradus.function.ScalarRule;

/// What has no derivative here, and why.
final class NotDifferentiable {
  private NotDifferentiable() {}

  static GradusException refusal(String message, String reason) {
    return Diagnostic.error(Code.NOT_DIFFERENTIABLE, message).detail(reason).toException();
  }

  /// @throws GradusException when nobody differentiates the function
  static DerivativeRule ruleOf(Call call, Algebra algebra) {
    return algebra
        .rule(call.name())
        .flatMap(ScalarRule::derivative)
        .orElseThrow(() -> refusal(call));
  }

  private static GradusException refusal(Call call) {
    String function = call.name();
    String reason =
        switch (function) {
          case "gamma", "factorial" ->
              "it has one, but with the digamma function, which gradus does not have";
          case "binomial", "gcd", "lcm", "mod" -> "it is a function of integers";
          case "re", "im", "arg", "conj" ->
              "its argument is real here, where it is constant or the number itself; as a function"
                  + " of a complex number it has none";
          case "diff", "integrate", "limit" -> "what stands inside is not worked out";
          default -> "no rule for it is known";
        };
    return Diagnostic.error(Code.NOT_DIFFERENTIABLE, "gradus knows no derivative of " + function)
        .detail(reason)
        .toException();
  }
}
