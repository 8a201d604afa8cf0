package gradus.functions.linear;

import gradus.numeric.linalg.LeastSquares;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.numeric.linalg.Svd;

/// Least squares, by way of the singular vectors where the residual asks for it: a pseudoinverse
/// near the limit of its rank, such as that of the 11×11 Hilbert matrix, has lost digits as a
/// matrix that V·diag(1/σ)·(Uᵀ·b) has not lost.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 5.5.1.
final class CorrectedLeastSquares {
  private CorrectedLeastSquares() {}

  /// @throws gradus.diag.GradusException as {@link LeastSquares#solve}
  static LeastSquares solve(Matrix a, Matrix b) {
    LeastSquares first = LeastSquares.solve(a, b);
    if (first.residual() <= Residual.bound(a.rows(), a.columns())) {
      return first;
    }
    Svd svd = Svd.thin(a);
    Matrix inner = svd.u().transpose().times(b);
    for (int i = 0; i < inner.data().length; i++) {
      int k = i / b.columns();
      inner.data()[i] = k < first.rank() ? inner.data()[i] / svd.s()[k] : 0;
    }
    Matrix x = svd.v().times(inner);
    Matrix error = a.times(x).minus(b);
    double[] errors = new double[b.columns()];
    for (int j = 0; j < errors.length; j++) {
      errors[j] = Norms.frobenius(Matrix.column(error.column(j)));
    }
    double size = Norms.frobenius(a);
    double scale = size * (size * Norms.frobenius(x) + Norms.frobenius(b));
    double normal = Norms.frobenius(a.transpose().times(error));
    return new LeastSquares(
        x, first.rank(), errors, first.unique(), first.condition(), normal / scale);
  }
}
