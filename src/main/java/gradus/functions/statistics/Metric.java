package gradus.functions.statistics;

import gradus.functions.linear.Order;
import gradus.value.Scalar;

/// Distances of points in doubles, from the differences of their coordinates: near points keep
/// their digits.
@FunctionalInterface
interface Metric {
  /// Of the points whose n coordinates start at i in x and at j in y.
  double distance(double[] x, int i, double[] y, int j, int n);

  /// The Minkowski distance (Σ|xₖ−yₖ|^p)^(1/p).
  static Metric of(Order order) {
    return switch (order) {
      case Order.Named _ -> Metric::largest;
      case Order.Power(Scalar p) -> ofOrder(order(p));
    };
  }

  private static double order(Scalar p) {
    return switch (p) {
      case Scalar.Exact(var q, _) -> q.doubleValue();
      case Scalar.Real(double d) -> d;
      case Scalar.Complex _ -> throw new IllegalArgumentException("a complex order");
    };
  }

  private static Metric ofOrder(double p) {
    if (p == 1) {
      return Metric::manhattan;
    }
    return p == 2 ? Metric::euclidean : (x, i, y, j, n) -> scaled(x, i, y, j, n, p);
  }

  private static double manhattan(double[] x, int i, double[] y, int j, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += Math.abs(x[i + k] - y[j + k]);
    }
    return sum;
  }

  static double squared(double[] x, int i, double[] y, int j, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double d = x[i + k] - y[j + k];
      sum += d * d;
    }
    return sum;
  }

  private static double euclidean(double[] x, int i, double[] y, int j, int n) {
    double sum = squared(x, i, y, j, n);
    return sum > 1e-280 && sum < 1e300 ? Math.sqrt(sum) : scaled(x, i, y, j, n, 2);
  }

  private static double largest(double[] x, int i, double[] y, int j, int n) {
    double largest = 0;
    for (int k = 0; k < n; k++) {
      largest = Math.max(largest, Math.abs(x[i + k] - y[j + k]));
    }
    return largest;
  }

  /// In units of the largest difference, whose powers neither overflow nor vanish.
  private static double scaled(double[] x, int i, double[] y, int j, int n, double p) {
    double largest = largest(x, i, y, j, n);
    if (largest == 0 || Double.isInfinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double share = Math.abs(x[i + k] - y[j + k]) / largest;
      sum += p == 2 ? share * share : Math.pow(share, p);
    }
    return largest * (p == 2 ? Math.sqrt(sum) : Math.pow(sum, 1 / p));
  }

  /// 1 − cos of unit vectors as half their squared distance, which does not cancel.
  static double cosine(double[] x, int i, double[] y, int j, int n) {
    return squared(x, i, y, j, n) / 2;
  }
}
