package gradus.symbolic.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.evaluate.RealFormula;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.function.Check;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.generate.Differentiable;
import gradus.numeric.autodiff.HyperDual;
import gradus.symbolic.differentiate.Differentiation;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Symbolic, forward, reverse and numeric differentiation are four programs that must agree.
class AutomaticDifferentiationTest {
  private static final int COUNT = 2_000;
  private static final List<String> VARIABLES = List.of("x", "y");

  private static Evaluation evaluation() {
    return new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS);
  }

  /// Order 1: the check itself, which compares all four, passes on every formula and reaches nearly
  /// all of them.
  @Test
  void fourWaysAgreeInOrderOne() {
    int checked = 0;
    for (Expr f : Differentiable.formulas(2026, COUNT, 3)) {
      Evaluation evaluation = evaluation();
      Algebra algebra = new Algebra(evaluation);
      List<Expr> gradient = gradient(f, algebra);
      try {
        DerivativeCheck.of(f, VARIABLES, gradient, algebra);
      } catch (GradusException e) {
        throw new AssertionError(Unparser.ascii(f) + ": " + evaluation.checks(), e);
      }
      checked += evaluation.checks().size() == 2 ? 1 : 0;
    }
    assertThat(checked).isGreaterThan(COUNT * 98 / 100);
  }

  private static List<Expr> gradient(Expr f, Algebra algebra) {
    return VARIABLES.stream().map(v -> Differentiation.derivative(f, v, algebra)).toList();
  }

  /// Order 2: symbolic second derivatives, hyper-dual numbers, and differences of reverse mode.
  @Test
  void threeWaysAgreeInOrderTwo() {
    int compared = 0;
    List<String> wrong = new ArrayList<>();
    for (Expr f : Differentiable.formulas(4, COUNT, 2)) {
      Algebra algebra = new Algebra(evaluation());
      ComputationalGraph graph =
          ComputationalGraph.of(f, VARIABLES, Catalogue.INSTANCE).orElseThrow();
      Expr slope = Differentiation.derivative(f, "x", algebra);
      RealFormula[] second = {
        algebra.compile(Differentiation.derivative(slope, "x", algebra), VARIABLES),
        algebra.compile(Differentiation.derivative(slope, "y", algebra), VARIABLES)
      };
      TestPoints points = new TestPoints(VARIABLES, Assumptions.NONE);
      for (int number = 0, used = 0; number < TestPoints.MOST && used < 2; number++) {
        double[] point = points.point(number);
        boolean usable = true;
        for (int i = 0; i < 2; i++) {
          double symbolic = second[i].at(point);
          double[] v = {1 - i, i};
          HyperDual dual = graph.second(point, new double[] {1, 0}, v);
          Difference difference = Difference.of(graph, point, i);
          double scale = Math.max(Math.abs(symbolic), difference.scale());
          usable &= Double.isFinite(symbolic) && Double.isFinite(dual.mixed());
          usable &= difference.error() <= 1e-7 * scale;
          if (usable
              && (gap(symbolic, dual.mixed(), scale) || gap(symbolic, difference.value(), scale))) {
            wrong.add(
                Unparser.ascii(f) + ": " + symbolic + ", " + dual.mixed() + ", " + difference);
          }
        }
        used += usable ? 1 : 0;
        compared += usable ? 1 : 0;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(COUNT);
  }

  private static boolean gap(double a, double b, double scale) {
    return Math.abs(a - b) > 1e-6 * scale;
  }

  /// The derivative along x of the slopes found in reverse mode.
  private record Difference(double value, double error, double scale) {
    static Difference of(ComputationalGraph graph, double[] point, int variable) {
      double h = 1e-3 * Math.max(0.125, Math.abs(point[variable]));
      double wide = slope(graph, point, variable, h);
      double narrow = slope(graph, point, variable, h / 2);
      double value = (4 * narrow - wide) / 3;
      ComputationalGraph.Sweep here = graph.reverse(point);
      double size = Math.max(here.magnitudes()[0], Math.abs(value));
      return new Difference(value, Math.abs(value - narrow) * h, size);
    }

    private static double slope(ComputationalGraph graph, double[] point, int variable, double h) {
      double[] near = point.clone();
      near[variable] = point[variable] + h;
      double right = graph.reverse(near).gradient()[0];
      near[variable] = point[variable] - h;
      return (right - graph.reverse(near).gradient()[0]) / (2 * h);
    }
  }

  /// What is printed of a derivative reads back to the same formula.
  @Test
  void derivativesReadBack() {
    for (Expr f : Differentiable.formulas(11, COUNT, 2)) {
      Algebra algebra = new Algebra(evaluation());
      Expr slope = algebra.canonical(Differentiation.derivative(f, "x", algebra));
      String text = Unparser.ascii(slope);
      assertThat(Computing.text(text)).as(text).isEqualTo(text);
    }
  }

  @Test
  void aWrongDerivativeIsRefused() {
    Algebra algebra = new Algebra(evaluation());
    Expr x = Expr.symbol("x");
    Expr sin = Expr.Call.of("sin", x);
    assertThatThrownBy(() -> DerivativeCheck.of(sin, List.of("x"), List.of(sin), algebra))
        .isInstanceOf(GradusException.class);
  }

  @Test
  void slopesThatCancelAreNotTakenForWrong() {
    // At large x the difference of the two hyperbolic functions is lost in doubles.
    Evaluation evaluation = evaluation();
    Algebra algebra = new Algebra(evaluation);
    Expr x = Expr.symbol("x");
    Expr f = Expr.subtract(Expr.Call.of("cosh", x), Expr.Call.of("sinh", x));
    Expr slope = Expr.negate(Expr.power(Expr.Constant.E, Expr.negate(x)));
    DerivativeCheck.of(f, List.of("x"), List.of(slope), algebra);
    assertThat(evaluation.checks()).allMatch(Check::passed).isNotEmpty();
  }
}
