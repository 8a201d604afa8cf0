package gradus.functions.linear;

import gradus.evaluate.Approximation;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Determinant and adjugate of a small matrix of formulas or complex numbers by cofactors: no
/// division, so nothing has to be known about which formula is zero.
final class Cofactors {
  /// A determinant of this size has 24 products; larger ones are no formula anyone reads.
  static final int LARGEST = 4;

  private final Context context;
  private final ScalarArithmetic scalars;

  Cofactors(Context context) {
    this.context = context;
    this.scalars = new ScalarArithmetic(context);
  }

  Value determinant(Array matrix) {
    int n = matrix.shape().rows();
    return minor(matrix, without(n, -1), without(n, -1));
  }

  /// The transpose of the matrix of cofactors: A·adj(A) = det(A)·I.
  Array adjugate(Array matrix) {
    int n = matrix.shape().rows();
    List<Value> entries = new ArrayList<>(n * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Value minor = minor(matrix, without(n, j), without(n, i));
        entries.add((i + j) % 2 == 0 ? minor : scalars.negate(minor));
      }
    }
    return Values.matrix(n, n, entries);
  }

  /// Whether a determinant counts as zero: exactly, or to all digits of a formula without symbols.
  boolean isZero(Value value) {
    return Values.isZero(value)
        || value instanceof Formula f
            && f.isClosed()
            && new Approximation(context.registry()).looksZero(f.expr());
  }

  private static List<Integer> without(int n, int left) {
    List<Integer> indices = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      if (i != left) {
        indices.add(i);
      }
    }
    return indices;
  }

  /// The determinant of the given rows and columns, along the first of the rows.
  private Value minor(Array matrix, List<Integer> rows, List<Integer> columns) {
    if (rows.isEmpty()) {
      return Scalar.ONE;
    }
    Value sum = Scalar.ZERO;
    List<Integer> rest = rows.subList(1, rows.size());
    for (int k = 0; k < columns.size(); k++) {
      context.budget().step();
      List<Integer> others = new ArrayList<>(columns);
      others.remove(k);
      Value term =
          scalars.multiply(matrix.get(rows.get(0), columns.get(k)), minor(matrix, rest, others));
      sum = k % 2 == 0 ? scalars.add(sum, term) : scalars.subtract(sum, term);
    }
    return sum;
  }

  /// Says where an answer divided by this determinant holds, if it depends on symbols.
  void noteWhereNotZero(Value determinant) {
    if (determinant instanceof Formula f && !f.isClosed()) {
      context.note("where " + Literals.of(determinant) + " is not 0");
    }
  }
}
