package gradus.numeric.quadrature;

import java.util.function.DoubleUnaryOperator;

/// The pair of rules of 15 (Gauss) and 31 (Kronrod) points on one interval, with the error estimate
/// of QUADPACK (Piessens, de Doncker, Überhuber, Kahaner, 1983, 2.2.1).
final class GaussKronrod {
  static final int POINTS = 31;

  /// The nonnegative nodes on [−1, 1], descending; those with an odd index are Gauss's.
  private static final double[] NODES = {
    0.9980022986933971,
    0.9879925180204854,
    0.9677390756791391,
    0.937273392400706,
    0.8972645323440819,
    0.8482065834104272,
    0.790418501442466,
    0.7244177313601701,
    0.650996741297417,
    0.5709721726085388,
    0.4850818636402397,
    0.3941513470775634,
    0.29918000715316884,
    0.20119409399743451,
    0.1011420669187175,
    0
  };

  private static final double[] KRONROD = {
    0.005377479872923349, 0.015007947329316122, 0.02546084732671532,
    0.03534636079137585, 0.04458975132476488, 0.05348152469092809,
    0.06200956780067064, 0.06985412131872826, 0.07684968075772038,
    0.08308050282313302, 0.08856444305621176, 0.09312659817082532,
    0.09664272698362368, 0.09917359872179196, 0.10076984552387559,
    0.10133000701479154
  };

  private static final double[] GAUSS = {
    0.03075324199611727, 0.07036604748810812, 0.10715922046717194,
    0.13957067792615432, 0.16626920581699392, 0.1861610000155622,
    0.19843148532711158, 0.2025782419255613
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
