package gradus.numeric.linalg;

/// The solution of A·X = B for a square n×n matrix A, by LU with equilibration and one round of
/// iterative refinement.
///
/// Source: Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., chapters 9 and 12.
public final class LinearSolve {
  private LinearSolve() {}

  /// @param b n×k right-hand sides; the caller has checked the shape
  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY
  public static SquareSolution solve(Matrix a, Matrix b) {
    Inputs.requireFiniteSquare(a);
    Inputs.requireFinite(b);
    if (b.rows() != a.rows()) {
      throw new IllegalArgumentException(Inputs.shape(a) + " against " + Inputs.shape(b));
    }
    Factored factored = new Factored(a);
    double reciprocal = factored.reciprocalCondition();
    if (reciprocal < Residual.EPSILON) {
      return new SquareSolution.Singular(
          Math.min(Rank.of(factored.scaled()).rank(), a.rows() - 1), reciprocal);
    }
    Matrix right = factored.scaledRight(b);
    Matrix first = factored.solve(right);
    Matrix correction = factored.solve(right.minus(factored.scaled().times(first)));
    double[] refined = first.data().clone();
    for (int i = 0; i < refined.length; i++) {
      refined[i] += correction.data()[i];
    }
    Matrix y = new Matrix(first.rows(), first.columns(), refined);
    double size = Norms.frobenius(factored.scaled()) * Norms.frobenius(y) + Norms.frobenius(right);
    double error = Norms.frobenius(factored.scaled().times(y).minus(right));
    return new SquareSolution.Unique(
        factored.unscaled(y), reciprocal, size == 0 ? 0 : error / size);
  }

  /// An estimate of 1/cond(A) in the 1-norm, after rows and columns were brought to size 1; 0 when
  /// elimination meets a zero pivot.
  ///
  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY
  public static double reciprocalCondition(Matrix a) {
    Inputs.requireFiniteSquare(a);
    return new Factored(a).reciprocalCondition();
  }

  /// The inverse of A: the solution of A·X = I.
  ///
  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY
  public static SquareSolution inverse(Matrix a) {
    Inputs.requireFiniteSquare(a);
    return solve(a, Matrix.identity(a.rows()));
  }
}
