package gradus.numeric.linalg;

import gradus.diag.Code;
import gradus.diag.Diagnostic;

/// Whether a square matrix equals its transpose, and the pair of entries that says otherwise.
final class Symmetry {
  private Symmetry() {}

  /// Whether every pair agrees to 4 rounding units of the larger entry.
  static boolean isSymmetric(Matrix a) {
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < i; j++) {
        double x = a.get(i, j);
        double y = a.get(j, i);
        double size = Math.max(Math.abs(x), Math.abs(y));
        if (Math.abs(x - y) > 4 * Residual.EPSILON * size) {
          return false;
        }
      }
    }
    return true;
  }

  /// The symmetric part (A + Aᵀ)/2 of a matrix that is symmetric up to rounding: no pair differs by
  /// more than n·2^-52 times the largest entry.
  ///
  /// @throws gradus.diag.GradusException NOT_SYMMETRIC naming the worst pair, counted from 1
  static Matrix symmetricPart(Matrix a) {
    int n = a.rows();
    double largest = 0;
    for (double entry : a.data()) {
      largest = Math.max(largest, Math.abs(entry));
    }
    double worst = n * Residual.EPSILON * largest;
    int row = -1;
    int column = -1;
    Matrix mean = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double x = a.get(i, j);
        double y = a.get(j, i);
        if (Math.abs(x - y) > worst) {
          worst = Math.abs(x - y);
          row = j + 1;
          column = i + 1;
        }
        double middle = x / 2 + y / 2;
        mean.data()[i * n + j] = x == y ? x : middle;
        mean.data()[j * n + i] = x == y ? x : middle;
      }
    }
    if (row > 0) {
      throw Diagnostic.error(Code.NOT_SYMMETRIC, "the matrix is not symmetric")
          .detail(
              "entry ("
                  + row
                  + ","
                  + column
                  + ") is "
                  + a.get(row - 1, column - 1)
                  + ", entry ("
                  + column
                  + ","
                  + row
                  + ") is "
                  + a.get(column - 1, row - 1))
          .hint("(A + A^T)/2 is its symmetric part")
          .toException();
    }
    return mean;
  }
}
