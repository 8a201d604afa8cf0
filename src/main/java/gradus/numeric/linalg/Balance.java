package gradus.numeric.linalg;

/// D⁻¹·A·D with a diagonal D of powers of two that brings row i and column i to similar size, which
/// lowers the rounding error of the eigenvalues of a badly scaled matrix and changes none of them.
///
/// Source: Parlett and Reinsch, Balancing a matrix for calculation of eigenvalues and eigenvectors,
/// Numerische Mathematik 13 (1969).
///
/// @param matrix D⁻¹·A·D
/// @param exponents D has `2^exponents[i]` on its diagonal
@SuppressWarnings("ArrayRecordComponent")
record Balance(Matrix matrix, int[] exponents) {
  private static final int MOST_ROUNDS = 100;

  static Balance of(Matrix a) {
    int n = a.rows();
    double[] b = a.data().clone();
    int[] exponents = new int[n];
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (int i = 0; i < n; i++) {
        int shift = shift(b, i, n);
        if (shift != 0 && Math.abs(exponents[i] + shift) < 300) {
          changed = true;
          exponents[i] += shift;
          for (int j = 0; j < n; j++) {
            b[i * n + j] = Math.scalb(b[i * n + j], -shift);
          }
          for (int j = 0; j < n; j++) {
            b[j * n + i] = Math.scalb(b[j * n + i], shift);
          }
        }
      }
    }
    return new Balance(new Matrix(n, n, b), exponents);
  }

  /// The exponent that makes row i and column i most alike; 0 when little is to be gained.
  private static int shift(double[] b, int i, int n) {
    double row = 0;
    double column = 0;
    for (int j = 0; j < n; j++) {
      if (j != i) {
        row += Math.abs(b[i * n + j]);
        column += Math.abs(b[j * n + i]);
      }
    }
    if (row == 0 || column == 0) {
      return 0;
    }
    int shift = Math.round((Math.getExponent(row) - Math.getExponent(column)) / 2f);
    boolean gain = Math.scalb(column, shift) + Math.scalb(row, -shift) < 0.95 * (row + column);
    return gain ? shift : 0;
  }

  /// The largest over the smallest size of a row and its column together.
  static double spread(Matrix a) {
    int n = a.rows();
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double size = 0;
      for (int j = 0; j < n; j++) {
        size += Math.abs(a.get(i, j)) + Math.abs(a.get(j, i));
      }
      largest = Math.max(largest, size);
      smallest = Math.min(smallest, size);
    }
    return largest / smallest;
  }
}
