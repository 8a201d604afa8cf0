package gradus.functions.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.functions.Computing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers with parameters name the values for which they do not hold.
class ExceptionalValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "limit(sin(a*x)/sin(b*x), x, 0);a/b;for b != 0",
        "limit((a*x + 1)/(b*x + 2), x, inf);a/b;for b != 0",
        "integrate(exp(a*x), x);exp(a*x)/a + C;for a != 0",
        "integrate(x^n, x);x^(n + 1)/(n + 1) + C;for n != -1",
        "integrate(cos(a*x), x, 0, pi);sin(pi*a)/a;for a != 0",
        "solve(x/(x - a) = 2, x);{2*a};for a != 0",
        "solve(1/x = a, x);{1/a};for a != 0",
        "solve(a*x = b, x);{b/a};for a != 0"
      })
  void areNoted(String typed, String answer, String note) {
    assertThat(Computing.text(typed)).isEqualTo(answer);
    assertThat(Computing.answer(typed).notes()).containsOnlyOnce(note);
  }

  @Test
  void whatTheQuestionDividesByOrWasDeclaredIsNot() {
    assertThat(Computing.answer("limit((exp(a*x) - 1)/(b*x), x, 0)").notes()).isEmpty();
    assertThat(Computing.answer("a > 0; integrate(exp(a*x), x)").notes()).isEmpty();
  }

  /// With a = -1/2 the integrand has a pole, and F(b) - F(a) is no integral.
  @Test
  void polesForOtherSignsAreNoted() {
    assertThat(Computing.answer("integrate(1/(a + x), x, 0, 1)").notes())
        .anyMatch(note -> note.startsWith("checked for positive a"));
    assertThat(Computing.text("integrate(1, y, -sqrt(1 - x^2), sqrt(1 - x^2), x, -1, 1)"))
        .isEqualTo("pi");
  }
}
