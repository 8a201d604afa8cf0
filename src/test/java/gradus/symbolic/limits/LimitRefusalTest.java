package gradus.symbolic.limits;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.functions.Computing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Limits that do not exist, are not real, or are not found: what is said instead of a number.
class LimitRefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "limit(abs(x)/x, x, 0);from the left: -1;from the right: 1",
        "limit(1/x, x, 0);from the left: -inf;from the right: inf",
        "limit(exp(1/x), x, 0);from the left: 0;from the right: inf",
        "limit(floor(x), x, 2);from the left: 1;from the right: 2",
        "limit(sign(x), x, 0);from the left: -1;from the right: 1",
        "limit(relu(x)/x, x, 0);from the left: 0;from the right: 1",
        "limit(tan(x), x, pi/2);from the left: inf;from the right: -inf",
        "limit(1/(1 + exp(1/x)), x, 0);from the left: 1;from the right: 0",
        "limit(atan(1/x), x, 0);from the left: -pi/2;from the right: pi/2"
      })
  void bothSidesAreTold(String typed, String left, String right) {
    Diagnostic refusal = Computing.refusal(typed);
    assertThat(refusal.code()).isEqualTo(Code.NO_LIMIT);
    assertThat(refusal.details()).containsExactly(left, right);
    assertThat(refusal.hint()).endsWith("right)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit(sin(1/x), x, 0)",
        "limit(sin(x), x, inf)",
        "limit(x*sin(x), x, inf)",
        "limit(cos(x), x, -inf)",
        "limit(sin(x)*exp(x), x, inf)",
        "limit(tan(x), x, inf)",
        "limit(x - floor(x), x, inf)"
      })
  void oscillations(String typed) {
    Diagnostic refusal = Computing.refusal(typed);
    assertThat(refusal.code()).isEqualTo(Code.NO_LIMIT);
    assertThat(refusal.details()).singleElement().asString().startsWith("it oscillates");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit(sin(x)/sin(4*x), x, inf)",
        "limit(tan(x), x, inf)",
        "limit(1/sin(x), x, inf)",
        "limit(x - tan(x), x, inf)",
        "limit(x*cos(x), x, -inf)"
      })
  void oscillationsWithPolesOrGrowthAreUnbounded(String typed) {
    Diagnostic refusal = Computing.refusal(typed);
    assertThat(refusal.code()).isEqualTo(Code.NO_LIMIT);
    assertThat(refusal.details()).containsExactly("it oscillates without bound");
  }

  /// Between the poles the values are small, on both sides of them they are not.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit(tan(x)/x, x, inf)",
        "limit((tan(2*x) - sin(2*x))/x^3, x, inf)",
        "limit(1/(x*sin(x)), x, inf)",
        "limit(exp(-x)*sec(x), x, inf)",
        "limit(x^2/sin(1/x), x, 0)",
        "limit(sin(tan(x)/x), x, inf)"
      })
  void whatHasPolesAgainAndAgainIsNotSmall(String typed) {
    assertThat(Computing.refusal(typed).code()).isIn(Code.NO_LIMIT, Code.NO_CLOSED_FORM);
  }

  /// sin(sqrt(x + 1)) - sin(sqrt(x)) goes to 0: that no method finds it is no proof of oscillation.
  @Test
  void whatMovesLessAndLessIsNotSaidToOscillateForever() {
    assertThat(Computing.refusal("limit(sin(sqrt(x + 1)) - sin(sqrt(x)), x, inf)").code())
        .isEqualTo(Code.NO_CLOSED_FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit(sqrt(x), x, -1)",
        "limit(log(x), x, 0, left)",
        "limit(asin(x), x, 2)",
        "limit(x^x, x, -1)",
        "limit(log(-x), x, inf)"
      })
  void notReal(String typed) {
    assertThat(Computing.refusal(typed).code()).isEqualTo(Code.OUTSIDE_DOMAIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "limit({1, 2}, x, 0);WRONG_KIND",
        "limit(x^2, 2, 2);WRONG_KIND",
        "limit(x^2, x, x);WRONG_KIND",
        "limit(x^2, x, 0, up);BAD_OPTION_VALUE",
        "limit(exp(a*x), x, inf);NO_CLOSED_FORM",
        "limit(1/(x - x), x, 0);DIVISION_BY_ZERO"
      })
  void wrongInput(String typed, Code code) {
    assertThat(Computing.refusal(typed).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "limit(x*log(x), x, 0);from the right: x*log(x) is not real to the left of 0",
        "limit(x^x, x, 0);from the right: x^x is not real to the left of 0",
        "limit(acos(x)/sqrt(1 - x), x, 1);"
            + "from the left: acos(x)/sqrt(1 - x) is not real to the right of 1"
      })
  void oneSidedDomainsAreNoted(String typed, String note) {
    assertThat(Computing.answer(typed).notes()).contains(note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "limit((x^2 - 4)/(x - 2), x, 2);factoring",
        "limit((sqrt(1 + x) - 1)/x, x, 0);conjugate",
        "limit(sin(x)/x, x, 0);known limit",
        "limit(sin(3*x)/(5*x), x, 0);known limits",
        "limit(x^2 + 1, x, 3);substitution",
        "limit((3*x^2 + 1)/(2*x^2 - x), x, inf);dominant terms",
        "limit(x^5*exp(-x), x, inf);comparison of growth",
        "limit((tan(x) - x)/x^3, x, 0);L'Hôpital's rule",
        "limit(x*log(x), x, 0);L'Hôpital's rule",
        "limit(x^x, x, 0);exponential of the logarithm",
        "limit(x*sin(1/x), x, 0);squeeze",
        "limit(sqrt(x^2 + x) - x, x, inf);conjugate",
        "limit(1/x^2, x, 0);pole",
        "limit(1/x - 1/sin(x), x, 0);one fraction",
        "limit((1 + 2/x)^x, x, inf);known limit"
      })
  void theMethodOfALesson(String typed, String rule) {
    Answer answer = Computing.answer(typed);
    assertThat(answer.steps()).hasSize(1);
    assertThat(answer.steps().getFirst().rule()).isEqualTo(rule);
    assertThat(answer.steps().getFirst().after()).isEqualTo(answer.result());
  }

  @Test
  void parametersOfKnownSignAreUsed() {
    assertThat(Computing.text("a > 0; limit(exp(-a*x), x, inf)")).isEqualTo("0");
    assertThat(Computing.text("a > 0; limit(exp(a*x), x, inf)")).isEqualTo("inf");
    assertThat(Computing.refusal("limit(exp(a*x), x, inf)").hint()).isEqualTo("declare it: a > 0");
    assertThat(List.of(Computing.text("limit((sin(x + h) - sin(x))/h, h, 0)")))
        .containsExactly("cos(x)");
  }

  /// The value is known at once; its explanation must not spend the budget.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit(x*abs(x)*(x-sin(x))/exp(-1/x^2), x, 0, right)",
        "limit(x^2*(x-sin(x))/exp(-1/x^2), x, 0, right)"
      })
  void explanationsThatGrowAreGivenUp(String typed) {
    assertThat(Computing.text(typed)).isEqualTo("inf");
  }
}
