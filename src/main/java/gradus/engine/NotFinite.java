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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// NaN and infinities in an answer that no input has: they are printed, and never without a word.
final class NotFinite {
  private static final String NAN =
      " NaN, not a number: inf - inf, inf/inf or 0*inf came up on the way";

  private static final String INFINITE =
      " infinite: beyond the range of doubles, 1.8e308, or divided by 0";

  private NotFinite() {}

  /// @param text what was typed; whoever types nan or inf knows of it
  /// @param inputs what was bound; looked at only when there is something to say
  /// @param notes what is said already
  static Optional<String> note(Value result, String text, Environment inputs, List<String> notes) {
    String typed = text.toLowerCase(Locale.ROOT);
    long undefined = count(result, Double::isNaN);
    if (undefined > 0) {
      return typed.contains("nan") || has(inputs, Double::isNaN)
          ? Optional.empty()
          : Optional.of(counted(result, undefined) + NAN);
    }
    long infinite = count(result, Double::isInfinite);
    return infinite == 0
            || !notes.isEmpty()
            || typed.contains("inf")
            || has(inputs, Double::isInfinite)
        ? Optional.empty()
        : Optional.of(counted(result, infinite) + INFINITE);
  }

  private static boolean has(Environment inputs, DoublePredicate odd) {
    return inputs.visible().values().stream().anyMatch(input -> count(input, odd) > 0);
  }

  private static String counted(Value result, long odd) {
    return result instanceof Scalar
        ? "the result is"
        : odd + (odd == 1 ? " entry is" : " entries are");
  }

  private static long count(Value value, DoublePredicate odd) {
    return switch (value) {
      case Scalar.Real(double d) -> odd.test(d) ? 1 : 0;
      case RealArray real -> count(real.data(), odd);
      case ComplexArray complex -> count(complex.data(), odd);
      case ElementArray array -> array.entries().stream().mapToLong(part -> count(part, odd)).sum();
      case RecordValue(var fields) ->
          fields.values().stream().mapToLong(part -> count(part, odd)).sum();
      case Table(var columns, _) ->
          columns.stream()
              .mapToLong(column ->
                  column instanceof Table.Column.Numbers(_, Array values) ? count(values, odd) : 0)
              .sum();
      case Value _ -> 0;
    };
  }

  private static long count(double[] data, DoublePredicate odd) {
    long found = 0;
    for (double d : data) {
      if (odd.test(d)) {
        found++;
      }
    }
    return found;
  }
}
