package gradus.symbolic.autodiff;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.symbolic.autodiff.DerivativeCheck.Comparison;
import java.util.List;
import java.util.Optional;

/// The partial derivatives of one formula beside automatic differentiation and central differences.
final class PartialsAtPoints {
  /// Differences whose last two extrapolations lie further apart, or whose rounding errors may,
  /// relative, say nothing.
  private static final double CONVERGED = 1e-7;

  /// A value that rounding may move by so much, relative, as cos(1e20), is no place to look.
  private static final double DROWNED = 1e-6;

  /// Slopes that are smaller beside the value are lost in the rounding of most formulas.
  private static final double SATURATED = 1e-12;

  /// Points where the formula has a slope by numbers and its derivative has no value, before that
  /// counts as a disagreement.
  private static final int TELLING = 6;

  private final Expr f;
  private final List<String> symbols;
  private final List<String> variables;
  private final List<Expr> gradient;
  private final Algebra algebra;
  private final TestPoints points;

  /// Whether points where the formula has saturated are worth many digits.
  private boolean everywhere;

  PartialsAtPoints(
      Expr f, List<String> symbols, List<String> variables, List<Expr> gradient, Algebra algebra) {
    this.f = f;
    this.symbols = symbols;
    this.variables = variables;
    this.gradient = gradient;
    this.algebra = algebra;
    this.points = new TestPoints(symbols, algebra.assumptions());
  }

  /// @param wanted at so many points
  Comparison compare(int wanted) {
    Comparison found = comparison(wanted);
    if (found.points() == 0) {
      everywhere = true;
      return comparison(wanted);
    }
    return found;
  }

  private Comparison comparison(int wanted) {
    Optional<ComputationalGraph> compiled = ComputationalGraph.of(f, symbols, algebra.registry());
    if (compiled.isEmpty()) {
      return Comparison.NONE;
    }
    ComputationalGraph graph = compiled.get();
    RealFormula values = algebra.compile(f, symbols);
    RealFormula[] slopes = new RealFormula[gradient.size()];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = algebra.compile(gradient.get(i), symbols);
    }
    Comparison total = Comparison.NONE;
    int without = 0;
    for (int number = 0; number < TestPoints.MOST && total.points() < wanted; number++) {
      double[] point = points.point(number);
      if (!Double.isFinite(values.at(point))) {
        continue;
      }
      ComputationalGraph.Sweep sweep = graph.reverse(point);
      double[] here = new double[slopes.length];
      boolean symbolic = true;
      boolean numeric = true;
      for (int i = 0; i < here.length; i++) {
        here[i] = slopes[i].at(point);
        symbolic &= Double.isFinite(here[i]);
        numeric &= Double.isFinite(sweep.gradient()[i]);
      }
      if (sweep.rounding() > DROWNED * Math.abs(sweep.value())) {
        continue;
      }
      if (symbolic && numeric) {
        total = total.and(at(point, here, sweep, graph, values));
      } else if (numeric) {
        without++;
      }
    }
    return total.points() == 0 && without >= TELLING
        ? new Comparison(without, Double.POSITIVE_INFINITY, 0, 0)
        : total;
  }

  private Comparison at(
      double[] point,
      double[] here,
      ComputationalGraph.Sweep sweep,
      ComputationalGraph graph,
      RealFormula values) {
    double automatic = 0;
    double differences = 0;
    boolean converged = true;
    double[] direction = new double[point.length];
    for (int i = 0; i < here.length; i++) {
      direction[i] = 1;
      double forward = graph.forward(point, direction).slope();
      direction[i] = 0;
      double scale = Math.max(sweep.magnitudes()[i], Math.abs(here[i]));
      double off =
          relative(
              Math.max(Math.abs(forward - here[i]), Math.abs(sweep.gradient()[i] - here[i])),
              scale);
      // Where doubles disagree, many digits decide: cancellation is no mistake.
      if (!(off <= DerivativeCheck.TOLERANCE)) {
        boolean flat = isFlat(scale, sweep.value(), point[i]);
        if (flat && !everywhere) {
          return Comparison.NONE;
        }
        off = exact(i, point, off);
        if (!(off <= DerivativeCheck.TOLERANCE) && flat) {
          return Comparison.NONE;
        }
      }
      automatic = Math.max(automatic, off);
      CentralDifference difference = CentralDifference.of(values, point, i);
      double noise = Math.max(difference.error(), sweep.rounding() / difference.step());
      double gap = relative(Math.abs(difference.value() - here[i]), scale);
      if (gap == 0 || noise <= CONVERGED * scale) {
        // A kink may lie between the point and its neighbours.
        differences =
            Math.max(
                differences,
                gap > DerivativeCheck.DIFFERENCE_TOLERANCE ? exact(i, point, gap) : gap);
      } else {
        converged = false;
      }
    }
    return new Comparison(1, automatic, converged ? 1 : 0, converged ? differences : 0);
  }

  /// Whether the formula has saturated, as tanh at 100: its slope is below what doubles can say.
  private static boolean isFlat(double slope, double value, double x) {
    return slope < SATURATED * Math.abs(value) / Math.max(1, Math.abs(x));
  }

  private double exact(int variable, double[] point, double otherwise) {
    return new ExactPartial(f, gradient.get(variable), symbols, algebra)
        .residual(variables.get(variable), point, otherwise);
  }

  private static double relative(double gap, double scale) {
    return gap == 0 ? 0 : gap / scale;
  }

  /// Richardson's extrapolation of central differences, with how far its last two values lie apart.
  private record CentralDifference(double value, double error, double step) {
    static CentralDifference of(RealFormula f, double[] point, int variable) {
      double h = 1e-3 * Math.max(0.125, Math.abs(point[variable]));
      double[] near = point.clone();
      double wide = slope(f, near, variable, point[variable], h);
      double narrow = slope(f, near, variable, point[variable], h / 2);
      double narrowest = slope(f, near, variable, point[variable], h / 4);
      double value = (4 * narrowest - narrow) / 3;
      double error = Math.abs(value - (4 * narrow - wide) / 3);
      return new CentralDifference(value, error, h / 4);
    }

    private static double slope(RealFormula f, double[] near, int variable, double x, double h) {
      double right = x + h;
      double left = x - h;
      near[variable] = right;
      double up = f.at(near);
      near[variable] = left;
      double down = f.at(near);
      near[variable] = x;
      return (up - down) / (right - left);
    }
  }
}
