package gradus.functions.statistics;

/// Mean and spread of doubles, by two passes: what is far from zero keeps its digits.
///
/// Source: Chan, Golub and LeVeque, Algorithms for computing the sample variance, The American
/// Statistician 37 (1983), the corrected two-pass algorithm.
final class Moments {
  /// What is left of the mean after it was subtracted matters from this part of the spread on.
  private static final double REST = 4 * Math.ulp(1.0);

  private Moments() {}

  /// The mean, corrected by the mean of what is left over.
  static double mean(double[] data) {
    double sum = 0;
    for (double x : data) {
      sum += x;
    }
    double mean = sum / data.length;
    if (!Double.isFinite(mean)) {
      return overflowed(data);
    }
    double rest = 0;
    for (double x : data) {
      rest += x - mean;
    }
    double corrected = mean + rest / data.length;
    return Double.isFinite(corrected) ? corrected : mean;
  }

  /// The sum was beyond the doubles, the mean need not be.
  private static double overflowed(double[] data) {
    double mean = 0;
    for (double x : data) {
      mean += x / data.length;
    }
    return mean;
  }

  /// The sum of squared distances from the mean divided by n − ddof.
  static double variance(double[] data, int ddof) {
    double[] centered = centered(data);
    return product(centered, centered, ddof);
  }

  /// Differs from the root of the variance only where the variance is beyond the doubles.
  static double standardDeviation(double[] data, int ddof) {
    double[] centered = centered(data);
    double largest = 0;
    for (double d : centered) {
      largest = Math.max(largest, Math.abs(d));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return Math.sqrt(product(centered, centered, ddof));
    }
    int exponent = Math.getExponent(largest);
    for (int i = 0; i < centered.length; i++) {
      centered[i] = Math.scalb(centered[i], -exponent);
    }
    return Math.scalb(Math.sqrt(product(centered, centered, ddof)), exponent);
  }

  /// Whether the spread is nothing but the rounding of the mean.
  static boolean isConstant(double[] data, double deviation) {
    double largest = 0;
    for (double x : data) {
      largest = Math.max(largest, Math.abs(x));
    }
    return deviation <= largest * Math.ulp(1.0) * Math.sqrt(data.length);
  }

  /// The distances from the mean, also where the mean of data far from zero is rounded to more than
  /// their spread can bear.
  static double[] centered(double[] data) {
    double mean = mean(data);
    double[] centered = new double[data.length];
    double rest = 0;
    double largest = 0;
    for (int i = 0; i < data.length; i++) {
      centered[i] = data[i] - mean;
      rest += centered[i];
      largest = Math.max(largest, Math.abs(centered[i]));
    }
    rest /= data.length;
    if (Math.abs(rest) > REST * largest && Double.isFinite(rest)) {
      for (int i = 0; i < centered.length; i++) {
        centered[i] -= rest;
      }
    }
    return centered;
  }

  /// The sum of products divided by n − ddof, less what rounding of the means has left in them.
  static double product(double[] x, double[] y, int ddof) {
    double sum = 0;
    double restX = 0;
    double restY = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
      restX += x[i];
      restY += y[i];
    }
    // Beyond the doubles the correction is, too, and inf - inf would be no number.
    return Double.isInfinite(sum) ? sum : (sum - restX * restY / x.length) / (x.length - ddof);
  }
}
