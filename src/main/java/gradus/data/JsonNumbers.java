package gradus.data;

import gradus.data.ReadOptions.MissingPolicy;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.json.Json;
import java.util.ArrayList;
import java.util.List;

/// A JSON array of numbers, nested to any depth and rectangular. `"Infinity"` and `"-Infinity"` are
/// numbers, as in the answers of gradus; `null` and `"NaN"` are missing values. Places are told as
/// indices from 1: `[2,3]`.
final class JsonNumbers {
  private final String name;
  private final ReadOptions options;
  private final List<Integer> shape = new ArrayList<>();
  private double[] values = new double[0];
  private int next;
  private final List<Rational> exact = new ArrayList<>();
  private final List<Integer> path = new ArrayList<>();

  private JsonNumbers(String name, ReadOptions options) {
    this.name = name;
    this.options = options;
  }

  /// Whether every leaf is a number or a missing one.
  static boolean isNumbers(Json json) {
    if (!(json instanceof Json.Arr array)) {
      return false;
    }
    for (Json item : array.items()) {
      boolean good =
          switch (item) {
            case Json.Num _, Json.Nul _ -> true;
            case Json.Str text -> isNonFinite(text);
            case Json.Arr inner -> isNumbers(inner);
            case Json.Bool _, Json.Obj _ -> false;
          };
      if (!good) {
        return false;
      }
    }
    return true;
  }

  /// @param json {@link #isNumbers}
  static Loaded.Numbers read(String name, Json.Arr json, ReadOptions options) {
    return new JsonNumbers(name, options).numbers(json);
  }

  static boolean isNonFinite(Json.Str text) {
    String word = text.value();
    return word.equals("NaN") || word.equals("Infinity") || word.equals("-Infinity");
  }

  /// The number of a leaf, NaN when it is missing.
  static double number(Json leaf, String place, boolean exactly) {
    return switch (leaf) {
      case Json.Nul _ -> Double.NaN;
      case Json.Num number -> {
        double value = number.value();
        if (Double.isInfinite(value)) {
          throw refusal(place, number.text() + " is beyond the range of doubles");
        }
        yield value;
      }
      case Json.Str text when isNonFinite(text) -> {
        double value = Double.parseDouble(text.value());
        if (exactly && Double.isInfinite(value)) {
          throw refusal(place, "\"" + text.value() + "\" has no exact value");
        }
        yield value;
      }
      case Json.Str text -> throw refusal(place, "\"" + text.value() + "\" is not a number");
      case Json.Bool bool -> throw refusal(place, bool.value() + " is not a number");
      case Json.Arr _, Json.Obj _ -> throw new IllegalStateException("not a leaf");
    };
  }

  /// The exact value of a leaf, 0 for a missing one.
  static Rational exact(Json leaf) {
    return leaf instanceof Json.Num number ? Rational.parse(number.text()) : Rational.ZERO;
  }

  private static GradusException refusal(String place, String what) {
    return Diagnostic.error(Code.NOT_A_NUMBER, place + ": " + what)
        .hint("JSON writes numbers without quotes")
        .toException();
  }

  private Loaded.Numbers numbers(Json.Arr json) {
    for (Json level = json; level instanceof Json.Arr array; ) {
      shape.add(array.items().size());
      level = array.items().isEmpty() ? Json.NULL : array.items().getFirst();
    }
    // By what is there, not by the product of the lengths seen: a ragged array would forge that.
    values = new double[leaves(json)];
    fill(json, 0);
    return NumberArray.settle(new Loaded.Numbers(name, shape, values, exact, ""), options);
  }

  private static int leaves(Json json) {
    int count = 0;
    if (json instanceof Json.Arr array) {
      for (Json item : array.items()) {
        count += leaves(item);
      }
      return count;
    }
    return 1;
  }

  private void fill(Json json, int depth) {
    if (depth == shape.size()) {
      leaf(json);
      return;
    }
    List<Json> items = json instanceof Json.Arr array ? array.items() : List.of();
    if (!(json instanceof Json.Arr) || items.size() != shape.get(depth)) {
      throw ragged(json, depth);
    }
    for (int i = 0; i < items.size(); i++) {
      path.add(i + 1);
      fill(items.get(i), depth + 1);
      path.removeLast();
    }
  }

  private void leaf(Json json) {
    if (json instanceof Json.Arr) {
      throw ragged(json, shape.size());
    }
    double value = number(json, name + ", entry " + index(), options.exact());
    if (Double.isNaN(value) && options.missing() == MissingPolicy.ERROR) {
      throw Diagnostic.error(
              Code.NOT_A_NUMBER,
              name
                  + ", entry "
                  + index()
                  + ": "
                  + (json instanceof Json.Nul ? "null" : "\"NaN\"")
                  + " is not a number")
          .hint("--na skip leaves such rows out, --na mean fills in the column's mean")
          .toException();
    }
    values[next++] = value;
    if (options.exact()) {
      exact.add(exact(json));
    }
  }

  private GradusException ragged(Json json, int depth) {
    String has = json instanceof Json.Arr array ? counted(array.items().size()) : "is a number";
    String should = depth == shape.size() ? "is a number" : counted(shape.get(depth));
    StringBuilder first = new StringBuilder("[1");
    first.repeat(",1", path.size() - 1).append(']');
    return Diagnostic.error(
            Code.RAGGED_DATA, name + ": " + index() + " " + has + ", " + first + " " + should)
        .detail("indices count from 1")
        .hint("all lists of one level have the same length")
        .toException();
  }

  private static String counted(int entries) {
    return entries == 1 ? "has 1 entry" : "has " + entries + " entries";
  }

  private String index() {
    StringBuilder out = new StringBuilder("[");
    for (int i : path) {
      out.append(out.length() > 1 ? "," : "").append(i);
    }
    return out.append(']').toString();
  }
}
