package gradus.numeric.special;

/// The logistic sigmoid and what is made from it. No function here takes exp of a positive number,
/// so nothing overflows at ±1000.
public final class Logistic {
  private Logistic() {}

  /// 1/(1 + e^-x), in [0, 1].
  public static double sigmoid(double x) {
    if (x >= 0) {
      return 1 / (1 + Math.exp(-x));
    }
    double e = Math.exp(x);
    return e / (1 + e);
  }

  /// σ′(x) = σ(x)·σ(-x), which keeps its digits where σ is near 1.
  public static double sigmoidDerivative(double x) {
    return sigmoid(x) * sigmoid(-x);
  }

  /// log(1 + e^x).
  public static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /// The derivative of softplus is the sigmoid.
  public static double softplusDerivative(double x) {
    return sigmoid(x);
  }

  /// log σ(x).
  public static double logSigmoid(double x) {
    return -softplus(-x);
  }

  /// (log σ)′(x) = σ(-x).
  public static double logSigmoidDerivative(double x) {
    return sigmoid(-x);
  }

  /// x·σ(x), also called swish.
  ///
  /// Source: Elfwing, Uchibe and Doya, Sigmoid-weighted linear units (2017).
  public static double silu(double x) {
    return x == Double.NEGATIVE_INFINITY ? -0.0 : x * sigmoid(x);
  }

  /// σ(x)·(1 + x·σ(-x)).
  public static double siluDerivative(double x) {
    if (Double.isInfinite(x)) {
      return x > 0 ? 1 : -0.0;
    }
    return sigmoid(x) * (1 + x * sigmoid(-x));
  }

  /// tanh′(x) = 1/cosh²(x), without the cancellation of 1 - tanh².
  public static double tanhDerivative(double x) {
    double e = Math.exp(-2 * Math.abs(x));
    return 4 * e / ((1 + e) * (1 + e));
  }
}
