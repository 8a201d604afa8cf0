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
    Matrix rest = a.minus(Matrix.identity(a.rows()));
    if (Math.sqrt(a.rows()) * Norms.frobenius(rest) <= ComplexTriangle.THETA) {
      // near the identity all digits are in A − I
      ComplexSchur schur = ComplexSchur.of(rest);
      ComplexTriangle sum = ComplexTriangle.of(schur.t()).logarithmOfSum(0);
      return Optional.of(checked(a, MatrixRoot.real(turned(schur, sum))));
    }
    if (new Factored(a).reciprocalCondition() < Residual.EPSILON) {
      return Optional.empty();
    }
    ComplexSchur schur = ComplexSchur.of(a);
    ComplexTriangle t = ComplexTriangle.of(schur.t());
    for (int i = 0; i < a.rows(); i++) {
      if (t.size(i) == 0) {
        return Optional.empty();
      }
    }
    ComplexMatrix x = turned(schur, t.logarithm());
    return Optional.of(checked(a, t.touchesCut() ? x : MatrixRoot.real(x)));
  }

  private static ComplexMatrix turned(ComplexSchur schur, ComplexTriangle t) {
    return schur.u().times(t.matrix()).times(schur.u().adjoint());
  }

  private static MatrixLogarithm checked(Matrix a, ComplexMatrix x) {
    int n = a.rows();
    ComplexMatrix whole = ComplexMatrix.of(a, Matrix.zeros(n, n));
    ComplexMatrix back =
        x.isReal()
            ? ComplexMatrix.of(MatrixExponential.of(x.realPart()), Matrix.zeros(n, n))
            : ComplexMatrix.ofEmbedded(MatrixExponential.of(x.embedded()));
    double error = back.minus(whole).norm() / whole.norm();
    return new MatrixLogarithm(x, error / Math.max(1, x.norm()));
  }
}
