package gradus.data;

import gradus.data.Column.NumberColumn;
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
    return settled();
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

  private Loaded.Numbers settled() {
    boolean selects = !options.columns().isBlank();
    boolean missing = options.missing() != MissingPolicy.ERROR && hasMissing();
    if (!selects && !missing) {
      return new Loaded.Numbers(name, shape, values, exact, note(""));
    }
    if (selects && shape.size() != 2) {
      throw Diagnostic.error(
              Code.UNKNOWN_COLUMN,
              name
                  + " has no columns to select from: it is an array of "
                  + shape.size()
                  + (shape.size() == 1 ? " dimension" : " dimensions"))
          .toException();
    }
    if (shape.size() > 2) {
      throw Diagnostic.error(
              Code.NOT_A_NUMBER, name + " has missing values and more than two dimensions")
          .hint("--na skip and --na mean work on lists and tables")
          .toException();
    }
    return viaColumns();
  }

  private boolean hasMissing() {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }

  /// Missing values and selections are matters of columns: takes the array apart and puts it
  /// together again.
  private Loaded.Numbers viaColumns() {
    int rows = shape.getFirst();
    int width = shape.size() == 2 ? shape.getLast() : 1;
    List<String> unnamed = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      unnamed.add("");
    }
    int[] selected = ColumnSelection.of(options.columns(), unnamed, name);
    List<Column> columns = new ArrayList<>(selected.length);
    for (int position : selected) {
      double[] column = new double[rows];
      List<Rational> exactColumn = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        column[i] = values[i * width + position];
        if (options.exact()) {
          exactColumn.add(exact.get(i * width + position));
        }
      }
      columns.add(new NumberColumn("", column, exactColumn));
    }
    MissingValues.Settled settled = MissingValues.settle(columns, rows, options.missing(), name);
    shape.set(0, settled.rows());
    if (shape.size() == 2) {
      shape.set(1, selected.length);
    }
    double[] packed = new double[settled.rows() * selected.length];
    List<Rational> packedExact = new ArrayList<>();
    for (int i = 0; i < settled.rows(); i++) {
      for (int j = 0; j < selected.length; j++) {
        NumberColumn column = (NumberColumn) settled.columns().get(j);
        packed[i * selected.length + j] = column.values()[i];
        if (options.exact()) {
          packedExact.add(column.exact().get(i));
        }
      }
    }
    return new Loaded.Numbers(name, shape, packed, packedExact, note(settled.note()));
  }

  private String note(String more) {
    StringBuilder out = new StringBuilder();
    for (int length : shape) {
      out.append(out.isEmpty() ? "" : "×").append(length);
    }
    return more.isEmpty() ? out.toString() : out.append(", ").append(more).toString();
  }
}
