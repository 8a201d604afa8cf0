package gradus.functions.properties;

import gradus.evaluate.ScalarArithmetic;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Determinants of small matrices of formulas, by expansion along the first row.
final class Determinants {
  /// Larger ones have too many terms.
  static final int LARGEST = 4;

  private final Subject a;
  private final ScalarArithmetic scalars;

  private Determinants(Subject a) {
    this.a = a;
    this.scalars = new ScalarArithmetic(a.context());
  }

  /// @param chosen the rows and columns of a principal minor, ascending
  static Value of(Subject a, int... chosen) {
    List<Integer> columns = new ArrayList<>();
    for (int index : chosen) {
      columns.add(index);
    }
    return new Determinants(a).expand(chosen, 0, columns);
  }

  private Value expand(int[] rows, int from, List<Integer> columns) {
    Value sum = from == rows.length ? Scalar.ONE : Scalar.ZERO;
    for (int k = 0; k < columns.size(); k++) {
      List<Integer> rest = new ArrayList<>(columns);
      int column = rest.remove(k);
      Value term = scalars.multiply(a.get(rows[from], column), expand(rows, from + 1, rest));
      sum = k % 2 == 0 ? scalars.add(sum, term) : scalars.subtract(sum, term);
    }
    return sum;
  }
}
