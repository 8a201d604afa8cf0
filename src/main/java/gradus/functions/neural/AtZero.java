package gradus.functions.neural;

import gradus.expr.Expr;
import java.util.Optional;

/// Exact values of activations that have one at 0 only.
final class AtZero {
  private AtZero() {}

  static Optional<Expr> of(Expr argument, Expr value) {
    return argument instanceof Expr.Num n && n.isZero() && !n.decimal()
        ? Optional.of(value)
        : Optional.empty();
  }
}
