package gradus.numeric.linalg;

/// P·A = L·U with partial pivoting, for any m×n matrix; k = min(m, n).
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 3.4.
///
/// @param order row i of P·A is row `order[i]` of A, counted from 0
/// @param lower L, m×k, unit lower trapezoidal
/// @param upper U, k×n, upper trapezoidal
/// @param sign the determinant of P, 1 or -1
/// @param residual ‖PA − LU‖/‖A‖
@SuppressWarnings("ArrayRecordComponent")
public record Lu(int[] order, Matrix lower, Matrix upper, int sign, double residual) {

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY
  public static Lu of(Matrix a) {
    Inputs.requireFinite(a);
    int exponent = Scaling.exponent(a.data());
    Matrix scaled = Scaling.scale(a, -exponent);
    Elimination found = Elimination.of(scaled);
    double[] packed = found.packed();
    int m = a.rows();
    int n = a.columns();
    int k = Math.min(m, n);
    Matrix lower = Matrix.zeros(m, k);
    Matrix upper = Matrix.zeros(k, n);
    for (int i = 0; i < m; i++) {
      int split = Math.min(i, k);
      System.arraycopy(packed, i * n, lower.data(), i * k, split);
      if (i < k) {
        lower.data()[i * k + i] = 1;
        System.arraycopy(packed, i * n + i, upper.data(), i * n + i, n - i);
      }
    }
    int[] order = found.order();
    double residual = Residual.relative(lower.times(upper), permuted(scaled, order));
    return new Lu(order, lower, Scaling.scale(upper, exponent), parity(order), residual);
  }

  /// P as an m×m matrix.
  public Matrix permutation() {
    int m = order.length;
    Matrix p = Matrix.zeros(m, m);
    for (int i = 0; i < m; i++) {
      p.data()[i * m + order[i]] = 1;
    }
    return p;
  }

  private static Matrix permuted(Matrix a, int[] order) {
    Matrix result = Matrix.zeros(a.rows(), a.columns());
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(
          a.data(), order[i] * a.columns(), result.data(), i * a.columns(), a.columns());
    }
    return result;
  }

  private static int parity(int[] order) {
    boolean[] seen = new boolean[order.length];
    int sign = 1;
    for (int start = 0; start < order.length; start++) {
      int length = 0;
      for (int i = start; !seen[i]; i = order[i]) {
        seen[i] = true;
        length++;
      }
      if (length > 0 && length % 2 == 0) {
        sign = -sign;
      }
    }
    return sign;
  }
}
