package gradus.exact;

import gradus.budget.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Linear algebra over a quadratic field, as far as eigenspaces need it.
final class SurdRows {
  private SurdRows() {}

  /// A basis of the null space of A − λI.
  ///
  /// Every vector is scaled so that its first nonzero entry is a positive integer and the numbers
  /// in all entries are integers without a common divisor. The vectors of conjugate eigenvalues are
  /// then conjugate.
  static List<List<Surd>> eigenspace(ExactMatrix a, Surd eigenvalue, Budget budget) {
    int n = a.rows();
    Surd[][] rows = new Surd[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Surd entry = Surd.of(a.get(i, j));
        rows[i][j] = i == j ? entry.subtract(eigenvalue) : entry;
      }
    }
    return nullSpace(rows, budget);
  }

  private static List<List<Surd>> nullSpace(Surd[][] rows, Budget budget) {
    int n = rows.length;
    int[] pivotRow = new int[n];
    Arrays.fill(pivotRow, -1);
    int rank = 0;
    for (int column = 0; column < n; column++) {
      int candidate = rank;
      while (candidate < n && rows[candidate][column].isZero()) {
        candidate++;
      }
      if (candidate == n) {
        continue;
      }
      Surd[] moved = rows[rank];
      rows[rank] = rows[candidate];
      rows[candidate] = moved;
      clear(rows, rank, column, budget);
      pivotRow[column] = rank++;
    }
    List<List<Surd>> basis = new ArrayList<>();
    for (int free = 0; free < n; free++) {
      if (pivotRow[free] < 0) {
        List<Surd> vector = new ArrayList<>();
        for (int j = 0; j < n; j++) {
          Surd dependent = pivotRow[j] < 0 ? Surd.ZERO : rows[pivotRow[j]][free].negate();
          vector.add(j == free ? Surd.ONE : dependent);
        }
        basis.add(scaled(vector));
      }
    }
    return List.copyOf(basis);
  }

  /// Makes the pivot 1 and the rest of its column 0.
  private static void clear(Surd[][] rows, int pivot, int column, Budget budget) {
    Surd inverse = Surd.ONE.divide(rows[pivot][column]);
    for (int j = 0; j < rows.length; j++) {
      rows[pivot][j] = rows[pivot][j].multiply(inverse);
      budget.bits(rows[pivot][j].rational().bits());
    }
    for (int i = 0; i < rows.length; i++) {
      Surd factor = rows[i][column];
      if (i == pivot || factor.isZero()) {
        continue;
      }
      for (int j = 0; j < rows.length; j++) {
        budget.step();
        rows[i][j] = rows[i][j].subtract(factor.multiply(rows[pivot][j]));
      }
    }
  }

  private static List<Surd> scaled(List<Surd> vector) {
    Surd first = Surd.ZERO;
    for (int i = 0; first.isZero(); i++) {
      first = vector.get(i);
    }
    List<Surd> monic = new ArrayList<>();
    List<Rational> parts = new ArrayList<>();
    for (Surd entry : vector) {
      Surd divided = entry.divide(first);
      monic.add(divided);
      parts.add(divided.rational());
      parts.add(divided.coefficient());
    }
    // What the leading 1 becomes is what everything has to be multiplied by.
    Rational factor = ExactMatrix.primitive(parts).get(parts.indexOf(Rational.ONE));
    return monic.stream().map(entry -> entry.scale(factor)).toList();
  }
}
