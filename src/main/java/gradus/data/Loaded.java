package gradus.data;

import gradus.exact.Rational;
import gradus.json.Json;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an input turned out to be.
public sealed interface Loaded {
  /// A table: CSV, TSV, or a JSON array of objects.
  record Rows(Dataset data) implements Loaded {}

  /// An array of real numbers of any shape: JSON (`[[1],[2]]` is 2×1, `[1,2]` has shape 2), NPY,
  /// Matrix Market.
  ///
  /// @param shape lengths from the outermost level in; a level may be empty; no lengths for one
  ///   number
  /// @param values row-major; NaN only from a format that has it as a number
  /// @param exact the same numbers as written if the data was read exactly; empty otherwise
  /// @param places where each column of a matrix stands in the file, from 1; empty when all were
  ///   read
  record Numbers(
      String name,
      List<Integer> shape,
      double[] values,
      List<Rational> exact,
      String note,
      List<Integer> places)
      implements Loaded {
    public Numbers {
      shape = List.copyOf(shape);
      places = List.copyOf(places);
    }

    public Numbers(
        String name, List<Integer> shape, double[] values, List<Rational> exact, String note) {
      this(name, shape, values, exact, note, List.of());
    }

    Numbers noting(String more) {
      return new Numbers(name, shape, values, exact, note + ", " + more, places);
    }

    /// A list or a matrix as a table whose columns have no names.
    ///
    /// @return empty for an array of more dimensions
    public Optional<Dataset> table() {
      if (shape.size() > 2) {
        return Optional.empty();
      }
      int width = shape.size() == 2 ? shape.get(1) : 1;
      int rows = width == 0 ? 0 : values.length / width;
      List<Column> columns = new ArrayList<>(width);
      for (int j = 0; j < width; j++) {
        double[] column = new double[rows];
        for (int i = 0; i < rows; i++) {
          column[i] = values[i * width + j];
        }
        columns.add(new Column.NumberColumn("", column, List.of()));
      }
      return Optional.of(new Dataset(name, columns, width, rows, false, note, places));
    }
  }

  /// A value from a format that says itself what it holds: complex numbers, truth values, words, an
  /// archive of arrays.
  record Typed(String name, Value value, String note) implements Loaded {}

  /// Any other JSON: an object (a record), a scalar, an array that holds something else than
  /// numbers.
  ///
  /// @param exactly whether its numbers are what the text says, not the nearest doubles
  record JsonValue(String name, Json json, boolean exactly) implements Loaded {}

  /// Text in the gradus language: `{1, 2}`, `2*x + 1`, lines of a printed record `name: literal`.
  record Lines(String name, String text) implements Loaded {}
}
