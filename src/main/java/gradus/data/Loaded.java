package gradus.data;

import gradus.exact.Rational;
import gradus.json.Json;
import java.util.List;

/// What an input turned out to be.
public sealed interface Loaded {
  /// A table: CSV, TSV, or a JSON array of objects.
  record Rows(Dataset data) implements Loaded {}

  /// A JSON array of numbers, nested to any depth; the shape is kept (`[[1],[2]]` is 2×1, `[1,2]`
  /// has shape 2).
  ///
  /// @param shape lengths from the outermost level in; a level may be empty
  /// @param values row-major, never NaN
  /// @param exact the same numbers as written if the data was read exactly; empty otherwise
  record Numbers(
      String name, List<Integer> shape, double[] values, List<Rational> exact, String note)
      implements Loaded {
    public Numbers {
      shape = List.copyOf(shape);
    }
  }

  /// Any other JSON: an object (a record), a scalar, an array that holds something else than
  /// numbers.
  record JsonValue(String name, Json json) implements Loaded {}

  /// Text in the gradus language: `{1, 2}`, `2*x + 1`, lines of a printed record `name: literal`.
  record Lines(String name, String text) implements Loaded {}
}
