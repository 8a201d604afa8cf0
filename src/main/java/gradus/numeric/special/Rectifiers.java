package gradus.numeric.special;

/// The piecewise activations. At 0, where a kink leaves the derivative open, the left derivative is
/// taken, as PyTorch does.
public final class Rectifiers {
  private Rectifiers() {}

  /// max(x, 0).
  public static double relu(double x) {
    return Math.max(x, 0.0);
  }

  public static double reluDerivative(double x) {
    return step(x, 0);
  }

  /// x for positive x, slope·x otherwise.
  public static double leakyRelu(double x, double slope) {
    return x > 0 ? x : slope * x;
  }

  public static double leakyReluDerivative(double x, double slope) {
    return step(x, slope);
  }

  /// x for positive x, alpha·(e^x - 1) otherwise.
  ///
  /// Source: Clevert, Unterthiner and Hochreiter, Fast and accurate deep network learning by
  /// exponential linear units (2015).
  public static double elu(double x, double alpha) {
    return x > 0 ? x : alpha * Math.expm1(x);
  }

  public static double eluDerivative(double x, double alpha) {
    return x > 0 ? 1 : alpha * Math.exp(x);
  }

  private static double step(double x, double below) {
    if (Double.isNaN(x)) {
      return x;
    }
    return x > 0 ? 1 : below;
  }
}
