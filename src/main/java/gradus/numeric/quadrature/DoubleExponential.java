package gradus.numeric.quadrature;

import gradus.budget.Budget;
import gradus.numeric.quadrature.Estimate.Outcome;
import java.util.function.DoubleUnaryOperator;

/// The trapezoidal rule after a change of variable that lets the integrand fall double
/// exponentially towards the ends: integrable singularities there do no harm (Takahasi, Mori, Publ.
/// RIMS 9, 1974).
final class DoubleExponential {
  private static final int LEVELS = 9;

  private static final double REACH = 6.56;

  private DoubleExponential() {}

  /// ∫ f from a to b with x = a + (b − a)·(1 + tanh(π/2·sinh t))/2; near each end the distance to
  /// it is what is computed, not the difference of two near numbers.
  static Estimate integrate(
      DoubleUnaryOperator f, double a, double b, double tolerance, Budget budget) {
    double width = b - a;
    return sum(
        t -> {
          double s = Math.PI / 2 * Math.sinh(t);
          double q = Math.exp(-2 * Math.abs(s));
          double distance = width * q / (1 + q);
          double x = t < 0 ? a + distance : b - distance;
          if (x <= Math.min(a, b) || x >= Math.max(a, b)) {
            return 0;
          }
          double weight = width * Math.PI * Math.cosh(t) * q / ((1 + q) * (1 + q));
          return weight == 0 ? 0 : weight * f.applyAsDouble(x);
        },
        tolerance,
        budget);
  }

  private static Estimate sum(DoubleUnaryOperator g, double tolerance, Budget budget) {
    double h = 1;
    double total = g.applyAsDouble(0);
    long evaluations = 1;
    for (int k = 1; k * h <= REACH; k++) {
      total += g.applyAsDouble(k * h) + g.applyAsDouble(-k * h);
      evaluations += 2;
    }
    double before = total * h;
    double error = Double.POSITIVE_INFINITY;
    for (int level = 1; level <= LEVELS; level++) {
      h /= 2;
      budget.check();
      for (double t = h; t <= REACH; t += 2 * h) {
        total += g.applyAsDouble(t) + g.applyAsDouble(-t);
        evaluations += 2;
      }
      double value = total * h;
      double change = Math.abs(value - before);
      before = value;
      if (!Double.isFinite(value)) {
        break;
      }
      // The error is about squared from level to level, so the last change bounds it.
      error = Math.max(change, 1e-15 * Math.abs(value));
      if (level > 3 && change <= tolerance * Math.abs(value)) {
        return new Estimate(value, error, evaluations, Outcome.CONVERGED);
      }
    }
    return new Estimate(before, error, evaluations, Outcome.UNRELIABLE);
  }
}
