package gradus.exact;

import java.math.BigInteger;

/// Between rationals and doubles, without any error on the way in and with one correct rounding on
/// the way out.
final class DoubleConversion {
  private static final int MINIMUM_EXPONENT =
      Math.getExponent(Double.MIN_NORMAL) - (Double.PRECISION - 1);

  private DoubleConversion() {}

  static Rational fromDouble(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(value + " has no exact value");
    }
    if (value == Math.rint(value) && Math.abs(value) < 0x1p63) {
      return Rational.of((long) value);
    }
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> (Double.PRECISION - 1)) & 0x7ff;
    long fraction = bits & (1L << (Double.PRECISION - 1)) - 1;
    long significand = biased == 0 ? fraction : fraction | 1L << (Double.PRECISION - 1);
    int exponent = MINIMUM_EXPONENT + Math.max(biased, 1) - 1;
    BigInteger signed = BigInteger.valueOf(value < 0 ? -significand : significand);
    return exponent >= 0
        ? Rational.of(signed.shiftLeft(exponent))
        : Rational.of(signed, BigInteger.ONE.shiftLeft(-exponent));
  }

  /// Ties go to even, also among subnormal results.
  ///
  /// @param denominator positive
  static double toDouble(BigInteger numerator, BigInteger denominator) {
    double magnitude = magnitude(numerator.abs(), denominator);
    return numerator.signum() < 0 ? -magnitude : magnitude;
  }

  private static double magnitude(BigInteger numerator, BigInteger denominator) {
    if (numerator.signum() == 0) {
      return 0;
    }
    // The shift gives the quotient 62 or 63 bits: what is cut off matters only as "something was
    // there" (sticky bit).
    int shift = 62 - (numerator.bitLength() - denominator.bitLength());
    BigInteger[] division =
        shift >= 0
            ? numerator.shiftLeft(shift).divideAndRemainder(denominator)
            : numerator.divideAndRemainder(denominator.shiftLeft(-shift));
    long quotient = division[0].longValueExact() | division[1].signum();
    int lost = shift + MINIMUM_EXPONENT;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(quotient);
    return bits - lost >= Double.PRECISION
        ? Math.scalb((double) quotient, -shift)
        : roundedTo(quotient, lost) * Double.MIN_VALUE;
  }

  /// The quotient without its last bits, rounded to even, so that a subnormal result is rounded
  /// once and not twice.
  private static long roundedTo(long quotient, int lost) {
    if (lost >= Long.SIZE) {
      return 0;
    }
    long kept = quotient >>> lost;
    long rest = quotient & (1L << lost) - 1;
    long half = 1L << (lost - 1);
    return rest > half || (rest == half && (kept & 1) == 1) ? kept + 1 : kept;
  }
}
