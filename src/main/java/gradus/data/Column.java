package gradus.data;

import gradus.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/// One column of a table.
public sealed interface Column {
  /// As the header has it; empty without a header.
  String name();

  /// How many rows.
  int size();

  /// The rows at the given positions, in their order.
  Column rows(int[] positions);

  /// @param values one double a row, never NaN: missing values have been dealt with
  /// @param exact the same numbers as written, one a row, if the data was read exactly; empty
  ///   otherwise
  record NumberColumn(String name, double[] values, List<Rational> exact) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public NumberColumn rows(int[] positions) {
      double[] picked = new double[positions.length];
      List<Rational> pickedExact = new ArrayList<>(exact.isEmpty() ? 0 : positions.length);
      for (int i = 0; i < positions.length; i++) {
        picked[i] = values[positions[i]];
        if (!exact.isEmpty()) {
          pickedExact.add(exact.get(positions[i]));
        }
      }
      return new NumberColumn(name, picked, pickedExact);
    }
  }

  record TextColumn(String name, List<String> values) implements Column {
    @Override
    public int size() {
      return values.size();
    }

    @Override
    public TextColumn rows(int[] positions) {
      List<String> picked = new ArrayList<>(positions.length);
      for (int position : positions) {
        picked.add(values.get(position));
      }
      return new TextColumn(name, picked);
    }
  }
}
