package gradus.numeric.linalg;

/// The complex Schur decomposition A = U·T·Uᴴ of a real square matrix: U unitary, T upper
/// triangular with the eigenvalues on its diagonal. The 2×2 blocks of the real form are split by
/// complex rotations.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.1.3 and 7.4.
///
/// @param u n×n, unitary
/// @param t n×n, upper triangular
/// @param residual the larger of ‖A − UTUᴴ‖/‖A‖ and ‖UᴴU − I‖/√n
public record ComplexSchur(ComplexMatrix u, ComplexMatrix t, double residual) {

  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static ComplexSchur of(Matrix a) {
    Schur real = Schur.of(a);
    int n = a.rows();
    double[] t = ComplexMatrix.of(real.t(), Matrix.zeros(n, n)).data();
    double[] u = ComplexMatrix.of(real.q(), Matrix.zeros(n, n)).data();
    split(t, u, n);
    ComplexMatrix unitary = new ComplexMatrix(n, n, u);
    ComplexMatrix triangular = new ComplexMatrix(n, n, t);
    ComplexMatrix adjoint = unitary.adjoint();
    ComplexMatrix whole = ComplexMatrix.of(a, Matrix.zeros(n, n));
    double size = whole.norm();
    double error = unitary.times(triangular).times(adjoint).minus(whole).norm();
    ComplexMatrix eye = ComplexMatrix.of(Matrix.identity(n), Matrix.zeros(n, n));
    double unitarity = adjoint.times(unitary).minus(eye).norm() / Math.sqrt(n);
    return new ComplexSchur(
        unitary, triangular, Math.max(size == 0 ? error : error / size, unitarity));
  }

  /// Splits the blocks of a real quasi triangular T, interleaved, and turns the columns of U along.
  static void split(double[] t, double[] u, int n) {
    for (int k = n - 1; k > 0; k--) {
      if (t[2 * (k * n + k - 1)] != 0) {
        split(t, u, n, k - 1);
      }
    }
  }

  /// Splits the block of rows k and k+1, whose rows below are done already, by the rotation [c̄, s;
  /// −s, c] with a real s.
  private static void split(double[] t, double[] u, int n, int k) {
    int first = 2 * (k * n + k);
    int second = first + 2 * n;
    double below = t[second];
    // standardized: equal diagonal entries, so that λ − d is purely imaginary
    double im = Math.sqrt(Math.abs(t[first + 2])) * Math.sqrt(Math.abs(below));
    double re = (t[first] - t[second + 2]) / 2;
    double length = Math.hypot(Math.hypot(re, im), below);
    double cRe = re / length;
    double cIm = im / length;
    double s = below / length;
    for (int j = 0; j < 2 * (n - k); j += 2) {
      double xRe = t[first + j];
      double xIm = t[first + j + 1];
      double yRe = t[second + j];
      double yIm = t[second + j + 1];
      t[first + j] = cRe * xRe + cIm * xIm + s * yRe;
      t[first + j + 1] = cRe * xIm - cIm * xRe + s * yIm;
      t[second + j] = cRe * yRe - cIm * yIm - s * xRe;
      t[second + j + 1] = cRe * yIm + cIm * yRe - s * xIm;
    }
    columns(t, n, k, k + 2, cRe, cIm, s);
    columns(u, n, k, n, cRe, cIm, s);
    t[second] = 0;
    t[second + 1] = 0;
  }

  /// The adjoint of the rotation from the right.
  private static void columns(
      double[] m, int n, int k, int rows, double cRe, double cIm, double s) {
    for (int i = 0; i < rows; i++) {
      int at = 2 * (i * n + k);
      double xRe = m[at];
      double xIm = m[at + 1];
      double yRe = m[at + 2];
      double yIm = m[at + 3];
      m[at] = cRe * xRe - cIm * xIm + s * yRe;
      m[at + 1] = cRe * xIm + cIm * xRe + s * yIm;
      m[at + 2] = cRe * yRe + cIm * yIm - s * xRe;
      m[at + 3] = cRe * yIm - cIm * yRe - s * xIm;
    }
  }
}
