package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.Arrays;

/// The reduced row echelon form by elimination with partial pivoting. A column whose remaining
/// entries all are below the tolerance has no pivot, and these entries become exactly 0.
///
/// The form is discontinuous in the entries: near a matrix of lower rank it says what the tolerance
/// says. Exact input should be reduced exactly.
///
/// @param reduced the form, m×n
/// @param pivots the pivot columns, counted from 0, ascending
/// @param tolerance 10·max(m, n)·2^-52·‖A‖∞
@SuppressWarnings("ArrayRecordComponent")
public record Rref(Matrix reduced, int[] pivots, double tolerance) {

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY
  public static Rref of(Matrix a) {
    Inputs.requireFinite(a);
    int m = a.rows();
    int n = a.columns();
    int exponent = Scaling.exponent(a.data());
    double[] r = Scaling.scale(a.data(), -exponent);
    double tolerance =
        10.0 * Math.max(m, n) * Residual.EPSILON * Norms.infinity(new Matrix(m, n, r));
    int[] pivots = new int[Math.min(m, n)];
    int rank = 0;
    for (int j = 0; j < n; j++) {
      Cancellation.check();
      int best = rank;
      for (int i = rank; i < m; i++) {
        best = Math.abs(r[i * n + j]) > Math.abs(r[best * n + j]) ? i : best;
      }
      if (rank < m && Math.abs(r[best * n + j]) > tolerance) {
        swap(r, rank, best, n);
        eliminate(r, rank, j, m, n);
        pivots[rank++] = j;
      } else {
        for (int i = rank; i < m; i++) {
          r[i * n + j] = 0;
        }
      }
    }
    for (int i = rank * n; i < r.length; i++) {
      r[i] = 0;
    }
    return new Rref(
        new Matrix(m, n, r), Arrays.copyOf(pivots, rank), Math.scalb(tolerance, exponent));
  }

  private static void swap(double[] r, int i, int k, int n) {
    for (int j = 0; j < n; j++) {
      double kept = r[i * n + j];
      r[i * n + j] = r[k * n + j];
      r[k * n + j] = kept;
    }
  }

  private static void eliminate(double[] r, int row, int column, int m, int n) {
    double pivot = r[row * n + column];
    for (int j = column; j < n; j++) {
      r[row * n + j] = r[row * n + j] / pivot + 0.0;
    }
    for (int i = 0; i < m; i++) {
      double factor = r[i * n + column];
      if (i != row && factor != 0) {
        for (int j = column; j < n; j++) {
          r[i * n + j] -= factor * r[row * n + j];
        }
        r[i * n + column] = 0;
      }
    }
  }
}
