package gradus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.functions.Computing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Closed formulas whose doubles cancel: the digits shown are those of mpmath with 120 digits.
class CancellationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exp(pi*sqrt(163)) - 262537412640768744 | -7.499274028018143e-13",
        "sqrt(10^20+1) - 10^10 | 5e-11",
        "sqrt(10^160+1) - 10^80 | 5e-81",
        "exp(-200)*(sqrt(10^20+1) - 10^10) | 6.919482633683687e-98",
        "abs(sqrt(10^100+1) - 10^50) | 5e-51",
        "log(1 + 10^-300) | 1e-300",
        "log2(1 + 10^-200)*log(2) | 1e-200",
        "gamma(pi) - gamma(pi + 10^-30) | -2.2359009826805694e-30",
        "softplus(-709.7) | 6.04235438695872e-309",
        "sqrt(2) + sqrt(3) - sqrt(5 + 2*sqrt(6)) | 0",
        "gamma(1/3)*gamma(2/3) - 2*pi/sqrt(3) | 0",
      })
  void decimals(String expression, double digits) {
    assertThat(Computing.number(expression)).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(2) + sqrt(3) == sqrt(5 + 2*sqrt(6))",
        "sqrt(2) + sqrt(3) < sqrt(5 + 2*sqrt(6)) + 10^-50",
        "sqrt(10^100 + 1) > 10^50",
        "sqrt(10^100 + 1) != 10^50",
        "exp(10^-50) != 1",
        "floor(10^100 - sqrt(10^200 + 1)) == -1",
        "ceil(sqrt(10^200 + 1)) == 10^100 + 1",
        "floor(exp(pi*sqrt(163))) == 262537412640768743",
        "round(1/2 + sqrt(10^200 + 1) - 10^100) == 1",
      })
  void comparisons(String expression) {
    assertThat(Computing.text(expression)).isEqualTo("true");
  }
}
