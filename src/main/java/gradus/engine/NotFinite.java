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

/// NaN and infinities in an answer that no input has: they are printed, and never without a word.
final class NotFinite {
  private static final String NAN =
      " NaN, not a number: inf - inf, inf/inf or 0*inf came up on the way";

  private static final String INFINITE =
      " infinite: beyond the range of doubles, 1.8e308, or divided by 0";

  private NotFinite() {}

  /// @param text what was typed; whoever types nan or inf knows of it
  /// @param inputs what was bound; looked at only when there is something to say
  /// @param tall what was bound and went by
  /// @param notes what is said already
  static Optional<String> note(
      Value result, String text, Environment inputs, TallBindings tall, List<String> notes) {
    String typed = text.toLowerCase(Locale.ROOT);
    long undefined = count(result, true);
    if (undefined > 0) {
      return typed.contains("nan") || tall.hold(true) || has(inputs, true)
          ? Optional.empty()
          : Optional.of(counted(result, undefined) + NAN);
    }
    long infinite = count(result, false);
    return infinite == 0
            || !notes.isEmpty()
            || typed.contains("inf")
            || tall.hold(false)
            || has(inputs, false)
        ? Optional.empty()
        : Optional.of(counted(result, infinite) + INFINITE);
  }

  private static boolean has(Environment inputs, boolean nan) {
    for (Value input : inputs.visible().values()) {
      if (count(input, nan) > 0) {
        return true;
      }
    }
    return false;
  }

  private static String counted(Value result, long odd) {
    return result instanceof Scalar
        ? "the result is"
        : odd + (odd == 1 ? " entry is" : " entries are");
  }

  /// How many entries are NaN, or else infinite. Plain loops: every answer comes through here.
  private static long count(Value value, boolean nan) {
    long found = 0;
    switch (value) {
      case Scalar.Real(double d) -> found = isOdd(d, nan) ? 1 : 0;
      case RealArray real -> found = count(real.data(), nan);
      case ComplexArray complex -> found = count(complex.data(), nan);
      case ElementArray array -> {
        for (Value part : array.entries()) {
          found += count(part, nan);
        }
      }
      case RecordValue(var fields) -> {
        for (Value part : fields.values()) {
          found += count(part, nan);
        }
      }
      case Table(var columns, _) -> {
        for (Table.Column column : columns) {
          found += column instanceof Table.Column.Numbers(_, Array values) ? count(values, nan) : 0;
        }
      }
      case Value _ -> {}
    }
    return found;
  }

  private static long count(double[] data, boolean nan) {
    long found = 0;
    for (double d : data) {
      found += isOdd(d, nan) ? 1 : 0;
    }
    return found;
  }

  private static boolean isOdd(double d, boolean nan) {
    return nan ? Double.isNaN(d) : Double.isInfinite(d);
  }
}
