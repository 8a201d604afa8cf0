package gradus.numeric.quadrature;

import java.util.function.DoubleUnaryOperator;

/// The pair of rules of 15 (Gauss) and 31 (Kronrod) points on one interval, with the error estimate
/// of QUADPACK (Piessens, de Doncker, Überhuber, Kahaner, 1983, 2.2.1).
final class GaussKronrod {
  static final int POINTS = 31;

  /// The nonnegative nodes on [−1, 1], descending; those with an odd index are Gauss's.
  private static final double[] NODES = {
    0.99800229869339706029,
    0.98799251802048542849,
    0.96773907567913913426,
    0.93727339240070590431,
    0.89726453234408190088,
    0.8482065834104272162,
    0.79041850144246593297,
    0.72441773136017004742,
    0.65099674129741697053,
    0.57097217260853884754,
    0.48508186364023968069,
    0.3941513470775633699,
    0.29918000715316881217,
    0.2011940939974345223,
    0.10114206691871749903,
    0
  };

  private static final double[] KRONROD = {
    0.0053774798729233489878, 0.015007947329316122538, 0.025460847326715320187,
    0.035346360791375846222, 0.044589751324764876608, 0.053481524690928087265,
    0.062009567800670640285, 0.06985412131872825871, 0.076849680757720378894,
    0.083080502823133021038, 0.088564443056211770647, 0.093126598170825321225,
    0.096642726983623678505, 0.099173598721791959332, 0.10076984552387559504,
    0.10133000701479154902
  };

  private static final double[] GAUSS = {
    0.030753241996117268355, 0.070366047488108124709, 0.10715922046717193501,
    0.13957067792615431445, 0.16626920581699393355, 0.18616100001556221103,
    0.19843148532711157646, 0.20257824192556127288
  };

  private static final double EPSILON = Math.ulp(1.0);

  /// One interval with its integral.
  record Panel(double from, double to, double value, double error) {
    double middle() {
      return from + (to - from) / 2;
    }

    /// Whether bisecting it any further separates no two doubles any more.
    boolean isAtomic() {
      double middle = middle();
      return Math.abs(to - from) <= 64 * EPSILON * Math.max(Math.abs(from), Math.abs(to))
          || middle == from
          || middle == to;
    }
  }

  private GaussKronrod() {}

  /// The value is NaN or infinite where the integrand is at a node.
  static Panel panel(DoubleUnaryOperator f, double from, double to) {
    double center = (from + to) / 2;
    double half = (to - from) / 2;
    double[] left = new double[NODES.length];
    double[] right = new double[NODES.length];
    double kronrod = 0;
    double gauss = 0;
    double absolute = 0;
    for (int i = 0; i < NODES.length; i++) {
      left[i] = f.applyAsDouble(center - half * NODES[i]);
      right[i] = i == NODES.length - 1 ? 0 : f.applyAsDouble(center + half * NODES[i]);
      double sum = left[i] + right[i];
      kronrod += KRONROD[i] * sum;
      absolute += KRONROD[i] * (Math.abs(left[i]) + Math.abs(right[i]));
      if (i % 2 == 1) {
        gauss += GAUSS[i / 2] * sum;
      }
    }
    double mean = kronrod / 2;
    double variation = 0;
    for (int i = 0; i < NODES.length; i++) {
      double other = i == NODES.length - 1 ? 0 : Math.abs(right[i] - mean);
      variation += KRONROD[i] * (Math.abs(left[i] - mean) + other);
    }
    double width = Math.abs(half);
    return new Panel(
        from,
        to,
        kronrod * half,
        error(Math.abs((kronrod - gauss) * half), absolute * width, variation * width));
  }

  private static double error(double difference, double absolute, double variation) {
    double error = difference;
    if (variation != 0 && error != 0) {
      error = variation * Math.min(1, Math.pow(200 * error / variation, 1.5));
    }
    return absolute > Double.MIN_NORMAL / (50 * EPSILON)
        ? Math.max(50 * EPSILON * absolute, error)
        : error;
  }
}
