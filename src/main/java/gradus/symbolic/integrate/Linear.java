package gradus.symbolic.integrate;

import gradus.expr.Expr;
import java.util.Optional;

/// slope·x + intercept, neither of which contains x; the slope is not 0.
record Linear(Expr slope, Expr intercept) {
  static Optional<Linear> of(Expr e, String x) {
    return Coefficient.list(e, x, 1)
        .filter(c -> c.size() == 2)
        .map(c -> new Linear(c.get(1), c.get(0)));
  }

  /// The x at which this is the value.
  Expr inverse(Expr value) {
    return Expr.divide(Expr.subtract(value, intercept), slope);
  }
}
