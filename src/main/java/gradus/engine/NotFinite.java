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

  private long undefined;
  private long infinite;

  private NotFinite() {}

  /// @param text what was typed; whoever types nan or inf knows of it
  /// @param inputs what was bound; looked at only when there is something to say
  /// @param tall what was bound and went by
  /// @param notes what is said already
  static Optional<String> note(
      Value result, String text, Environment inputs, TallBindings tall, List<String> notes) {
    NotFinite odd = new NotFinite();
    odd.count(result);
    boolean nan = odd.undefined > 0;
    long found = nan ? odd.undefined : odd.infinite;
    if (found == 0
        || !nan && !notes.isEmpty()
        || text.toLowerCase(Locale.ROOT).contains(nan ? "nan" : "inf")
        || tall.hold(nan)
        || has(inputs, nan)) {
      return Optional.empty();
    }
    return Optional.of(counted(result, found) + (nan ? NAN : INFINITE));
  }

  private static boolean has(Environment inputs, boolean nan) {
    NotFinite odd = new NotFinite();
    inputs.visible().values().forEach(odd::count);
    return (nan ? odd.undefined : odd.infinite) > 0;
  }

  private static String counted(Value result, long odd) {
    return result instanceof Scalar
        ? "the result is"
        : odd + (odd == 1 ? " entry is" : " entries are");
  }

  /// Plain loops: every answer comes through here.
  private void count(Value value) {
    switch (value) {
      case Scalar.Real(double d) -> count(d);
      case RealArray real -> count(real.data());
      case ComplexArray complex -> count(complex.data());
      case ElementArray array -> {
        for (Value part : array.entries()) {
          count(part);
        }
      }
      case RecordValue(var fields) -> {
        for (Value part : fields.values()) {
          count(part);
        }
      }
      case Table(var columns, _) -> {
        for (Table.Column column : columns) {
          if (column instanceof Table.Column.Numbers(_, Array values)) {
            count(values);
          }
        }
      }
      case Value _ -> {}
    }
  }

  private void count(double[] data) {
    for (double d : data) {
      count(d);
    }
  }

  private void count(double d) {
    if (Double.isNaN(d)) {
      undefined++;
    } else if (Double.isInfinite(d)) {
      infinite++;
    }
  }
}
