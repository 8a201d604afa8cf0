package gradus.numeric.stream;

import java.util.Arrays;

/// The triangular factor R of rows that go by, AᵀA = RᵀR without forming AᵀA: blocks of rows are
/// put under the triangle and reflected into it (TSQR). Least squares with R in the place of A have
/// the same solutions and the same residual lengths, at the condition of A instead of its square.
///
/// Source: Demmel, Grigori, Hoemmen, Langou, Communication-optimal parallel and sequential QR and
/// LU factorizations, SIAM J. Sci. Comput. 34 (2012); Golub and Van Loan, Matrix Computations, 4th
/// ed., section 5.1.
final class Triangle {
  private final int width;

  /// Row-major, upper triangular.
  private final double[] r;

  Triangle(int width) {
    this.width = width;
    this.r = new double[width * width];
  }

  double[] entries() {
    return r.clone();
  }

  void clear() {
    Arrays.fill(r, 0);
  }

  void merge(Triangle other) {
    double[] below = new double[width * width];
    for (int i = 0; i < width; i++) {
      for (int j = i; j < width; j++) {
        below[j * width + i] = other.r[i * width + j];
      }
    }
    reflect(below, width, width);
  }

  /// Takes up rows and destroys them.
  ///
  /// @param data column j begins at {@code j·stride}
  void reflect(double[] data, int rows, int stride) {
    for (int k = 0; k < width; k++) {
      int column = k * stride;
      double largest = Math.abs(r[k * width + k]);
      for (int i = 0; i < rows; i++) {
        largest = Math.max(largest, Math.abs(data[column + i]));
      }
      if (largest == 0 || !Double.isFinite(largest)) {
        continue;
      }
      // Scaled by a power of two, so that no square leaves the range of doubles.
      int exponent = Math.getExponent(largest);
      double top = Math.scalb(r[k * width + k], -exponent);
      double squares = 0;
      for (int i = 0; i < rows; i++) {
        double x = Math.scalb(data[column + i], -exponent);
        data[column + i] = x;
        squares += x * x;
      }
      if (squares == 0) {
        continue;
      }
      double length = Math.sqrt(top * top + squares);
      double head = top > 0 ? top + length : top - length;
      double beta = 2 / (head * head + squares);
      r[k * width + k] = Math.scalb(top > 0 ? -length : length, exponent);
      apply(data, rows, stride, k, head, beta);
    }
  }

  private void apply(double[] data, int rows, int stride, int k, double head, double beta) {
    int column = k * stride;
    for (int j = k + 1; j < width; j++) {
      int other = j * stride;
      double factor = beta * (head * r[k * width + j] + dot(data, column, other, rows));
      r[k * width + j] -= factor * head;
      for (int i = 0; i < rows; i++) {
        data[other + i] -= factor * data[column + i];
      }
    }
  }

  /// Four sums at a time: one alone would wait for each addition.
  static double dot(double[] data, int x, int y, int length) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      a += data[x + i] * data[y + i];
      b += data[x + i + 1] * data[y + i + 1];
      c += data[x + i + 2] * data[y + i + 2];
      d += data[x + i + 3] * data[y + i + 3];
    }
    for (; i < length; i++) {
      a += data[x + i] * data[y + i];
    }
    return a + b + (c + d);
  }
}
