package gradus.numeric.linalg;

/// The coordinates in which eigenvectors are computed: A = (DQ)·H·(DQ)⁻¹ with D a diagonal of
/// powers of two, Q orthogonal and H upper Hessenberg.
///
/// @param matrix D⁻¹·A·D = Q·H·Qᵀ
/// @param exponents D has `2^exponents[i]` on its diagonal
/// @param q Q
/// @param iteration inverse iteration on H
@SuppressWarnings("ArrayRecordComponent")
record EigenFrame(Matrix matrix, int[] exponents, Matrix q, HessenbergIteration iteration) {

  /// @param start the first row of each diagonal block of A, and n at the end
  static EigenFrame plain(Matrix a, int... start) {
    return of(a, new int[a.rows()], start);
  }

  /// @param start the first row of each diagonal block of A, and n at the end
  static EigenFrame balanced(Matrix a, int... start) {
    Balance balance = Balance.of(a);
    return of(balance.matrix(), balance.exponents(), start);
  }

  /// For an upper triangular matrix; rounds nothing.
  static EigenFrame triangular(Matrix a, int... start) {
    int n = a.rows();
    return new EigenFrame(a, new int[n], Matrix.identity(n), new HessenbergIteration(a, start));
  }

  private static EigenFrame of(Matrix matrix, int[] exponents, int[] start) {
    HessenbergReduction reduction = HessenbergReduction.of(matrix);
    Matrix q = reduction.q();
    Matrix h = reduction.h();
    return new EigenFrame(matrix, exponents, q, new HessenbergIteration(h, start));
  }

  /// D·Q·x in unit length, for x in the coordinates of H.
  double[] original(double[] x) {
    int n = q.rows();
    double[] result = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double re = 0;
      double im = 0;
      for (int j = 0; j < n; j++) {
        double entry = q.get(i, j);
        re += entry * x[j];
        im += entry * x[n + j];
      }
      result[i] = re;
      result[n + i] = im;
    }
    return scaledBack(result);
  }

  /// D·x in unit length, in place.
  double[] scaledBack(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.scalb(x[i], exponents[i % exponents.length]);
    }
    double size = Norms.frobenius(x);
    for (int i = 0; i < x.length; i++) {
      x[i] /= size;
    }
    return x;
  }
}
