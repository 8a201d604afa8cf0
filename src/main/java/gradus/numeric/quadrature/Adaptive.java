package gradus.numeric.quadrature;

import gradus.budget.Budget;
import gradus.numeric.quadrature.Estimate.Outcome;
import gradus.numeric.quadrature.GaussKronrod.Panel;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;

/// Bisects the interval with the largest error until the sum of the errors is small (QUADPACK's
/// QAG).
final class Adaptive {
  private final DoubleUnaryOperator f;
  private final double tolerance;
  private final int limit;
  private final Budget budget;

  /// @param tolerance relative; the absolute one is 1e-300
  /// @param limit how many intervals there may be
  Adaptive(DoubleUnaryOperator f, double tolerance, int limit, Budget budget) {
    this.f = f;
    this.tolerance = tolerance;
    this.limit = limit;
    this.budget = budget;
  }

  /// @param start into how many intervals of equal length the whole is cut at first, so that narrow
  ///   peaks are seen
  Estimate integrate(double from, double to, int start) {
    PriorityQueue<Panel> work =
        new PriorityQueue<>(Comparator.comparingDouble(Panel::error).reversed());
    double settled = 0;
    double settledError = 0;
    long panels = 0;
    for (int i = 0; i < start; i++) {
      double left = i == 0 ? from : from + (to - from) * i / start;
      double right = i == start - 1 ? to : from + (to - from) * (i + 1) / start;
      work.add(panel(left, right));
      panels++;
    }
    while (true) {
      double value = settled;
      double error = settledError;
      for (Panel panel : work) {
        value += panel.value();
        error += panel.error();
      }
      Outcome outcome = Outcome.UNRELIABLE;
      boolean finite = Double.isFinite(value) && Double.isFinite(error);
      if (finite && error <= Math.max(tolerance * Math.abs(value), 1e-300)) {
        outcome = Outcome.CONVERGED;
      }
      if (outcome == Outcome.CONVERGED || !finite || panels >= limit || work.isEmpty()) {
        return new Estimate(value, error, panels * GaussKronrod.POINTS, outcome);
      }
      Panel worst = work.remove();
      if (worst.isAtomic()) {
        settled += worst.value();
        settledError += worst.error();
        continue;
      }
      Panel left = panel(worst.from(), worst.middle());
      Panel right = panel(worst.middle(), worst.to());
      panels += 2;
      if (Double.isFinite(left.value()) && Double.isFinite(right.value())) {
        work.add(left);
        work.add(right);
      } else {
        // A node has come to lie on a singular end.
        settled += worst.value();
        settledError += worst.error();
      }
    }
  }

  private Panel panel(double from, double to) {
    budget.check();
    return GaussKronrod.panel(f, from, to);
  }
}
