package gradus.numeric.linalg;

/// The determinant of a square matrix from P·A = L·U: the sign of P times the diagonal of U.
public final class Determinant {
  private Determinant() {}

  /// Overflows or vanishes only if the determinant itself does.
  ///
  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY
  public static double of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    Lu lu = Lu.of(a);
    double mantissa = lu.sign();
    long exponent = 0;
    for (int i = 0; i < a.rows(); i++) {
      mantissa *= lu.upper().get(i, i);
      if (mantissa == 0) {
        return 0;
      }
      int shift = Scaling.exponent(new double[] {mantissa});
      mantissa = Math.scalb(mantissa, -shift);
      exponent += shift;
    }
    return Math.scalb(mantissa, Math.clamp(exponent, -3000, 3000));
  }
}
