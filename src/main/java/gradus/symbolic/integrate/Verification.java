package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Check;
import gradus.symbolic.differentiate.Differentiation;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/// Whether the derivative of an antiderivative is the integrand again, at many points and many
/// values of the parameters.
final class Verification {
  private static final int POINTS = 60;
  private static final int NEEDED = 6;
  private static final double TOLERANCE = 1e-7;

  private final Algebra algebra;

  Verification(Algebra algebra) {
    this.algebra = algebra;
  }

  /// The largest relative difference; infinite when there are too few points at which both are
  /// defined.
  Check of(Expr f, Expr antiderivative, String x) {
    List<String> names = new ArrayList<>(Formulas.symbols(Expr.add(f, antiderivative)));
    names.remove(x);
    names.add(0, x);
    RealFormula integrand = algebra.compile(f, names);
    RealFormula slope = slope(antiderivative, x, names);
    SplittableRandom random = new SplittableRandom(20_260_722);
    double residual = 0;
    int compared = 0;
    int undefined = 0;
    for (int i = 0; i < 4 * POINTS && compared < POINTS; i++) {
      double[] point = point(names, i, random);
      double expected = integrand.at(point);
      if (!Double.isFinite(expected) || Math.abs(expected) > 1e12) {
        continue;
      }
      double found = slope.at(point);
      if (!Double.isFinite(found)) {
        undefined++;
        continue;
      }
      compared++;
      residual =
          Math.max(residual, Math.abs(found - expected) / Math.max(1e-3, Math.abs(expected)));
    }
    boolean enough = compared >= NEEDED && undefined <= compared / 4;
    return new Check(
        "derivative of the antiderivative = integrand",
        enough ? residual : Double.POSITIVE_INFINITY,
        TOLERANCE);
  }

  private RealFormula slope(Expr antiderivative, String x, List<String> names) {
    try {
      return algebra.compile(Differentiation.derivative(antiderivative, x, algebra), names);
    } catch (NoSuchElementException noRule) {
      Expr own = new Slope(x, algebra, false).of(antiderivative).orElseThrow(() -> noRule);
      return algebra.compile(own, names);
    }
  }

  /// Points of growing size around 0; parameters as they were declared, else between 1/2 and 3.
  private double[] point(List<String> names, int i, SplittableRandom random) {
    double[] point = new double[names.size()];
    double reach = i % 3 == 0 ? 1 : i % 3 == 1 ? 4 : 12;
    point[0] = random.nextDouble(-reach, reach);
    for (int k = 1; k < point.length; k++) {
      Assumptions.Fact fact = algebra.assumptions().of(names.get(k));
      double value = fact.integer() ? random.nextInt(1, 5) : random.nextDouble(0.5, 3);
      boolean negative =
          fact.sign() == Assumptions.Sign.NEGATIVE || fact.sign() == Assumptions.Sign.NONPOSITIVE;
      point[k] = negative ? -value : value;
    }
    return point;
  }
}
