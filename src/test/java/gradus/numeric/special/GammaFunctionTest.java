package gradus.numeric.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.generate.Seeded;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/// The gamma function by its identities, whole arguments by integers.
class GammaFunctionTest {

  @Test
  void factorialsOfWholeNumbers() {
    BigInteger factorial = BigInteger.ONE;
    for (int n = 1; n <= 170; n++) {
      factorial = factorial.multiply(BigInteger.valueOf(n));
      relative(GammaFunction.factorial(n), factorial.doubleValue(), 1e-14);
    }
    assertThat(GammaFunction.factorial(171)).isInfinite();
    assertThat(GammaFunction.gamma(0.5)).isCloseTo(Math.sqrt(Math.PI), within(1e-15));
    assertThat(GammaFunction.gamma(-1)).isNaN();
  }

  @Test
  void recurrenceAndReflection() {
    Seeded random = new Seeded(5);
    for (int i = 0; i < 500; i++) {
      double x = random.uniform(0.01, 0.99);
      double shifted = x + random.between(0, 100);
      relative(GammaFunction.gamma(shifted + 1), shifted * GammaFunction.gamma(shifted), 1e-12);
      relative(
          GammaFunction.gamma(x) * GammaFunction.gamma(1 - x),
          Math.PI / Math.sin(Math.PI * x),
          1e-13);
      relative(Math.exp(GammaFunction.logGamma(shifted)), GammaFunction.gamma(shifted), 1e-11);
    }
  }

  @Test
  void binomialsOfWholeNumbersAreThoseOfPascal() {
    double[] row = {1};
    for (int n = 0; n <= 60; n++) {
      for (int k = 0; k <= n; k++) {
        relative(GammaFunction.binomial(n, k), row[k], 1e-13);
      }
      assertThat(GammaFunction.binomial(n, n + 1)).isZero();
      assertThat(GammaFunction.binomial(n, -1)).isZero();
      double[] next = new double[n + 2];
      for (int k = 0; k <= n; k++) {
        next[k] += row[k];
        next[k + 1] += row[k];
      }
      row = next;
    }
  }

  @Test
  void binomialsOfRealNumbersSatisfyPascalsRule() {
    Seeded random = new Seeded(6);
    for (int i = 0; i < 500; i++) {
      double n = random.uniform(0.5, 30);
      double k = random.uniform(0.1, 20);
      double left = GammaFunction.binomial(n, k) + GammaFunction.binomial(n, k + 1);
      double size =
          Math.abs(GammaFunction.binomial(n, k)) + Math.abs(GammaFunction.binomial(n, k + 1));
      assertThat(GammaFunction.binomial(n + 1, k + 1)).isCloseTo(left, within(1e-11 * size));
    }
    relative(GammaFunction.binomial(0.5, 2), -0.125, 1e-15);
    relative(GammaFunction.binomial(-3, 4), 15, 1e-15);
    assertThat(GammaFunction.binomial(-3, 0.5)).isNaN();
  }

  @Test
  void errorFunctionAndTail() {
    Seeded random = new Seeded(8);
    for (int i = 0; i < 500; i++) {
      double x = random.uniform(-5, 5);
      assertThat(Gaussian.erf(x) + Gaussian.erfc(x)).isCloseTo(1, within(1e-15));
      assertThat(Gaussian.cumulative(x) + Gaussian.cumulative(-x)).isCloseTo(1, within(1e-15));
      double h = 1e-5;
      assertThat((Gaussian.cumulative(x + h) - Gaussian.cumulative(x - h)) / (2 * h))
          .isCloseTo(Gaussian.density(x), within(1e-10));
    }
  }

  private static void relative(double actual, double expected, double tolerance) {
    assertThat(actual).isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }
}
