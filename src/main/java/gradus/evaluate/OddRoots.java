package gradus.evaluate;

import gradus.exact.Rational;

/// Powers of negative numbers under the convention "reals come first": with an odd denominator of
/// the exponent they are real, (-8)^(2/3) = 4.
final class OddRoots {
  private OddRoots() {}

  static boolean isReal(Rational exponent) {
    return exponent.denominator().testBit(0);
  }

  /// @param base negative
  /// @return NaN when the power is not real
  static double power(double base, Rational exponent) {
    if (!isReal(exponent)) {
      return Double.NaN;
    }
    double size = Math.pow(-base, exponent.doubleValue());
    return exponent.numerator().testBit(0) ? -size : size;
  }
}
