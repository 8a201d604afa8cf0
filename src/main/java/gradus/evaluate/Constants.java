package gradus.evaluate;

import gradus.expr.Expr;
import gradus.function.Conventions.Dtype;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.Optional;

/// The names that mean something unless they are bound.
public final class Constants {
  private Constants() {}

  /// @param dtype machine arithmetic turns π and e into doubles
  public static Optional<Value> find(String name, Dtype dtype) {
    return switch (name) {
      case "pi" -> Optional.of(constant(Expr.Constant.PI, Math.PI, dtype));
      case "e" -> Optional.of(constant(Expr.Constant.E, Math.E, dtype));
      case "i" ->
          Optional.of(
              dtype == Dtype.EXACT ? new Formula(Expr.Constant.I) : new Scalar.Complex(0, 1));
      case "inf" -> Optional.of(Scalar.of(Double.POSITIVE_INFINITY));
      case "nan" -> Optional.of(Scalar.of(Double.NaN));
      case "true" -> Optional.of(Truth.TRUE);
      case "false" -> Optional.of(Truth.FALSE);
      case "unknown" -> Optional.of(Truth.UNKNOWN);
      case "N" -> Optional.of(SetValue.NumberSet.N);
      case "Z" -> Optional.of(SetValue.NumberSet.Z);
      case "Q" -> Optional.of(SetValue.NumberSet.Q);
      case "R" -> Optional.of(SetValue.NumberSet.R);
      case "C" -> Optional.of(SetValue.NumberSet.C);
      default -> Optional.empty();
    };
  }

  private static Value constant(Expr.Constant exact, double real, Dtype dtype) {
    return dtype == Dtype.EXACT ? new Formula(exact) : Scalar.of(dtype.round(real));
  }
}
