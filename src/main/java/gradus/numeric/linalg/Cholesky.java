package gradus.numeric.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/// A = L·Lᵀ of a symmetric positive definite matrix, or the reason why there is none.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 4.2; Higham, Accuracy and
/// Stability of Numerical Algorithms, 2nd ed., theorem 10.7 for the smallest pivot that means
/// anything.
public sealed interface Cholesky {

  /// @param lower L, n×n, lower triangular with a positive diagonal
  /// @param residual ‖A − LLᵀ‖/‖A‖
  record Factor(Matrix lower, double residual) implements Cholesky {}

  /// No factor with a correct digit in every pivot exists.
  ///
  /// @param smallestEigenvalue the smallest eigenvalue of A
  /// @param witness a unit vector x with xᵀAx = smallestEigenvalue, n×1
  /// @param certain whether the eigenvalue is negative beyond rounding, or A has a diagonal entry
  ///   that is not positive; otherwise A is singular, or positive definite, to working precision
  record NotPositiveDefinite(double smallestEigenvalue, Matrix witness, boolean certain)
      implements Cholesky {}

  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY, NOT_SYMMETRIC
  static Cholesky of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    int n = a.rows();
    Matrix symmetric = Symmetry.symmetricPart(a);
    int exponent = Scaling.exponent(a.data()) / 2 * 2;
    Matrix scaled = Scaling.scale(symmetric, -exponent);
    CholeskyDecomposition_F64<DMatrixRMaj> engine = Ejml.cholesky(n);
    if (engine.decompose(Ejml.copy(scaled))) {
      Matrix lower = Ejml.unwrap(engine.getT(null));
      if (pivotsMeanSomething(lower, scaled)) {
        double residual = Residual.relative(lower.times(lower.transpose()), scaled);
        return new Factor(Scaling.scale(lower, exponent / 2), residual);
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(symmetric);
    double smallest = eigen.values()[n - 1];
    boolean certain = smallest < -n * Residual.EPSILON * Math.abs(eigen.values()[0]);
    for (int i = 0; i < n; i++) {
      certain |= a.get(i, i) <= 0;
    }
    return new NotPositiveDefinite(smallest, eigen.vectors().columns(n - 1, n), certain);
  }

  private static boolean pivotsMeanSomething(Matrix lower, Matrix a) {
    int n = a.rows();
    for (int i = 0; i < n; i++) {
      double pivot = lower.get(i, i);
      if (!(pivot * pivot > n * Residual.EPSILON * a.get(i, i) / 4)) {
        return false;
      }
    }
    return true;
  }
}
