package gradus.symbolic.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.function.Check;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.symbolic.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefiniteIntegralTest {
  private final Algebra algebra =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "integrate(x^2, x, 0, 1) ~ 1/3",
        "integrate(x^2, x, 1, 0) ~ -1/3",
        "integrate(x^2, x, 2, 2) ~ 0",
        "integrate(x^2, x, 0, 2.5) ~ 5.208333333333333",
        "integrate(exp(x), x, 0, 1) ~ e - 1",
        "integrate(sin(x)^2, x, 0, pi) ~ pi/2",
        "integrate(1/sqrt(x), x, 0, 1) ~ 2",
        "integrate(1/x^2, x, 1, inf) ~ 1",
        "integrate(tan(x), x, 0, pi/4) ~ log(2)/2",
        "integrate(1/(2 + cos(x)), x, 0, 2*pi) ~ 2*sqrt(3)*pi/3",
        "integrate(1/(2 + cos(x)), x, 0, 4*pi) ~ 4*sqrt(3)*pi/3",
        "integrate(1/(1 + sin(x)^2), x, 0, 2*pi) ~ sqrt(2)*pi",
        "integrate(x^5*cos(x), x, -1, 1) ~ 0",
        "integrate(exp(-abs(x)), x, -inf, inf) ~ 2",
        "integrate(sqrt(abs(x)), x, -1, 1) ~ 4/3",
        "integrate(abs(x - 1), x, 0, 3) ~ 5/2",
        "integrate(max(x, 1 - x), x, 0, 1) ~ 3/4",
        "integrate(relu(x), x, -1, 2) ~ 2",
        "integrate(sign(x - 1), x, 0, 3) ~ 1",
        "integrate(abs(sin(x)), x, 0, 2*pi) ~ 4",
        "integrate(exp(-x)*sin(x), x, 0, inf) ~ 1/2",
        "integrate(x*log(x), x, 0, 1) ~ -1/4",
        "integrate(1/(x*log(x)^2), x, 2, inf) ~ 1/log(2)",
        "integrate(1/(x^2 + 4), x, -inf, inf) ~ pi/2",
        "integrate(log(x)/x^2, x, 1, inf) ~ 1",
        "integrate(1/sqrt(1 - x^2), x, -1, 1) ~ pi",
        "integrate(sqrt(1 - x^2), x, -1, 1) ~ pi/2",
        "integrate(exp(-x^2), x, -inf, inf) ~ sqrt(pi)",
        "integrate(exp(-x^2/2)/sqrt(2*pi), x, -inf, inf) ~ 1",
        "integrate(x^2*exp(-x^2), x, -inf, inf) ~ sqrt(pi)/2",
        "integrate(1/(1 + x^4), x, 0, inf) ~ sqrt(2)*pi/4",
        "integrate(log(abs(x)), x, -1, 1) ~ -2",
        "integrate(exp(-100*(x - 1000)^2), x, -inf, inf) ~ sqrt(pi)/10",
        "integrate(1/(x - 1)^(2/3), x, 0, 2) ~ 6",
        "integrate(x^2, x, 0, t) ~ t^3/3",
        "integrate(a*x, x, 0, 1) ~ a/2",
        "a > 0; integrate(exp(-a*x), x, 0, inf) ~ 1/a",
        "a > 0; integrate(x^a, x, 0, 1) ~ 1/(a + 1)",
        "n in N; integrate(x^n, x, 0, 1) ~ 1/(n + 1)",
        "integrate(x*y, x, 0, 1, y, 0, 2) ~ 1",
        "integrate(1, x, 0, y, y, 0, 1) ~ 1/2",
        "integrate(x + y + z, x, 0, 1, y, 0, 1, z, 0, 1) ~ 3/2",
        "integrate(exp(-x^2 - y^2), x, -inf, inf, y, -inf, inf) ~ pi"
      })
  void findsExactValues(String input, String output) {
    assertThat(Computing.text(input)).isEqualTo(output);
  }

  /// Values by mpmath with 25 digits.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "integrate(sin(x)/x, x, 0, pi) ~ 1.8519370519824662",
        "integrate(exp(x^2), x, 0, 1) ~ 1.4626517459071816",
        "integrate(cos(x^2), x, 0, 1) ~ 0.90452423790027208",
        "integrate(exp(-x)/x, x, 1, inf) ~ 0.21938393439552027",
        "integrate(tanh(x)/x, x, -1, 1) ~ 1.8193495072246913",
        "integrate(x^x, x, 0, 1) ~ 0.78343051071213441",
        "integrate(log(sin(x)), x, 0, pi) ~ -2.1775860903036021",
        "integrate(log(1 + x)/x, x, 0, 1) ~ 0.8224670334241132",
        "integrate(exp(x*y), x, 0, 1, y, 0, 1) ~ 1.3179021514544038",
        "integrate(sin(x*y), x, 0, 1, y, 0, 2) ~ 0.8473820166866131"
      })
  void answersInNumbersWithTheError(String input, double expected) {
    Answer answer = Computing.answer(input);
    Check check = answer.checks().get(0);
    assertThat(check.what()).contains("error estimate");
    assertThat(Computing.number(input))
        .isCloseTo(expected, within(Math.max(10 * check.residual(), 1e-13)));
    assertThat(answer.notes().toString()).contains("numerically, error about");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "integrate(1/x^2, x, -1, 1) ~ x -> 0",
        "integrate(1/x, x, -1, 1) ~ x -> 0",
        "integrate(1/x, x, 0, 1) ~ x -> 0",
        "integrate(1/x, x, 1, inf) ~ x -> inf",
        "integrate(1/sqrt(x), x, 1, inf) ~ x -> inf",
        "integrate(tan(x), x, 0, pi) ~ x -> pi/2",
        "integrate(x, x, -inf, inf) ~ inf",
        "integrate(sin(x), x, 0, inf) ~ x -> inf",
        "integrate(exp(x), x, 0, inf) ~ x -> inf",
        "integrate(1/(x*log(x)), x, 2, inf) ~ x -> inf",
        "integrate(1/(x^2 - 1), x, 0, 2) ~ x -> 1",
        "integrate(x/(1 + x^2), x, -inf, inf) ~ inf"
      })
  void refusesDivergentOnesWithThePlace(String input, String place) {
    var refusal = Computing.refusal(input);
    assertThat(refusal.code()).isEqualTo(Code.DIVERGES);
    assertThat(refusal.details().toString()).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integrate(sin(x)/x, x, 0, inf)",
        "integrate(exp(sin(x)), x, 0, inf)",
        "integrate(exp(-a*x), x, 0, inf)",
        "integrate(exp(sin(a*x)), x, 0, 1)"
      })
  void vouchesForNothingItCannotCheck(String input) {
    assertThat(Computing.refusal(input).message())
        .containsAnyOf("vouched", "closed form", "diverges");
  }

  @Test
  void refusesWhatIsNotRealBetweenTheBounds() {
    assertThat(Computing.refusal("integrate(sqrt(x), x, -1, 1)").code())
        .isEqualTo(Code.OUTSIDE_DOMAIN);
    assertThat(Computing.refusal("integrate(x^2, x, 0, i)").code()).isEqualTo(Code.WRONG_KIND);
    assertThat(Computing.refusal("integrate(x^2, x, 0)").code())
        .isEqualTo(Code.WRONG_ARGUMENT_COUNT);
  }

  @Test
  void referenceValues() {
    int cases = 0;
    for (Json item : ((Json.Arr) JsonReader.parse(text("calculus.json"), "")).items()) {
      Json.Obj fields = (Json.Obj) item;
      if (!string(fields, "kind").equals("integral")) {
        continue;
      }
      String input =
          "integrate("
              + string(fields, "f")
              + ", x, "
              + bound(fields, "a")
              + ", "
              + bound(fields, "b")
              + ")";
      double expected = Double.parseDouble(((Json.Num) fields.get("value").orElseThrow()).text());
      assertThat(Computing.number(input))
          .as(input)
          .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
      Computing.answer(input)
          .steps()
          .forEach(step -> assertThat(new Meaning(algebra).lies(step)).as(input).isEmpty());
      cases++;
    }
    assertThat(cases).isEqualTo(12);
  }

  @Test
  void resultsOfTextbooks() {
    int cases = 0;
    for (String line : text("textbook.jsonl").lines().toList()) {
      Json.Obj fields = (Json.Obj) JsonReader.parse(line, "");
      if (!string(fields, "area").equals("integral")) {
        continue;
      }
      String input = string(fields, "input");
      String expected = string(fields, "expected");
      if (expected.equals("diverges")) {
        assertThat(Computing.refusal(input).code()).isEqualTo(Code.DIVERGES);
      } else if (expected.endsWith(" + C")) {
        String primitive = expected.substring(0, expected.length() - 4);
        Answer answer = Computing.answer(input);
        assertThat(
                new Meaning(algebra)
                    .agree(answer.steps().get(0).before(), Computing.value(primitive)))
            .as(input)
            .isTrue();
        assertThat(new Meaning(algebra).lies(answer.steps().get(0))).isEmpty();
      } else {
        assertThat(Computing.text(input)).isEqualTo(Computing.text(expected));
      }
      cases++;
    }
    assertThat(cases).isEqualTo(6);
  }

  @Test
  void riemannSumsStandBesideTheIntegral() {
    assertThat(Computing.text("riemann(x^2, x, 0, 1, 4, left)"))
        .isEqualTo("(sum: 7/32, integral: 1/3, error: -11/96)");
    assertThat(Computing.text("riemann(x^2, x, 0, 1, 4, right).sum")).isEqualTo("15/32");
    assertThat(Computing.text("riemann(x^2, x, 0, 1, 4, midpoint).sum")).isEqualTo("21/64");
    assertThat(Computing.text("riemann(x^2, x, 0, 1, 4, trapezoid).sum")).isEqualTo("11/32");
    assertThat(Computing.text("riemann(x^3, x, 0, 2, 2, simpson).error")).isEqualTo("0");
    double coarse = Computing.number("riemann(exp(x), x, 0, 1, 100, midpoint).error");
    double fine = Computing.number("riemann(exp(x), x, 0, 1, 200, midpoint).error");
    assertThat(coarse / fine).isCloseTo(4, within(0.01));
  }

  private static String bound(Json.Obj fields, String name) {
    return switch (fields.get(name).orElseThrow()) {
      case Json.Str(String text) -> text;
      case Json.Num(String number) -> number;
      case Json other -> throw new AssertionError(other);
    };
  }

  private static String string(Json.Obj fields, String name) {
    return ((Json.Str) fields.get(name).orElseThrow()).value();
  }

  private static String text(String file) {
    String path = "/gradus/fixtures/" + file;
    try (InputStream in = DefiniteIntegralTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// 0^(a + 1) is 0 for a > -1 only, which is said unless it is known.
  @Test
  void powersFromZeroSayForWhichExponentsTheyExist() {
    Answer free = Computing.answer("integrate(x^a, x, 0, 1)");
    assertThat(gradus.value.Literals.of(free.result())).isEqualTo("1/(a + 1)");
    assertThat(free.notes().toString()).contains("a > -1").doesNotContain("!=");
    assertThat(Computing.answer("a > 0; integrate(x^a, x, 0, 1)").notes()).isEmpty();
    assertThat(Computing.answer("integrate(2*x^(a - 1), x, 0, 1)").notes().toString())
        .contains("a > 0")
        .doesNotContain("!=");
  }
}
