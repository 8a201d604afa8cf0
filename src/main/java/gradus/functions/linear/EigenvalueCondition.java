package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.ComplexMatrix;
import gradus.numeric.linalg.Eigen;
import gradus.numeric.linalg.LinearSolve;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Multiplicity;
import gradus.numeric.linalg.SquareSolution;
import gradus.syntax.Notation;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Scalar;

/// How far an eigenvalue moves when the matrix is rounded. A change of relative size δ moves a
/// simple eigenvalue by up to κ·δ·‖A‖, κ = ‖x‖‖y‖/|yᴴx| with its right and left vectors; the left
/// ones are the rows of the inverse of the matrix of right ones.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.2.2.
final class EigenvalueCondition {
  /// From here on more than half of the digits are lost.
  private static final double ILL = 1e8;

  /// Beyond this size the inverse costs more than the eigenvalues did.
  private static final int LARGEST = 200;

  private EigenvalueCondition() {}

  /// Warns when the worst eigenvalue loses half of the digits or more.
  static void warn(Eigen eigen, Arguments arguments, Context context) {
    int n = eigen.vectors().rows();
    if (n != eigen.vectors().columns() || n < 2 || n > LARGEST) {
      return;
    }
    Matrix vectors = embedded(eigen.vectors(), eigen.isReal());
    if (!(LinearSolve.inverse(vectors) instanceof SquareSolution.Unique unique)) {
      warn(
          "the eigenvalues",
          16,
          "the eigenvectors are dependent to working precision",
          arguments,
          context);
      return;
    }
    int worst = 0;
    double condition = 0;
    for (int j = 0; j < n; j++) {
      double row = 0;
      for (int k = 0; k < vectors.columns(); k++) {
        row = Math.hypot(row, unique.x().get(j, k));
      }
      if (row > condition) {
        condition = row;
        worst = j;
      }
    }
    if (condition >= ILL) {
      Multiplicity value = eigen.multiplicities().get(eigen.owner()[worst]);
      warn(
          "eigenvalue "
              + new Literals(Notation.ASCII, Decimal.significant(6))
                  .text(Scalar.of(value.real(), value.imaginary())),
          Math.round(Math.log10(condition)),
          "condition number of the eigenvalue about " + Conditioning.scientific(condition),
          arguments,
          context);
    }
  }

  private static void warn(
      String what, long digits, String detail, Arguments arguments, Context context) {
    context.warn(
        Diagnostic.warning(
                Code.ILL_CONDITIONED,
                what
                    + (what.endsWith("s") ? " are" : " is")
                    + " ill-conditioned: about "
                    + digits
                    + " of 16 digits are lost")
            .at(arguments.operand(0).span())
            .detail(detail));
  }

  /// R + iS as [R, −S; S, R]: the first n rows of the inverse are those of the complex one.
  private static Matrix embedded(ComplexMatrix v, boolean real) {
    int n = v.rows();
    if (real) {
      return v.realPart();
    }
    Matrix all = Matrix.zeros(2 * n, 2 * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        all.data()[i * 2 * n + j] = v.real(i, j);
        all.data()[i * 2 * n + n + j] = -v.imaginary(i, j);
        all.data()[(n + i) * 2 * n + j] = v.imaginary(i, j);
        all.data()[(n + i) * 2 * n + n + j] = v.real(i, j);
      }
    }
    return all;
  }
}
