package gradus.numeric.linalg;

import java.util.Optional;

/// The principal square root X of a real square matrix, X·X = A with eigenvalues in the right half
/// plane: by eigenvectors for a symmetric matrix, else by the Schur method.
///
/// Source: Higham, Functions of Matrices, SIAM 2008, section 6.2.
///
/// @param matrix X
/// @param residual ‖X² − A‖/‖A‖, over ‖X‖²/‖A‖ where that exceeds 1
public record MatrixRoot(ComplexMatrix matrix, double residual) {
  /// A singular matrix with a root of this ‖X‖²/‖A‖ has none but for rounding.
  private static final double DEFECTIVE = 1e4;

  /// Empty when 0 is a defective eigenvalue: no root is a polynomial in A.
  ///
  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Optional<MatrixRoot> of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    return a.equals(a.transpose()) ? Optional.of(symmetric(a)) : general(a);
  }

  private static MatrixRoot symmetric(Matrix a) {
    int n = a.rows();
    SymmetricEigen eigen = SymmetricEigen.of(a);
    double[] values = eigen.values();
    double noise = n * Residual.EPSILON * Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
    Matrix positive = new Matrix(n, n, eigen.vectors().data().clone());
    Matrix negative = new Matrix(n, n, eigen.vectors().data().clone());
    for (int i = 0; i < n * n; i++) {
      double value = values[i % n];
      double size = Math.abs(value) <= noise ? 0 : Math.sqrt(Math.abs(value));
      positive.data()[i] *= value > 0 ? size : 0;
      negative.data()[i] *= value < 0 ? size : 0;
    }
    Matrix turned = eigen.vectors().transpose();
    return checked(a, ComplexMatrix.of(even(positive.times(turned)), even(negative.times(turned))));
  }

  private static Matrix even(Matrix a) {
    return a.plus(a.transpose()).times(0.5);
  }

  private static Optional<MatrixRoot> general(Matrix a) {
    ComplexSchur schur = ComplexSchur.of(a);
    double tolerance = a.rows() * Residual.EPSILON * Norms.frobenius(a);
    ComplexTriangle t = ComplexTriangle.of(schur.t());
    if (!isTriangular(a)) {
      // entries that small are rounding; those of a triangular matrix are its own
      t.withZeros(tolerance);
    }
    boolean complex = t.touchesCut();
    boolean singular = new Factored(a).reciprocalCondition() < Residual.EPSILON;
    return t.squareRoot(tolerance)
        // rounding splits a defective 0 into small eigenvalues, whose root is huge
        .filter(
            root -> !singular || Math.pow(root.matrix().norm(), 2) < DEFECTIVE * Norms.frobenius(a))
        .map(root -> {
          ComplexMatrix x = schur.u().times(root.matrix()).times(schur.u().adjoint());
          return checked(a, complex ? x : real(x));
        });
  }

  /// Without the imaginary parts that rounding left.
  static ComplexMatrix real(ComplexMatrix x) {
    return ComplexMatrix.of(x.realPart(), Matrix.zeros(x.rows(), x.columns()));
  }

  static boolean isTriangular(Matrix a) {
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < i; j++) {
        if (a.get(i, j) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static MatrixRoot checked(Matrix a, ComplexMatrix x) {
    int n = a.rows();
    ComplexMatrix whole = ComplexMatrix.of(a, Matrix.zeros(n, n));
    double error = x.times(x).minus(whole).norm();
    double size = Math.max(whole.norm(), x.norm() * x.norm());
    return new MatrixRoot(x, size == 0 ? error : error / size);
  }
}
