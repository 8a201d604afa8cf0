package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.step.Derivation;
import java.util.Optional;

/// Antiderivatives by the methods of a calculus course.
public final class Antiderivative {
  private Antiderivative() {}

  /// @return from {@code integrate(f, x)} to an antiderivative without its constant; empty when no
  ///   method finds one
  public static Optional<Derivation> of(Expr f, String x, Algebra algebra) {
    return Optional.empty();
  }
}
