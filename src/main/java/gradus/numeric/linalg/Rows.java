package gradus.numeric.linalg;

/// The two loops over a stretch of a row that everything else is made of, written so that the
/// compiler turns them into vector instructions.
final class Rows {
  private Rows() {}

  /// `a[row + j] += factor·x[j]` for from ≤ j < to; a and x are different arrays.
  static void add(double[] a, int row, double factor, double[] x, int from, int to) {
    for (int j = from; j < to; j++) {
      a[row + j] += factor * x[j];
    }
  }

  /// `a[row + j] += factor·x[other + j]` for from ≤ j < to; a and x are different arrays.
  static void add(double[] a, int row, double factor, double[] x, int other, int from, int to) {
    for (int j = from; j < to; j++) {
      a[row + j] += factor * x[other + j];
    }
  }

  /// The sum of `a[row + j]·x[j]` for from ≤ j < to, in four partial sums.
  static double dot(double[] a, int row, double[] x, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int j = from;
    for (; j + 3 < to; j += 4) {
      s0 += a[row + j] * x[j];
      s1 += a[row + j + 1] * x[j + 1];
      s2 += a[row + j + 2] * x[j + 2];
      s3 += a[row + j + 3] * x[j + 3];
    }
    for (; j < to; j++) {
      s0 += a[row + j] * x[j];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
