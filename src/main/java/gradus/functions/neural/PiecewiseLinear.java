package gradus.functions.neural;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import java.util.Optional;

/// Exact values of activations that are the identity for positive numbers and a multiple of it for
/// negative ones.
final class PiecewiseLinear {
  private PiecewiseLinear() {}

  static Optional<Expr> of(Expr argument, Rational slope) {
    if (!(argument instanceof Num(Rational value, boolean decimal))) {
      return Optional.empty();
    }
    return Optional.of(value.signum() > 0 ? argument : new Num(value.multiply(slope), decimal));
  }
}
