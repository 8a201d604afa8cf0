package gradus.numeric.special;

/// Softmax, its logarithm and log-sum-exp of a vector, shifted by the largest entry so that nothing
/// overflows; and their adjoints.
///
/// Source: Blanchard, Higham and Higham, Accurately computing the log-sum-exp and softmax
/// functions, IMA Journal of Numerical Analysis 41 (2021).
public final class Softmax {
  private Softmax() {}

  /// log Σ e^xᵢ; -∞ for no entries.
  public static double logSumExp(double[] x) {
    double largest = largest(x);
    if (Double.isInfinite(largest) || Double.isNaN(largest)) {
      return largest;
    }
    double others = 0;
    boolean skipped = false;
    for (double entry : x) {
      if (entry == largest && !skipped) {
        skipped = true;
      } else {
        others += Math.exp(entry - largest);
      }
    }
    return largest + Math.log1p(others);
  }

  /// e^xᵢ/Σ e^xⱼ; the entries sum to 1.
  public static double[] softmax(double[] x) {
    double largest = largest(x);
    double[] s = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      s[i] = Math.exp(x[i] - largest);
      sum += s[i];
    }
    for (int i = 0; i < x.length; i++) {
      s[i] /= sum;
    }
    return s;
  }

  /// xᵢ - log Σ e^xⱼ, finite where the softmax itself has long vanished.
  public static double[] logSoftmax(double[] x) {
    double largest = largest(x);
    double[] shifted = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      shifted[i] = x[i] - largest;
    }
    double total = logSumExp(shifted);
    for (int i = 0; i < x.length; i++) {
      shifted[i] -= total;
    }
    return shifted;
  }

  /// The gradient of a loss with respect to x, from its gradient g with respect to log Σ e^xᵢ:
  /// g·softmax(x).
  public static double[] logSumExpAdjoint(double[] x, double g) {
    double[] adjoint = softmax(x);
    for (int i = 0; i < x.length; i++) {
      adjoint[i] *= g;
    }
    return adjoint;
  }

  /// The gradient with respect to x from the gradient g with respect to s = softmax(x): s ⊙ (g -
  /// ⟨g, s⟩).
  public static double[] softmaxAdjoint(double[] x, double[] g) {
    double[] s = softmax(x);
    double along = 0;
    for (int i = 0; i < x.length; i++) {
      along += g[i] * s[i];
    }
    for (int i = 0; i < x.length; i++) {
      s[i] *= g[i] - along;
    }
    return s;
  }

  /// The gradient with respect to x from the gradient g with respect to log softmax(x): g -
  /// softmax(x)·Σ g.
  public static double[] logSoftmaxAdjoint(double[] x, double[] g) {
    double sum = 0;
    for (double entry : g) {
      sum += entry;
    }
    double[] adjoint = softmax(x);
    for (int i = 0; i < x.length; i++) {
      adjoint[i] = g[i] - adjoint[i] * sum;
    }
    return adjoint;
  }

  private static double largest(double[] x) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double entry : x) {
      largest = Math.max(largest, entry);
    }
    return largest;
  }
}
