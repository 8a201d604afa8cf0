package gradus.numeric.linalg;

import gradus.diag.Code;
import gradus.diag.Diagnostic;

/// The real Schur decomposition A = Q·T·Qᵀ of a square matrix: Q orthogonal, T quasi upper
/// triangular. Its 1×1 blocks are the real eigenvalues; its 2×2 blocks have equal diagonal entries
/// and off-diagonal ones of opposite sign, and belong to conjugate pairs.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.4.
///
/// @param q n×n, orthogonal
/// @param t n×n, exact zeros below the blocks
/// @param residual the larger of ‖A − QTQᵀ‖/‖A‖ and ‖QᵀQ − I‖/√n
public record Schur(Matrix q, Matrix t, double residual) {

  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Schur of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    int exponent = Scaling.exponent(a.data());
    Matrix scaled = Scaling.scale(a, -exponent);
    HessenbergReduction reduction = HessenbergReduction.of(scaled);
    double[][] rows = reduction.rows();
    double[][] turned = Rows.of(reduction.q().transpose());
    iterate(new FrancisIteration(rows, turned));
    Matrix t = Rows.matrix(rows, a.rows());
    Matrix q = Rows.matrix(turned, a.rows()).transpose();
    double residual =
        Math.max(
            Residual.relative(q.times(t).times(q.transpose()), scaled), Residual.orthonormality(q));
    return new Schur(q, Scaling.scale(t, exponent), residual);
  }

  /// T of an upper Hessenberg H = Z·T·Zᵀ.
  ///
  /// @param turned the identity, overwritten by the rows of Zᵀ
  static Matrix triangularized(Matrix h, double[][] turned) {
    double[][] rows = Rows.of(h);
    iterate(new FrancisIteration(rows, turned));
    return Rows.matrix(rows, h.rows());
  }

  /// The eigenvalues of an upper Hessenberg matrix: n real parts, then n imaginary parts, of a
  /// conjugate pair the positive one first.
  static double[] values(Matrix h) {
    int n = h.rows();
    FrancisIteration iteration = new FrancisIteration(Rows.of(h), new double[0][]);
    iterate(iteration);
    double[] values = java.util.Arrays.copyOf(iteration.re(), 2 * n);
    System.arraycopy(iteration.im(), 0, values, n, n);
    return values;
  }

  private static void iterate(FrancisIteration iteration) {
    if (!iteration.converges()) {
      throw Diagnostic.error(Code.NOT_CONVERGED, "the eigenvalues of this matrix did not converge")
          .toException();
    }
  }
}
