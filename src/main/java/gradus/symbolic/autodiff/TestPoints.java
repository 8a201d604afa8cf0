package gradus.symbolic.autodiff;

import gradus.expr.Assumptions;
import java.util.List;

/// Points to try a formula at: always the same ones, of short binary fractions, near zero and far,
/// of both signs, and as declared where something was declared.
final class TestPoints {
  /// How many points are tried before the domain is taken to be out of reach.
  static final int MOST = 48;

  private static final double FINENESS = 64;

  /// Formulas of lengths, probabilities, logarithms and large numbers live in one of these.
  private static final double[][] RANGES = {
    {0.25, 2}, {-2, 2}, {-1, 1}, {1, 4}, {0, 1}, {-4, -0.25}, {1, 16}, {2, 128}
  };

  private final List<String> variables;
  private final Assumptions assumptions;

  TestPoints(List<String> variables, Assumptions assumptions) {
    this.variables = variables;
    this.assumptions = assumptions;
  }

  double[] point(int number) {
    double[] point = new double[variables.size()];
    for (int i = 0; i < point.length; i++) {
      point[i] = declared(variables.get(i), coordinate(number, i));
    }
    return point;
  }

  /// Later rounds give every variable its own range.
  private static double coordinate(int number, int place) {
    int round = number / RANGES.length;
    double[] range = RANGES[(number + (round % 2 == 0 ? 0 : place * (round + 2))) % RANGES.length];
    double x = range[0] + (range[1] - range[0]) * uniform(number * 1009L + place * 31L + 7);
    double fraction = Math.rint(x * FINENESS) / FINENESS;
    // Zero is the place of kinks and poles.
    return fraction == 0 ? 3 / FINENESS : fraction;
  }

  private double declared(String variable, double x) {
    Assumptions.Fact fact = assumptions.of(variable);
    double value = fact.integer() ? Math.ceil(Math.abs(x)) * Math.signum(x) : x;
    return switch (fact.sign()) {
      case ANY, NONZERO -> value;
      case POSITIVE, NONNEGATIVE -> Math.abs(value);
      case NEGATIVE, NONPOSITIVE -> -Math.abs(value);
    };
  }

  /// In [0, 1). Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators
  /// (2014), the finalizer.
  private static double uniform(long seed) {
    long z = seed * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
  }
}
