package gradus.numeric.autodiff;

/// b^n for a fixed exponent n = p/q, under the convention that odd roots of negative numbers are
/// real.
///
/// @param n the exponent
/// @param oddNumerator whether p is odd, in lowest terms
/// @param oddDenominator whether q is odd, in lowest terms
public record RationalPower(double n, boolean oddNumerator, boolean oddDenominator) {
  public double at(double base) {
    return power(base, n, oddNumerator);
  }

  /// n·b^(n-1).
  public double slope(double base) {
    return n * power(base, n - 1, oddNumerator != oddDenominator);
  }

  /// n·(n-1)·b^(n-2).
  public double curvature(double base) {
    return n == 1 ? 0 : n * (n - 1) * power(base, n - 2, oddNumerator);
  }

  private double power(double base, double exponent, boolean odd) {
    if (base >= 0 || exponent == Math.rint(exponent)) {
      return exponent == 0.5 ? Math.sqrt(base) : Math.pow(base, exponent);
    }
    if (!oddDenominator) {
      return Double.NaN;
    }
    double size = Math.pow(-base, exponent);
    return odd ? -size : size;
  }
}
