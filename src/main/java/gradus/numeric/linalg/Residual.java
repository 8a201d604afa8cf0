package gradus.numeric.linalg;

/// The numbers that say how well a decomposition multiplies out again.
///
/// Every residual in this package is a plain relative number in the Frobenius norm, such as ‖PA −
/// LU‖/‖A‖: 0 is perfect, a few rounding units are usual, 1 is nonsense. The zero matrix is
/// compared absolutely. For what is usual see Higham, Accuracy and Stability of Numerical
/// Algorithms, 2nd ed., chapters 9, 10, 19.
public final class Residual {
  /// The distance from 1 to the next double, 2^-52.
  public static final double EPSILON = 0x1p-52;

  private Residual() {}

  /// The largest residual that still counts as passed for an m×n matrix: 64·max(m, n)·2^-52.
  public static double bound(int rows, int columns) {
    return 64.0 * Math.max(rows, columns) * EPSILON;
  }

  /// ‖actual − expected‖/‖expected‖.
  static double relative(Matrix actual, Matrix expected) {
    double error = Norms.frobenius(actual.minus(expected));
    double size = Norms.frobenius(expected);
    return size == 0 ? error : error / size;
  }

  /// ‖QᵀQ − I‖/√n of a matrix whose n columns should be orthonormal.
  static double orthonormality(Matrix q) {
    if (q.columns() == 0) {
      return 0;
    }
    return relative(q.transpose().times(q), Matrix.identity(q.columns()));
  }
}
