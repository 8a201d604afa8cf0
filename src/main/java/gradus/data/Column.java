package gradus.data;

import gradus.exact.Rational;
import java.util.List;

/// One column of a table.
public sealed interface Column {
  /// As the header has it; empty without a header.
  String name();

  /// How many rows.
  int size();

  /// @param values one double a row, never NaN: missing values have been dealt with
  /// @param exact the same numbers as written, one a row, if the data was read exactly; empty
  ///   otherwise
  record NumberColumn(String name, double[] values, List<Rational> exact) implements Column {
    @Override
    public int size() {
      return values.length;
    }
  }

  record TextColumn(String name, List<String> values) implements Column {
    @Override
    public int size() {
      return values.size();
    }
  }
}
