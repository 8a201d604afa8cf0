package gradus.numeric.linalg;

/// Scaling by powers of two, which rounds nothing (but subnormal numbers): squares and products of
/// a scaled matrix neither overflow nor vanish.
final class Scaling {
  private Scaling() {}

  /// The exponent e with 2^e ≤ max|a_ij| < 2^(e+1); -1023 if the largest is subnormal, 0 for the
  /// zero matrix.
  static int exponent(double[] data) {
    double largest = 0;
    for (double entry : data) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest == 0 ? 0 : Math.getExponent(largest);
  }

  /// The matrix 2^exponent·A.
  static Matrix scale(Matrix a, int exponent) {
    if (exponent == 0) {
      return a;
    }
    return new Matrix(a.rows(), a.columns(), scale(a.data(), exponent));
  }

  static double[] scale(double[] data, int exponent) {
    double[] scaled = new double[data.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Math.scalb(data[i], exponent);
    }
    return scaled;
  }
}
