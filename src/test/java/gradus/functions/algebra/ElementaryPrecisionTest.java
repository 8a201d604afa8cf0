package gradus.functions.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.function.ScalarRule;
import gradus.functions.Catalogue;
import gradus.generate.Seeded;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Doubles against fifty digits, and against each other through identities.
class ElementaryPrecisionTest {
  private static final MathContext FIFTY = new MathContext(50, RoundingMode.HALF_EVEN);
  private static final int SAMPLES = 40;

  @ParameterizedTest
  @CsvSource({
    "exp,-700,700",
    "exp,-1e-3,1e-3",
    "log,1e-300,1e-3",
    "log,0.5,2",
    "log,1,1e300",
    "log2,0.1,1e6",
    "log10,0.1,1e6",
    "sqrt,0,1e6",
    "cbrt,-1e6,1e6",
    "sin,-10,10",
    "sin,-1e6,1e6",
    "cos,-10,10",
    "cos,-1e6,1e6",
    "tan,-10,10",
    "cot,-10,10",
    "sec,-10,10",
    "csc,-10,10",
    "asin,-1,1",
    "acos,-1,1",
    "atan,-100,100",
    "sinh,-10,10",
    "sinh,-1e-5,1e-5",
    "cosh,-10,10",
    "tanh,-10,10",
    "tanh,-1e-5,1e-5",
    "coth,-10,10",
    "sech,-10,10",
    "csch,-10,10",
    "asinh,-100,100",
    "asinh,-1e-5,1e-5",
    "asinh,1e9,1e12",
    "acosh,1,100",
    "acosh,1,1.00001",
    "acosh,1e9,1e12",
    "atanh,-1,1",
    "atanh,-1e-5,1e-5",
    "abs,-5,5",
    "factorial,0,30",
    "gamma,0.1,30"
  })
  void doublesAgreeWithFiftyDigits(String function, double from, double to) {
    ScalarRule rule = rule(function);
    Seeded random = new Seeded(function.hashCode());
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.uniform(from, to);
      double value = rule.real().apply(new double[] {x});
      BigDecimal precise = rule.precise().orElseThrow().apply(List.of(new BigDecimal(x)), FIFTY);
      double expected = precise.doubleValue();
      assertThat(value)
          .as("%s(%s)", function, x)
          .isCloseTo(expected, within(1e-14 * Math.abs(expected) + Double.MIN_NORMAL));
    }
  }

  @Test
  void twoArgumentsAgreeWithFiftyDigits() {
    Seeded random = new Seeded(31);
    for (int i = 0; i < SAMPLES; i++) {
      double a = random.uniform(0.1, 50);
      double b = random.uniform(1.5, 20);
      for (String function : List.of("log", "atan2", "mod")) {
        ScalarRule rule = rule(function);
        double expected =
            rule.precise()
                .orElseThrow()
                .apply(List.of(new BigDecimal(a), new BigDecimal(b)), FIFTY)
                .doubleValue();
        assertThat(rule.real().apply(new double[] {a, b}))
            .as("%s(%s, %s)", function, a, b)
            .isCloseTo(expected, within(1e-14 * Math.abs(expected)));
      }
    }
  }

  /// Two precisions of one rule must give the same digits.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exp", "log", "log2", "log10", "sqrt", "cbrt", "sin", "cos", "tan", "cot", "sec", "csc",
        "asin", "acos", "atan", "sinh", "cosh", "tanh", "coth", "sech", "csch", "asinh", "atanh"
      })
  void preciseRulesKeepTheirPromise(String function) {
    ScalarRule.PreciseRule rule = rule(function).precise().orElseThrow();
    Seeded random = new Seeded(32);
    for (int i = 0; i < 5; i++) {
      BigDecimal x = new BigDecimal(random.uniform(0.001, 0.999));
      BigDecimal low = rule.apply(List.of(x), FIFTY);
      BigDecimal high = rule.apply(List.of(x), new MathContext(80, RoundingMode.HALF_EVEN));
      assertThat(low.subtract(high).abs())
          .as("%s(%s)", function, x)
          .isLessThan(high.abs().movePointLeft(45));
    }
  }

  @Test
  void largeAnglesAreReducedExactly() {
    // 10^22 is a double; its sine is a known test of argument reduction (Payne and Hanek; Ng 1992).
    double expected = -0.8522008497671888;
    assertThat(rule("sin").real().apply(new double[] {1e22})).isEqualTo(expected);
    assertThat(
            rule("sin")
                .precise()
                .orElseThrow()
                .apply(List.of(new BigDecimal("1e22")), FIFTY)
                .doubleValue())
        .isEqualTo(expected);
  }

  @Test
  void circularIdentities() {
    Seeded random = new Seeded(33);
    for (int i = 0; i < 500; i++) {
      double x = random.uniform(-20, 20);
      close(sq(real("sin", x)) + sq(real("cos", x)), 1);
      close(real("tan", x) * real("cos", x), real("sin", x));
      close(real("cot", x) * real("tan", x), 1);
      close(real("sec", x) * real("cos", x), 1);
      close(real("csc", x) * real("sin", x), 1);
      double t = random.uniform(-1.5, 1.5);
      close(real("asin", real("sin", t)), t, 2e-14 / Math.cos(t));
      close(real("atan", real("tan", t)), t);
      close(real("acos", real("cos", Math.abs(t) + 0.01)), Math.abs(t) + 0.01, 1e-13);
    }
  }

  @Test
  void hyperbolicIdentities() {
    Seeded random = new Seeded(34);
    for (int i = 0; i < 500; i++) {
      double x = random.uniform(-5, 5);
      double cosh = real("cosh", x);
      close(sq(cosh) - sq(real("sinh", x)), 1, 1e-14 * sq(cosh));
      close(real("tanh", x) * cosh, real("sinh", x));
      close(real("coth", x) * real("tanh", x), 1);
      close(real("sech", x) * cosh, 1);
      close(real("csch", x) * real("sinh", x), 1);
      close(real("asinh", real("sinh", x)), x);
      close(real("acosh", cosh), Math.abs(x), 1e-13 / Math.min(1, Math.abs(x)));
      close(real("atanh", real("tanh", x)), x, 1e-14 * sq(cosh));
      close(real("exp", x), cosh + real("sinh", x), 1e-14 * cosh);
      close(real("log", real("exp", x)), x, 1e-15 + 1e-14 * Math.abs(x));
    }
  }

  @Test
  void logarithmsOfPowersOfTwoAreExact() {
    for (int n = -1074; n <= 1023; n++) {
      assertThat(real("log2", Math.scalb(1.0, n))).isEqualTo(n);
    }
  }

  private static double sq(double x) {
    return x * x;
  }

  private static void close(double actual, double expected) {
    close(actual, expected, 1e-14 * Math.max(1, Math.abs(expected)));
  }

  private static void close(double actual, double expected, double tolerance) {
    assertThat(actual).isCloseTo(expected, within(tolerance));
  }

  private static double real(String function, double x) {
    return rule(function).real().apply(new double[] {x});
  }

  private static ScalarRule rule(String function) {
    return Catalogue.INSTANCE.find(function).orElseThrow().scalarRule().orElseThrow();
  }
}
