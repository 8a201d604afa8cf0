package gradus.numeric.linalg;

import java.util.Arrays;

/// The loops over rows that everything else is made of. Each row is an array of its own and all of
/// them are read and written at the same index: only then does the compiler turn the loop into
/// vector instructions, six times as fast as a loop with offsets into one store.
final class Rows {
  private Rows() {}

  /// A copy of the rows of a matrix.
  static double[][] of(Matrix a) {
    double[][] rows = new double[a.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(a.data(), i * a.columns(), (i + 1) * a.columns());
    }
    return rows;
  }

  /// The matrix with these rows, each at least {@code columns} long.
  static Matrix matrix(double[][] rows, int columns) {
    double[] data = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, data, i * columns, columns);
    }
    return new Matrix(rows.length, columns, data);
  }

  /// `y += factor·x`
  static void add(double[] y, double factor, double[] x, int from, int to) {
    for (int j = from; j < to; j++) {
      y[j] += factor * x[j];
    }
  }

  /// `y += f·x + g·w`
  static void add(double[] y, double f, double[] x, double g, double[] w, int from, int to) {
    for (int j = from; j < to; j++) {
      y[j] += f * x[j] + g * w[j];
    }
  }

  /// `y += f[at]·x[k] + … + f[at+3]·x[k+3]`
  static void addFour(double[] y, double[] f, int at, double[][] x, int k, int from, int to) {
    double f0 = f[at];
    double f1 = f[at + 1];
    double f2 = f[at + 2];
    double f3 = f[at + 3];
    double[] x0 = x[k];
    double[] x1 = x[k + 1];
    double[] x2 = x[k + 2];
    double[] x3 = x[k + 3];
    for (int j = from; j < to; j++) {
      y[j] += (f0 * x0[j] + f1 * x1[j]) + (f2 * x2[j] + f3 * x3[j]);
    }
  }

  /// {@link #addFour} for two rows y and z with the factors f and g; rounds as that one does.
  static void addFour(
      double[] y,
      double[] z,
      double[] f,
      double[] g,
      int at,
      double[][] x,
      int k,
      int from,
      int to) {
    double f0 = f[at];
    double f1 = f[at + 1];
    double f2 = f[at + 2];
    double f3 = f[at + 3];
    double g0 = g[at];
    double g1 = g[at + 1];
    double g2 = g[at + 2];
    double g3 = g[at + 3];
    double[] x0 = x[k];
    double[] x1 = x[k + 1];
    double[] x2 = x[k + 2];
    double[] x3 = x[k + 3];
    for (int j = from; j < to; j++) {
      double p = x0[j];
      double q = x1[j];
      double r = x2[j];
      double s = x3[j];
      y[j] += (f0 * p + f1 * q) + (f2 * r + f3 * s);
      z[j] += (g0 * p + g1 * q) + (g2 * r + g3 * s);
    }
  }

  /// The sum of `x[j]·y[j]`, in four partial sums.
  static double dot(double[] x, double[] y, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int j = from;
    for (; j + 3 < to; j += 4) {
      s0 += x[j] * y[j];
      s1 += x[j + 1] * y[j + 1];
      s2 += x[j + 2] * y[j + 2];
      s3 += x[j + 3] * y[j + 3];
    }
    for (; j < to; j++) {
      s0 += x[j] * y[j];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /// I − tau·v·vᵀ, v = (1, v2, v3), on three rows from the left.
  static void reflect(
      double[] x, double[] y, double[] z, double v2, double v3, double tau, int from, int to) {
    double tau2 = tau * v2;
    double tau3 = tau * v3;
    for (int j = from; j < to; j++) {
      double sum = x[j] + v2 * y[j] + v3 * z[j];
      x[j] -= sum * tau;
      y[j] -= sum * tau2;
      z[j] -= sum * tau3;
    }
  }

  /// I − tau·v·vᵀ, v = (1, v2), on two rows from the left.
  static void reflect(double[] x, double[] y, double v2, double tau, int from, int to) {
    double tau2 = tau * v2;
    for (int j = from; j < to; j++) {
      double sum = x[j] + v2 * y[j];
      x[j] -= sum * tau;
      y[j] -= sum * tau2;
    }
  }

  /// The rotation [cos, sin; -sin, cos] of two rows from the left.
  static void rotate(double[] x, double[] y, double cos, double sin, int from, int to) {
    for (int j = from; j < to; j++) {
      double first = x[j];
      double second = y[j];
      x[j] = cos * first + sin * second;
      y[j] = cos * second - sin * first;
    }
  }
}
