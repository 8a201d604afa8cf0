package gradus.expr;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.functions.Computing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Odd roots of negative numbers are real and even ones principal, so they do not add up.
class EvenRootTest {
  @ParameterizedTest
  @CsvSource({
    "x^(2/3)*x^(1/2), sqrt(x)*x^(2/3)",
    "(x^(1/6))^2, (x^(1/6))^2",
    "x^(1/6)*x^(1/6), (x^(1/6))^2",
    "1/(x^(1/6))^2, (1/x^(1/6))^2",
    "(x^(1/6))^3, sqrt(x)",
    "x^(1/2)*x^(1/2)*x^(1/3), x^(4/3)",
    "x^(1/3)*x^(1/3), x^(2/3)",
    "x/sqrt(x), sqrt(x)",
    "x^(3/2)/x^(1/2), x",
    "x^y*x^(1/2), x^(y + 1/2)",
    "pi^(1/3)*pi^(1/2), pi^(5/6)",
    "(sqrt(2) - 3)^(1/3)*(sqrt(2) - 3)^(1/2), (sqrt(2) - 3)^(1/3)*sqrt(sqrt(2) - 3)",
  })
  void rootsAddUpWhereTheirValuesDo(String formula, String canonical) {
    assertThat(Computing.text(formula)).isEqualTo(canonical);
    assertThat(Computing.text(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "x^(2/3)*x^(1/2) at x=-8, 8*sqrt(2)*i",
    "(x^(1/6))^2*2 at x=-64, 4 + 4*sqrt(3)*i",
    "(-64)^(1/6)*(-64)^(1/6)*2, 4 + 4*sqrt(3)*i",
  })
  void valuesAtNegativePoints(String formula, String value) {
    assertThat(Computing.text(formula)).isEqualTo(value);
  }
}
