package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;

/// P · A = L · U of an m×n matrix A, with r = min(m, n).
///
/// @param permutation P, m×m
/// @param lower L, m×r, ones on the diagonal, no entry above 1 in size
/// @param upper U, r×n
public record LuDecomposition(ExactMatrix permutation, ExactMatrix lower, ExactMatrix upper) {

  /// The elimination runs on integers: row i of A is `rows[i] / scales[i]`, and the multipliers are
  /// scaled back at the end.
  static LuDecomposition of(ExactMatrix a, Budget budget) {
    IntegerRows integers = IntegerRows.of(a);
    BigInteger[][] rows = integers.rows();
    BigInteger[] scales = integers.scales();
    int m = a.rows();
    int r = Math.min(m, a.columns());
    int[] order = new int[m];
    for (int i = 0; i < m; i++) {
      order[i] = i;
    }
    Rational[][] lower = new Rational[m][r];
    Rational[][] upper = new Rational[r][];
    BigInteger previous = BigInteger.ONE;
    for (int k = 0; k < r; k++) {
      int largest = largest(rows, scales, k);
      swap(rows, k, largest);
      swap(scales, k, largest);
      swap(lower, k, largest);
      int moved = order[k];
      order[k] = order[largest];
      order[largest] = moved;

      BigInteger pivot = rows[k][k];
      budget.bits(pivot.bitLength());
      upper[k] = quotients(rows[k], k, previous.multiply(scales[k]), budget);
      for (int i = 0; i < m; i++) {
        lower[i][k] = i == k ? Rational.ONE : Rational.ZERO;
        // A column without a pivot needs no elimination: what is below is zero already.
        if (i > k && pivot.signum() != 0) {
          lower[i][k] =
              Rational.of(rows[i][k].multiply(scales[k]), pivot.multiply(scales[i]))
                  .checked(budget);
          Elimination.combine(rows[i], rows[k], k, previous, budget);
        }
      }
      previous = pivot.signum() == 0 ? previous : pivot;
    }
    return new LuDecomposition(
        ExactMatrix.fill(m, m, (i, j) -> order[i] == j ? Rational.ONE : Rational.ZERO),
        ExactMatrix.fill(m, r, (i, j) -> lower[i][j]),
        ExactMatrix.fill(r, a.columns(), (i, j) -> upper[i][j]));
  }

  /// The row from k down with the entry of largest size in column k; the first of several.
  private static int largest(BigInteger[][] rows, BigInteger[] scales, int k) {
    int best = k;
    for (int i = k + 1; i < rows.length; i++) {
      BigInteger candidate = rows[i][k].abs().multiply(scales[best]);
      if (candidate.compareTo(rows[best][k].abs().multiply(scales[i])) > 0) {
        best = i;
      }
    }
    return best;
  }

  private static Rational[] quotients(
      BigInteger[] row, int from, BigInteger divisor, Budget budget) {
    Rational[] result = new Rational[row.length];
    for (int j = 0; j < row.length; j++) {
      result[j] = j < from ? Rational.ZERO : Rational.of(row[j], divisor).checked(budget);
    }
    return result;
  }

  private static <T> void swap(T[] things, int i, int j) {
    T thing = things[i];
    things[i] = things[j];
    things[j] = thing;
  }
}
