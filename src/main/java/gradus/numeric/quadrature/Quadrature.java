package gradus.numeric.quadrature;

import gradus.budget.Budget;
import gradus.numeric.quadrature.Estimate.Outcome;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Definite integrals by numbers: adaptive Gauss–Kronrod, and the double exponential rule where the
/// integrand is singular at an end. What is not known to be near is said so.
public final class Quadrature {
  /// The relative error that is asked for.
  public static final double TOLERANCE = 1e-12;

  /// What is still called an answer where rounding or a singularity does not let more be reached.
  private static final double ACCEPTED = 1e-6;

  private static final int INTERVALS = 400;

  private final DoubleUnaryOperator f;
  private final Budget budget;

  private Quadrature(DoubleUnaryOperator f, Budget budget) {
    this.f = f;
    this.budget = budget;
  }

  /// ∫ f from a to b; either may be infinite, and a may be larger than b.
  ///
  /// @param f NaN where it is not defined
  /// @param cuts points inside the interval where f is singular or has a kink, in any order
  public static Estimate of(
      DoubleUnaryOperator f, double a, double b, Budget budget, double... cuts) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      throw new IllegalArgumentException("an integral needs bounds");
    }
    if (a == b) {
      return new Estimate(0, 0, 0, Outcome.CONVERGED);
    }
    if (a > b) {
      return of(f, b, a, budget, cuts).negate();
    }
    Quadrature quadrature = new Quadrature(f, budget);
    double[] sorted = cuts.clone();
    Arrays.sort(sorted);
    Estimate total = new Estimate(0, 0, 0, Outcome.CONVERGED);
    double from = a;
    for (double cut : sorted) {
      if (cut > from && cut < b) {
        total = total.plus(quadrature.between(from, cut));
        from = cut;
      }
    }
    return total.plus(quadrature.between(from, b));
  }

  private Estimate between(double a, double b) {
    if (Double.isInfinite(a) && Double.isInfinite(b)) {
      return tail(0, -1).plus(tail(0, 1));
    }
    if (Double.isInfinite(b)) {
      return tail(a, 1);
    }
    if (Double.isInfinite(a)) {
      return tail(b, -1);
    }
    return finite(f, a, b);
  }

  /// ∫ from an end to infinity: the next unit of length by itself, the rest with x = end ± 1/t.
  private Estimate tail(double end, int sign) {
    double scale = Math.max(1, Math.abs(end) / 4);
    Estimate near = sign > 0 ? finite(f, end, end + scale) : finite(f, end - scale, end);
    if (near.outcome() == Outcome.DIVERGENT) {
      return near;
    }
    DoubleUnaryOperator folded =
        t -> {
          double x = end + sign * scale / t;
          double y = f.applyAsDouble(x);
          return y == 0 ? 0 : y * (scale / t) / t;
        };
    return near.plus(finite(folded, 0, 1));
  }

  private Estimate finite(DoubleUnaryOperator g, double a, double b) {
    Estimate adaptive = new Adaptive(g, TOLERANCE, INTERVALS, budget).integrate(a, b, 8);
    if (adaptive.converged()) {
      return adaptive;
    }
    Estimate rough = DoubleExponential.integrate(g, a, b, TOLERANCE, budget);
    Estimate exponential =
        new Estimate(
            rough.value(),
            rough.error() + edge(g, a, Math.nextUp(a)) + edge(g, b, Math.nextDown(b)),
            rough.evaluations(),
            rough.outcome());
    if (exponential.converged() && !grows(g, a, b)) {
      return with(exponential, adaptive);
    }
    Estimate better = adaptive.error() < exponential.error() ? adaptive : exponential;
    if (grows(g, a, b)) {
      return new Estimate(
          better.value(), Double.POSITIVE_INFINITY, better.evaluations(), Outcome.DIVERGENT);
    }
    boolean near =
        Double.isFinite(better.value())
            && better.error() <= ACCEPTED * Math.max(Math.abs(better.value()), 1e-3);
    return new Estimate(
        better.value(),
        better.error(),
        adaptive.evaluations() + exponential.evaluations(),
        near ? Outcome.CONVERGED : Outcome.UNRELIABLE);
  }

  /// What may lie between an end and the double next to it: twice the width times the height there.
  private static double edge(DoubleUnaryOperator g, double end, double next) {
    double height = Math.abs(g.applyAsDouble(next));
    return Double.isFinite(height) ? 2 * Math.abs(next - end) * height : 0;
  }

  private static Estimate with(Estimate value, Estimate spent) {
    return new Estimate(
        value.value(), value.error(), value.evaluations() + spent.evaluations(), value.outcome());
  }

  /// Whether the integral over a shrinking neighbourhood of an end does not shrink: |g|·distance
  /// would have to fall to 0 for it to exist.
  private static boolean grows(DoubleUnaryOperator g, double a, double b) {
    return growsNear(g, a, b - a) || growsNear(g, b, a - b);
  }

  private static boolean growsNear(DoubleUnaryOperator g, double end, double width) {
    double first = mass(g, end, width, -4);
    double second = mass(g, end, width, -7);
    double third = mass(g, end, width, -10);
    return first > 0 && third > 1e-9 && third > 0.97 * second && second > 0.97 * first;
  }

  /// The least distance·|g| at several points about 10^power of the interval from an end; 0 where
  /// the sign changes among them, as it does where g oscillates.
  private static double mass(DoubleUnaryOperator g, double end, double width, int power) {
    double least = Double.POSITIVE_INFINITY;
    double sign = 0;
    for (double shift : new double[] {1, 0.83, 0.71, 0.57, 0.43, 0.31}) {
      double x = end + width * shift * Math.pow(10, power);
      double y = g.applyAsDouble(x);
      if (Double.isNaN(y) || y * sign < 0) {
        return 0;
      }
      sign = Math.signum(y);
      // What is left of the distance after rounding.
      least = Math.min(least, Math.abs((x - end) * y));
    }
    return least;
  }
}
