package gradus.symbolic.integrate;

import gradus.expr.Expr;
import gradus.step.Derivation;
import java.util.Optional;

/// One way to find an antiderivative.
@FunctionalInterface
interface Method {
  /// @param f without a constant factor, no sum that has been integrated term by term
  /// @param depth how many changes of the integrand led here
  Optional<Derivation> attempt(Expr f, String x, int depth);
}
