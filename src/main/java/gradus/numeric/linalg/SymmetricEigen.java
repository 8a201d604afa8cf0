package gradus.numeric.linalg;

import gradus.diag.Code;
import gradus.diag.Diagnostic;

/// A = V·diag(λ)·Vᵀ of a symmetric n×n matrix, such as a covariance matrix.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 8.3.
///
/// @param values the n real eigenvalues, descending
/// @param vectors n×n, orthonormal columns in the order of the values; the first component of each
///   that is not negligible is positive
/// @param residual the larger of ‖AV − Vdiag(λ)‖/‖A‖ and ‖VᵀV − I‖/√n
@SuppressWarnings("ArrayRecordComponent")
public record SymmetricEigen(double[] values, Matrix vectors, double residual) {

  /// @param a symmetric up to rounding; its symmetric part is decomposed
  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY, NOT_SYMMETRIC,
  ///   NOT_CONVERGED
  public static SymmetricEigen of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    int n = a.rows();
    int exponent = Scaling.exponent(a.data());
    Matrix scaled = Scaling.scale(Symmetry.symmetricPart(a), -exponent);
    StoppableSymmetricEigen engine = Ejml.symmetricEigen();
    if (!engine.decompose(Ejml.copy(scaled))) {
      throw Diagnostic.error(
              Code.NOT_CONVERGED, "the eigenvalues of this symmetric matrix did not converge")
          .toException();
    }
    double[] found = new double[n];
    for (int i = 0; i < n; i++) {
      found[i] = engine.value(i);
    }
    int[] order = Descending.order(found, n);
    double[] values = new double[n];
    Matrix vectors = Matrix.zeros(n, n);
    for (int j = 0; j < n; j++) {
      values[j] = found[order[j]] + 0.0;
      for (int i = 0; i < n; i++) {
        vectors.data()[i * n + j] = engine.component(i, order[j]);
      }
      if (Signs.negative(vectors, j)) {
        Signs.flip(vectors, j);
      }
    }
    double residual = Math.max(fit(scaled, values, vectors), Residual.orthonormality(vectors));
    return new SymmetricEigen(Scaling.scale(values, exponent), vectors, residual);
  }

  private static double fit(Matrix a, double[] values, Matrix vectors) {
    Matrix stretched = new Matrix(a.rows(), a.rows(), vectors.data().clone());
    for (int i = 0; i < stretched.data().length; i++) {
      stretched.data()[i] *= values[i % values.length];
    }
    double size = Norms.frobenius(a);
    double error = Norms.frobenius(a.times(vectors).minus(stretched));
    return size == 0 ? error : error / size;
  }
}
