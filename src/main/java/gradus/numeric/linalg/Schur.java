package gradus.numeric.linalg;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.util.Arrays;

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
    if (a.equals(a.transpose()) && !MatrixRoot.isTriangular(a)) {
      return symmetric(scaled, exponent);
    }
    HessenbergReduction reduction = HessenbergReduction.of(scaled);
    double[][] rows = reduction.rows();
    double[][] turned = Rows.of(reduction.q().transpose());
    iterate(new FrancisIteration(rows, turned));
    Matrix t = Rows.matrix(rows, a.rows());
    Matrix q = Rows.matrix(turned, a.rows()).transpose();
    makePositive(q, t);
    return checked(scaled, q, t, exponent);
  }

  /// The diagonal form, eigenvalues descending.
  private static Schur symmetric(Matrix scaled, int exponent) {
    SymmetricEigen eigen = SymmetricEigen.of(scaled);
    int n = scaled.rows();
    Matrix t = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      t.data()[i * n + i] = eigen.values()[i];
    }
    return checked(scaled, eigen.vectors(), t, exponent);
  }

  private static Schur checked(Matrix scaled, Matrix q, Matrix t, int exponent) {
    double residual =
        Math.max(
            Residual.relative(q.times(t).times(q.transpose()), scaled), Residual.orthonormality(q));
    return new Schur(q, Scaling.scale(t, exponent), residual);
  }

  /// The canonical sign of the columns of Q; T changes with them.
  private static void makePositive(Matrix q, Matrix t) {
    int n = q.rows();
    for (int j = 0; j < n; j++) {
      if (Signs.negative(q, j)) {
        Signs.flip(q, j);
        Signs.flip(t, j);
        for (int k = j * n; k < (j + 1) * n; k++) {
          t.data()[k] = 0.0 - t.data()[k];
        }
      }
    }
  }

  /// The eigenvalues of an upper Hessenberg matrix: n real parts, then n imaginary parts, of a
  /// conjugate pair the positive one first.
  static double[] values(Matrix h) {
    int n = h.rows();
    FrancisIteration iteration = new FrancisIteration(Rows.of(h), new double[0][]);
    iterate(iteration);
    double[] values = Arrays.copyOf(iteration.re(), 2 * n);
    System.arraycopy(iteration.im(), 0, values, n, n);
    return values;
  }

  /// @throws gradus.diag.GradusException NOT_CONVERGED
  static void iterate(FrancisIteration iteration) {
    if (!iteration.converges()) {
      throw Diagnostic.error(Code.NOT_CONVERGED, "the eigenvalues of this matrix did not converge")
          .toException();
    }
  }
}
