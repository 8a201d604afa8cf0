package gradus.numeric.special;

import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.LogGamma;

/// The gamma function and what counts with it, for real arguments. NaN at the poles 0, -1, -2, …
public final class GammaFunction {
  private static final int MOST_FACTORS = 1000;

  private GammaFunction() {}

  /// Γ(x), with Γ(n + 1) = n!; infinite from about 171.6 on.
  public static double gamma(double x) {
    return Gamma.value(x);
  }

  /// log Γ(x) for positive x, NaN otherwise.
  public static double logGamma(double x) {
    return x == Double.POSITIVE_INFINITY ? x : LogGamma.value(x);
  }

  /// x! = Γ(x + 1).
  public static double factorial(double x) {
    return Gamma.value(x + 1);
  }

  /// The binomial coefficient Γ(n + 1)/(Γ(k + 1)·Γ(n - k + 1)) of real arguments; for a whole k the
  /// product n(n - 1)…(n - k + 1)/k!, which is 0 for negative k. NaN where it has no value.
  public static double binomial(double n, double k) {
    if (Double.isNaN(n) || Double.isNaN(k) || Double.isInfinite(n) || Double.isInfinite(k)) {
      return Double.NaN;
    }
    if (k == Math.rint(k)) {
      return wholeBinomial(n, k);
    }
    if (n == Math.rint(n) && n < 0) {
      return Double.NaN;
    }
    if (n - k == Math.rint(n - k) && n - k >= 0 && n - k < MOST_FACTORS) {
      return falling(n, (int) (n - k));
    }
    double direct = gamma(n + 1) / (gamma(k + 1) * gamma(n - k + 1));
    if ((Double.isFinite(direct) && direct != 0) || n <= -1 || k <= -1 || n - k <= -1) {
      return direct;
    }
    return Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
  }

  private static double wholeBinomial(double n, double k) {
    if (k < 0) {
      return 0;
    }
    if (n == Math.rint(n) && n >= 0) {
      if (k > n) {
        return 0;
      }
      if (n <= Integer.MAX_VALUE) {
        return BinomialCoefficientDouble.value((int) n, (int) k);
      }
      k = Math.min(k, n - k);
    }
    if (k < MOST_FACTORS) {
      return falling(n, (int) k);
    }
    return n - k > -1
        ? Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1))
        : Double.NaN;
  }

  private static double falling(double n, int k) {
    double product = 1;
    for (int i = 0; i < k; i++) {
      product *= (n - i) / (i + 1);
    }
    return product;
  }
}
