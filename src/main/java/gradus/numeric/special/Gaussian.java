package gradus.numeric.special;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/// The error function, the standard normal density and tail, and the GELU built on them.
public final class Gaussian {
  private static final double INVERSE_SQRT_2 = 0.7071067811865476;
  private static final double INVERSE_SQRT_2_PI = 0.3989422804014327;

  private Gaussian() {}

  /// 2/√π·∫₀ˣ e^(-t²) dt.
  public static double erf(double x) {
    return Erf.value(x);
  }

  /// 1 - erf(x), without cancellation for large x.
  public static double erfc(double x) {
    return Erfc.value(x);
  }

  /// φ(x) = e^(-x²/2)/√(2π).
  public static double density(double x) {
    return INVERSE_SQRT_2_PI * halfSquareExp(x);
  }

  /// Φ(x), the probability that a standard normal variable is at most x; full relative precision in
  /// the lower tail.
  public static double cumulative(double x) {
    if (x > -1) {
      return 0.5 * Erfc.value(-x * INVERSE_SQRT_2);
    }
    return x < -40 ? 0 : 0.5 * Erfcx.value(-x * INVERSE_SQRT_2) * halfSquareExp(x);
  }

  /// x·Φ(x), the form with the error function, not its approximation by tanh.
  ///
  /// Source: Hendrycks and Gimpel, Gaussian error linear units (2016).
  public static double gelu(double x) {
    return x == Double.NEGATIVE_INFINITY ? -0.0 : x * cumulative(x);
  }

  /// Φ(x) + x·φ(x).
  public static double geluDerivative(double x) {
    return Double.isInfinite(x) ? cumulative(x) : cumulative(x) + x * density(x);
  }

  /// e^(-x²/2); the rounding error of the square, which the exponential would magnify, is put back.
  private static double halfSquareExp(double x) {
    double square = x * x;
    if (square > 1600) {
      return 0;
    }
    double lost = Math.fma(x, x, -square);
    return Math.exp(-0.5 * square) * (1 - 0.5 * lost);
  }
}
