package gradus.numeric.linalg;

/// The canonical sign of a vector that is determined only up to its sign.
final class Signs {
  /// Components below this part of the largest one are taken for rounding noise.
  static final double NEGLIGIBLE = 1e-10;

  private Signs() {}

  /// The index of the first component that is not negligible beside the largest; 0 for the zero
  /// vector.
  ///
  /// @param data a row-major store
  /// @param start index of the vector's first component
  /// @param stride distance of neighbouring components
  static int leading(double[] data, int start, int stride, int length) {
    double largest = 0;
    for (int i = 0; i < length; i++) {
      largest = Math.max(largest, Math.abs(data[start + i * stride]));
    }
    for (int i = 0; i < length; i++) {
      if (Math.abs(data[start + i * stride]) > NEGLIGIBLE * largest) {
        return i;
      }
    }
    return 0;
  }

  /// Whether the first component of column j that is not negligible is negative.
  static boolean negative(Matrix a, int j) {
    if (a.rows() == 0) {
      return false;
    }
    return a.get(leading(a.data(), j, a.columns(), a.rows()), j) < 0;
  }

  /// Changes the sign of column j in place; the caller owns the store.
  static void flip(Matrix a, int j) {
    for (int i = j; i < a.data().length; i += a.columns()) {
      a.data()[i] = 0.0 - a.data()[i];
    }
  }
}
