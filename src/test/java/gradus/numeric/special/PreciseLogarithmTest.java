package gradus.numeric.special;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leading digits near 1, from the first terms of the power series.
class PreciseLogarithmTest {
  private static final MathContext FIVE = new MathContext(5, RoundingMode.HALF_EVEN);

  @ParameterizedTest
  @CsvSource({"1e-6", "-1e-6", "1e-20", "1e-100", "-1e-100", "1e-300"})
  void nearOneTheLeadingDigitsAreRight(String tiny) {
    BigDecimal t = new BigDecimal(tiny);
    for (int digits : new int[] {60, 90, 180, 360}) {
      MathContext precision = new MathContext(digits, RoundingMode.HALF_EVEN);
      BigDecimal half = t.multiply(t).divide(BigDecimal.TWO);
      assertThat(PreciseLogarithm.log(BigDecimal.ONE.add(t), precision).round(FIVE))
          .isEqualByComparingTo(t.subtract(half).round(FIVE));
      assertThat(PreciseLogarithm.log1p(t, precision).round(FIVE))
          .isEqualByComparingTo(t.subtract(half).round(FIVE));
      assertThat(PreciseLogarithm.asinh(t, precision).round(FIVE))
          .isEqualByComparingTo(t.round(FIVE));
      BigDecimal size = t.abs();
      BigDecimal root = size.multiply(BigDecimal.TWO).sqrt(precision);
      assertThat(PreciseLogarithm.acosh(BigDecimal.ONE.add(size), precision).round(FIVE))
          .isEqualByComparingTo(root.round(FIVE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.99999, -0.00001000005000033333583335333350000",
    "1.00001, 0.000009999950000333330833353333166668",
    "2, 0.6931471805599453094172321214581766",
    "0.5, -0.6931471805599453094172321214581766",
  })
  void logarithmsAcrossTheBorderOfTheSeries(String x, String log) {
    MathContext precision = new MathContext(28, RoundingMode.HALF_EVEN);
    assertThat(PreciseLogarithm.log(new BigDecimal(x), precision).round(precision))
        .isEqualByComparingTo(new BigDecimal(log).round(precision));
  }
}
