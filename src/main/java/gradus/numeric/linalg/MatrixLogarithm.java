package gradus.numeric.linalg;

import java.util.Optional;

/// The principal logarithm X of a real square matrix, e^X = A with imaginary parts of the
/// eigenvalues in (−π, π]: by inverse scaling and squaring on the complex Schur form.
///
/// Source: Higham, Functions of Matrices, SIAM 2008, chapter 11.
///
/// @param matrix X
/// @param residual ‖e^X − A‖/‖A‖, over ‖X‖ where that exceeds 1
public record MatrixLogarithm(ComplexMatrix matrix, double residual) {

  /// Empty when A is singular to working precision.
  ///
  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Optional<MatrixLogarithm> of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    int n = a.rows();
    ComplexSchur schur = ComplexSchur.of(a);
    ComplexTriangle t = ComplexTriangle.of(schur.t());
    double tolerance = MatrixRoot.isTriangular(a) ? 0 : n * Residual.EPSILON * Norms.frobenius(a);
    for (int i = 0; i < n; i++) {
      if (t.size(i) <= tolerance) {
        return Optional.empty();
      }
    }
    ComplexMatrix x = schur.u().times(t.logarithm().matrix()).times(schur.u().adjoint());
    if (!t.touchesCut()) {
      x = MatrixRoot.real(x);
    }
    ComplexMatrix whole = ComplexMatrix.of(a, Matrix.zeros(n, n));
    ComplexMatrix back =
        x.isReal()
            ? ComplexMatrix.of(MatrixExponential.of(x.realPart()), Matrix.zeros(n, n))
            : ComplexMatrix.ofEmbedded(MatrixExponential.of(x.embedded()));
    double error = back.minus(whole).norm() / whole.norm();
    return Optional.of(new MatrixLogarithm(x, error / Math.max(1, x.norm())));
  }
}
