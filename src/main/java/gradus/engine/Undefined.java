package gradus.engine;

import gradus.evaluate.Environment;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Value;
import java.util.Locale;
import java.util.Optional;

/// NaN in an answer that no input has: it is printed, and never without a word.
final class Undefined {
  private static final String WHY =
      " NaN, not a number: inf - inf, inf/inf or 0*inf came up on the way";

  private Undefined() {}

  /// @param text what was typed; whoever types nan knows of it
  /// @param inputs what was bound; looked at only when there is something to say
  static Optional<String> note(Value result, String text, Environment inputs) {
    long undefined = count(result);
    if (undefined == 0
        || text.toLowerCase(Locale.ROOT).contains("nan")
        || inputs.visible().values().stream().anyMatch(input -> count(input) > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        result instanceof Scalar
            ? "the result is" + WHY
            : undefined + (undefined == 1 ? " entry is" : " entries are") + WHY);
  }

  private static long count(Value value) {
    return switch (value) {
      case Scalar.Real(double d) -> Double.isNaN(d) ? 1 : 0;
      case RealArray real -> count(real.data());
      case ComplexArray complex -> count(complex.data());
      case ElementArray array -> array.entries().stream().mapToLong(Undefined::count).sum();
      case RecordValue(var fields) -> fields.values().stream().mapToLong(Undefined::count).sum();
      case Table(var columns, _) ->
          columns.stream()
              .mapToLong(column ->
                  column instanceof Table.Column.Numbers(_, Array values) ? count(values) : 0)
              .sum();
      case Value _ -> 0;
    };
  }

  private static long count(double[] data) {
    long undefined = 0;
    for (double d : data) {
      if (Double.isNaN(d)) {
        undefined++;
      }
    }
    return undefined;
  }
}
