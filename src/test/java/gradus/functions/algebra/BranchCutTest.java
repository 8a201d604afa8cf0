package gradus.functions.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.evaluate.ComplexNumbers;
import gradus.functions.Computing;
import gradus.value.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On their cuts the inverse functions take the side that mpmath and SymPy take, so that asin is
/// odd and asin + acos = pi/2.
class BranchCutTest {
  @ParameterizedTest
  @CsvSource({
    "asin(2), 1.5707963267948966, -1.3169578969248166",
    "asin(-2), -1.5707963267948966, 1.3169578969248166",
    "acos(2), 0, 1.3169578969248166",
    "acos(-2), 3.141592653589793, -1.3169578969248166",
    "atanh(2), 0.5493061443340549, -1.5707963267948966",
    "atanh(-2), -0.5493061443340549, 1.5707963267948966",
    "acosh(-2), 1.3169578969248166, 3.141592653589793",
    "asinh(2*i), 1.3169578969248166, 1.5707963267948966",
    "asinh(-2.0*i), -1.3169578969248166, -1.5707963267948966",
    "atan(2*i), 1.5707963267948966, 0.5493061443340549",
    "atan(-2.0*i), -1.5707963267948966, -0.5493061443340549",
    "(-2.5)^(7/2), 0, -24.705294220065465",
    "(-5*sqrt(5))^(5/2), 0, 417.9626906102641",
  })
  void principalValues(String expression, double re, double im) {
    Scalar value = (Scalar) Computing.answer(expression).approximate();
    assertThat(ComplexNumbers.re(value)).isCloseTo(re, within(1e-14));
    assertThat(ComplexNumbers.im(value)).isCloseTo(im, within(1e-14 * (1 + Math.abs(im))));
  }
}
