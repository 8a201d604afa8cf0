package gradus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.functions.Computing;
import gradus.value.Formula;
import gradus.value.Scalar;
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
  @CsvSource({
    "(sqrt(10^20+1)-10^10)*i, 0, 5e-11",
    "2 + (1-cos(10^-10))*10^20*i, 2, 0.5",
    "sqrt(sqrt(2)+sqrt(3)-sqrt(5+2*sqrt(6)) - 10^-20), 0, 1e-10",
  })
  void complexDecimals(String expression, double re, double im) {
    assertThat(Computing.answer(expression).approximate()).isEqualTo(new Scalar.Complex(re, im));
  }

  @ParameterizedTest
  @CsvSource({
    "atan(i), atan(i) is not defined: it grows beyond all bounds there",
    "'binomial(1/2, 1/3) - binomial(1/2, 1/3 + 10^-20)', 'the digits of this cancel, and more of them cannot be computed'",
    "log(-exp(1000)), 'log is complex here, and its argument beyond the range of doubles'",
  })
  void whatHasNoDigitsIsRefused(String expression, String message) {
    assertThat(Computing.refusal(expression).message()).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp(1000)*(1 + i)", "exp(1000)*i"})
  void complexNumbersBeyondDoublesStayFormulas(String expression) {
    assertThat(Computing.answer(expression).approximate()).isInstanceOf(Formula.class);
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
