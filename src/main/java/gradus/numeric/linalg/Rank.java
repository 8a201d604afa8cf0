package gradus.numeric.linalg;

/// The numerical rank: how many singular values exceed max(m, n)·2^-52·σ₁.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 5.4.1; the tolerance is the
/// one of NumPy and MATLAB.
///
/// @param rank the number of singular values above the tolerance
/// @param tolerance the absolute tolerance used
/// @param singularValues all of them, descending
@SuppressWarnings("ArrayRecordComponent")
public record Rank(int rank, double tolerance, double[] singularValues) {

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Rank of(Matrix a) {
    return of(a.rows(), a.columns(), Svd.values(a));
  }

  static Rank of(int rows, int columns, double[] singularValues) {
    double tolerance = Math.max(rows, columns) * Residual.EPSILON * singularValues[0];
    int rank = 0;
    while (rank < singularValues.length && singularValues[rank] > tolerance) {
      rank++;
    }
    return new Rank(rank, tolerance, singularValues);
  }
}
