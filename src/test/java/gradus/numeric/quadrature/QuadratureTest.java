package gradus.numeric.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.numeric.quadrature.Estimate.Outcome;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuadratureTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  record Known(String name, DoubleUnaryOperator f, double a, double b, double value) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Known known(String name, DoubleUnaryOperator f, double a, double b, double v) {
    return new Known(name, f, a, b, v);
  }

  /// Values by mpmath with 30 digits, where they have no closed form.
  static Stream<Known> integrals() {
    return Stream.of(
        known("x^2", x -> x * x, 0, 3, 9),
        known("backwards", x -> x * x, 3, 0, -9),
        known("exp", Math::exp, 0, 1, Math.E - 1),
        known("1/(1+x^2)", x -> 1 / (1 + x * x), 0, 1, Math.PI / 4),
        known("abs", x -> Math.abs(x - 1), 0, 3, 2.5),
        known("sqrt", Math::sqrt, 0, 4, 16.0 / 3),
        known("1/sqrt(x)", x -> 1 / Math.sqrt(x), 0, 1, 2),
        known("1/sqrt(1-x)", x -> 1 / Math.sqrt(1 - x), 0, 1, 2),
        known("log", Math::log, 0, 1, -1),
        known("x^(-9/10)", x -> Math.pow(x, -0.9), 0, 1, 10),
        known("log(x)/sqrt(x)", x -> Math.log(x) / Math.sqrt(x), 0, 1, -4),
        known("cos(200x)", x -> Math.cos(200 * x), 0, 2, Math.sin(400) / 200),
        known("sin(1/x)", x -> Math.sin(1 / x), 0.01, 1, 0.5039818931754154),
        known("peak", x -> 1e-3 / (1e-6 + (x - 0.3) * (x - 0.3)), 0, 1, 3.1368307621453013),
        known("Gaussian", x -> Math.exp(-x * x), -INF, INF, Math.sqrt(Math.PI)),
        known(
            "shifted Gaussian",
            x -> Math.exp(-(x - 7) * (x - 7) / 2),
            -INF,
            INF,
            Math.sqrt(2 * Math.PI)),
        known("x exp(-x)", x -> x * Math.exp(-x), 0, INF, 1),
        known("1/x^2", x -> 1 / (x * x), 1, INF, 1),
        known("Cauchy", x -> 1 / (1 + x * x), -INF, INF, Math.PI),
        known("exp(-x)/sqrt(x)", x -> Math.exp(-x) / Math.sqrt(x), 0, INF, Math.sqrt(Math.PI)),
        known("log(1+x)/x", x -> Math.log1p(x) / x, 0, 1, Math.PI * Math.PI / 12),
        known("x^x", x -> Math.pow(x, x), 0, 1, 0.7834305107121344));
  }

  @ParameterizedTest
  @MethodSource("integrals")
  void findsKnownValuesWithinTheErrorItClaims(Known known) {
    Estimate estimate =
        Quadrature.of(known.f(), known.a(), known.b(), Budget.start(Limits.DEFAULT));
    assertThat(estimate.outcome()).isEqualTo(Outcome.CONVERGED);
    double allowed = Math.max(20 * estimate.error(), 1e-11 * Math.abs(known.value()));
    assertThat(estimate.value()).isCloseTo(known.value(), within(allowed));
    assertThat(estimate.error()).isLessThan(1e-6 * Math.max(1, Math.abs(known.value())));
    assertThat(estimate.evaluations()).isPositive().isLessThan(60_000);
  }

  static Stream<Known> divergent() {
    return Stream.of(
        known("1/x", x -> 1 / x, 0, 1, INF),
        known("1/x^2", x -> 1 / (x * x), 0, 1, INF),
        known("1/(1-x)", x -> 1 / (1 - x), 0, 1, INF),
        known("1/x at infinity", x -> 1 / x, 1, INF, INF),
        known("1", x -> 1, 0, INF, INF),
        known("x", x -> x, -INF, INF, INF),
        known("1/(x log x)", x -> 1 / (x * Math.log(x)), 2, INF, INF),
        known("sin", Math::sin, 0, INF, Double.NaN),
        known("undefined", x -> Double.NaN, 0, 1, Double.NaN));
  }

  @ParameterizedTest
  @MethodSource("divergent")
  void givesNoValueWhereThereIsNone(Known known) {
    Estimate estimate =
        Quadrature.of(known.f(), known.a(), known.b(), Budget.start(Limits.DEFAULT));
    assertThat(estimate.converged()).isFalse();
  }

  @Test
  void saysThatAPoleDiverges() {
    Budget budget = Budget.start(Limits.DEFAULT);
    assertThat(Quadrature.of(x -> 1 / x, 0, 1, budget).outcome()).isEqualTo(Outcome.DIVERGENT);
    assertThat(Quadrature.of(x -> 1 / (x * x), -1, 1, budget, 0).outcome())
        .isEqualTo(Outcome.DIVERGENT);
  }

  @Test
  void cutsAtTheGivenPoints() {
    Estimate cut =
        Quadrature.of(x -> Math.signum(x - 0.3), 0, 1, Budget.start(Limits.DEFAULT), 0.3);
    assertThat(cut.value()).isCloseTo(0.4, within(1e-14));
    assertThat(cut.evaluations()).isLessThan(600);
  }
}
