package gradus.numeric.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/// Against digits of mpmath and against the doubles.
class PreciseGaussianTest {
  private static final MathContext DIGITS = new MathContext(40);

  @Test
  void digitsOfErf() {
    assertThat(PreciseGaussian.erf(BigDecimal.ONE, DIGITS))
        .isEqualByComparingTo("0.8427007929497148693412206350826092592961");
    assertThat(PreciseGaussian.erf(new BigDecimal("-0.001"), DIGITS))
        .isEqualByComparingTo("-0.001128378790969236379948477656904812599247");
    assertThat(PreciseGaussian.erf(new BigDecimal("50"), DIGITS)).isEqualByComparingTo("1");
  }

  @Test
  void doublesAgree() {
    for (double x = -12; x < 6; x += 0.37) {
      assertThat(PreciseGaussian.erf(new BigDecimal(x), DIGITS).doubleValue())
          .isCloseTo(Gaussian.erf(x), within(1e-15));
      double gelu = PreciseGaussian.gelu(new BigDecimal(x), DIGITS).doubleValue();
      assertThat(gelu).isCloseTo(Gaussian.gelu(x), within(1e-14 * Math.abs(gelu)));
    }
  }
}
