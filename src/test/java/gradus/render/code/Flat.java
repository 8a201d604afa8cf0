package gradus.render.code;

import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A value as a list of words that scripts print, too: `1.5,0` for numbers, `b1` for truth values,
/// `s…` for words.
final class Flat {
  private Flat() {}

  static List<String> of(Value value) {
    List<String> items = new ArrayList<>();
    add(value, items);
    return items;
  }

  private static void add(Value value, List<String> items) {
    switch (value) {
      case Scalar.Exact(var number, _) -> items.add(number.doubleValue() + ",0");
      case Scalar.Real(double number) -> items.add(number + ",0");
      case Scalar.Complex(double re, double im) -> items.add(re + "," + im);
      case Truth truth -> items.add(truth == Truth.TRUE ? "b1" : "b0");
      case Text(String text) -> items.add("s" + text);
      case Array array -> Values.entries(array).forEach(entry -> add(entry, items));
      case SetValue.Finite(List<Value> elements) -> elements.forEach(e -> add(e, items));
      case RecordValue record -> record.fields().values().forEach(field -> add(field, items));
      case Table table -> table.columns().forEach(column -> add(column.array(), items));
      case SetValue _, Formula _, FunctionValue _ ->
          throw new IllegalArgumentException("no number: " + value.kind());
    }
  }

  /// Whether the printed words are the expected ones, up to the last digits of numbers.
  ///
  /// @param noise what rounding may leave where a number should be 0
  static boolean agree(List<String> expected, List<String> printed, double noise) {
    if (expected.size() != printed.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!agree(expected.get(i), printed.get(i), noise)) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(String expected, String printed, double noise) {
    if (expected.charAt(0) == 's' || expected.charAt(0) == 'b') {
      return expected.equals(printed);
    }
    String[] left = expected.split(",", -1);
    String[] right = printed.split(",", -1);
    return right.length == 2 && near(left[0], right[0], noise) && near(left[1], right[1], noise);
  }

  private static boolean near(String left, String right, double noise) {
    double a = Double.parseDouble(left);
    double b = number(right);
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= 1e-11 * Math.abs(a) + noise;
  }

  private static double number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> text.startsWith("failed") ? Double.NaN : Double.parseDouble(text);
    };
  }
}
