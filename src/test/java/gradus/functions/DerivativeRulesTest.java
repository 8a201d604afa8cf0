package gradus.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.ScalarRule;
import gradus.generate.Seeded;
import gradus.symbolic.differentiate.Differentiation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule of the catalogue three ways: the formula a student sees, the number written by hand,
/// and differences of the function itself, with 50 digits where it can.
class DerivativeRulesTest {
  private static final int POINTS = 100;

  /// Second derivatives with many digits are compared at one point of so many.
  private static final int EVERY = 5;

  private static final MathContext DIGITS = new MathContext(50);
  private static final List<String> VARIABLES = List.of("x", "y", "z");

  private final Algebra algebra =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  /// A function with so many arguments.
  record Case(Function function, int arity) {
    @Override
    public String toString() {
      return function.name() + " of " + arity;
    }

    ScalarRule rule() {
      return function.scalarRule().orElseThrow();
    }

    DerivativeRule derivative() {
      return rule().derivative().orElseThrow();
    }

    Expr call() {
      return new Expr.Call(
          function.name(), VARIABLES.subList(0, arity).stream().<Expr>map(Expr::symbol).toList());
    }

    /// Whether a whole number is wanted there, which nothing differentiates.
    boolean isDiscrete(int argument) {
      return function.name().equals("round") && argument == 1;
    }
  }

  static Stream<Case> cases() {
    return Catalogue.INSTANCE.names().stream()
        .flatMap(name -> Catalogue.INSTANCE.find(name).stream())
        .filter(f -> f.scalarRule().flatMap(ScalarRule::derivative).isPresent())
        .flatMap(DerivativeRulesTest::arities);
  }

  private static Stream<Case> arities(Function f) {
    return switch (f.name()) {
      case "log", "round", "elu", "leaky_relu" -> Stream.of(new Case(f, 1), new Case(f, 2));
      case "atan2", "root" -> Stream.of(new Case(f, 2));
      case "min", "max" -> Stream.of(new Case(f, 2), new Case(f, 3));
      case "clip" -> Stream.of(new Case(f, 3));
      default -> Stream.of(new Case(f, 1));
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void formulaAdjointAndDifferencesAgree(Case c) {
    DerivativeRule rule = c.derivative();
    for (int i = 0; i < c.arity(); i++) {
      if (c.isDiscrete(i)) {
        continue;
      }
      Expr call = c.call();
      Expr slope =
          algebra.canonical(rule.partial(i).slope().apply(call, ((Expr.Call) call).arguments()));
      RealFormula formula = algebra.compile(slope, VARIABLES);
      Expr second = Differentiation.derivative(slope, VARIABLES.get(i), algebra);
      RealFormula curvature = algebra.compile(second, VARIABLES);
      List<double[]> points = points(c);
      assertThat(points).hasSizeGreaterThan(POINTS / 2);
      for (int number = 0; number < points.size(); number++) {
        double[] at = points.get(number);
        double expected = difference(c, at, i);
        assertThat(formula.at(at))
            .as("slope at %s", Arrays.toString(at))
            .isCloseTo(expected, close(c, expected));
        assertThat(rule.partial(i).adjoint().apply(at))
            .as("adjoint at %s", Arrays.toString(at))
            .isCloseTo(expected, close(c, expected));
        if (number % EVERY == 0 && c.rule().precise().isPresent()) {
          double bend = secondDifference(c, at, i);
          assertThat(curvature.at(at))
              .as("second derivative at %s", Arrays.toString(at))
              .isCloseTo(bend, within(1e-10 * Math.max(1, Math.abs(bend))));
        }
      }
    }
  }

  private static Offset<Double> close(Case c, double expected) {
    double relative = c.rule().precise().isPresent() ? 1e-11 : 1e-7;
    return within(relative * Math.max(1, Math.abs(expected)));
  }

  /// Points of the domain, some near 0, some far, none at a kink.
  private List<double[]> points(Case c) {
    Seeded random = new Seeded(c.toString().hashCode());
    List<double[]> points = new ArrayList<>();
    for (int tries = 0; tries < 20 * POINTS && points.size() < POINTS; tries++) {
      double[] at = new double[c.arity()];
      for (int i = 0; i < at.length; i++) {
        double range = List.of(0.95, 2.0, 6.0).get(tries % 3);
        at[i] = random.uniform(-range, range);
      }
      if (c.function().name().equals("root")) {
        // A formula has an odd root of negative numbers for a known index only.
        at[0] = Math.abs(at[0]);
        at[1] = Math.abs(at[1]) + 0.5;
      } else if (c.function().name().equals("round") && at.length == 2) {
        at[1] = Math.rint(at[1] / 3);
      }
      if (c.rule().isReal(at) && isSmooth(c, at)) {
        points.add(at);
      }
    }
    return points;
  }

  private boolean isSmooth(Case c, double[] at) {
    for (DerivativeRule.Kink kink : c.derivative().kinks()) {
      Expr where = kink.apply(((Expr.Call) c.call()).arguments());
      if (Math.abs(algebra.compile(where, VARIABLES).at(at)) < 1e-2) {
        return false;
      }
    }
    double value = c.rule().real().apply(at);
    double margin = 1e-3;
    for (int i = 0; i < at.length; i++) {
      for (double step : new double[] {-margin, margin}) {
        double[] near = at.clone();
        near[i] += step;
        if (!c.isDiscrete(i) && !c.function().name().equals("root") && !c.rule().isReal(near)) {
          return false;
        }
      }
    }
    return Math.abs(value) < 100;
  }

  private static double difference(Case c, double[] at, int i) {
    if (c.rule().precise().isPresent()) {
      BigDecimal h = BigDecimal.ONE.movePointLeft(15);
      return precise(c, at, i, h)
          .subtract(precise(c, at, i, h.negate()))
          .divide(h.add(h), DIGITS)
          .doubleValue();
    }
    // Richardson's extrapolation of central differences.
    double h = 1e-3 * Math.max(0.1, Math.abs(at[i]));
    return (4 * central(c, at, i, h / 2) - central(c, at, i, h)) / 3;
  }

  private static double central(Case c, double[] at, int i, double h) {
    double[] left = at.clone();
    double[] right = at.clone();
    left[i] -= h;
    right[i] += h;
    return (c.rule().real().apply(right) - c.rule().real().apply(left)) / (right[i] - left[i]);
  }

  private static double secondDifference(Case c, double[] at, int i) {
    BigDecimal h = BigDecimal.ONE.movePointLeft(12);
    return precise(c, at, i, h)
        .add(precise(c, at, i, h.negate()))
        .subtract(precise(c, at, i, BigDecimal.ZERO).multiply(BigDecimal.TWO))
        .divide(h.multiply(h), DIGITS)
        .doubleValue();
  }

  private static BigDecimal precise(Case c, double[] at, int i, BigDecimal step) {
    List<BigDecimal> arguments = new ArrayList<>();
    for (int k = 0; k < at.length; k++) {
      BigDecimal exact = new BigDecimal(at[k]);
      arguments.add(k == i ? exact.add(step) : exact);
    }
    return c.rule().precise().orElseThrow().apply(arguments, DIGITS);
  }
}
