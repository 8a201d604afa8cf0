package gradus.symbolic.series;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.function.Check;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.symbolic.Meaning;
import gradus.symbolic.differentiate.Differentiation;
import gradus.value.Literals;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Taylor polynomials against reference coefficients, repeated differentiation and numbers.
class TaylorTest {
  private final Algebra algebra =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  @Test
  void coefficientsOfSymPy() {
    int cases = 0;
    for (Json item : ((Json.Arr) JsonReader.parse(fixture(), "")).items()) {
      Json.Obj fields = (Json.Obj) item;
      if (!string(fields, "kind").equals("taylor")) {
        continue;
      }
      List<String> expected =
          ((Json.Arr) fields.get("coefficients").orElseThrow())
              .items().stream().map(c -> ((Json.Str) c).value()).toList();
      Expr f = formula(string(fields, "f"));
      List<Expr> found =
          TaylorPolynomial.coefficients(f, "x", Expr.ZERO, expected.size() - 1, algebra)
              .orElseThrow();
      assertThat(found.stream().map(c -> Literals.of(Values.of(c))).toList())
          .as(string(fields, "f"))
          .isEqualTo(expected);
      cases++;
    }
    assertThat(cases).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "exp(x)*sin(x);0", "x^x;1", "log(1 + x^2);1", "atan(x);2", "tanh(x);1/2", "sqrt(x);4",
        "1/(x^2 + 1);1", "softplus(x);1", "cosh(x)/cos(x);0", "asin(x);1/2", "2^x;1", "erf(x);1",
        "sin(x)^3;pi/3", "silu(x);-1", "exp(-x^2/2);1", "x^(2/3);8", "log(x, 2);2", "acosh(x);2"
      })
  void coefficientsAreDerivativesOverFactorials(String typed, String at) {
    Expr f = formula(typed);
    Expr a = formula(at);
    List<Expr> found = TaylorPolynomial.coefficients(f, "x", a, 4, algebra).orElseThrow();
    Expr slope = f;
    double factorial = 1;
    for (int k = 0; k <= 4; k++) {
      double expected = algebra.real(algebra.substitute(slope, "x", a)) / factorial;
      assertThat(algebra.real(found.get(k)))
          .as(typed + ", order " + k)
          .isCloseTo(
              expected, org.assertj.core.api.Assertions.within(1e-9 * (1 + Math.abs(expected))));
      slope = Differentiation.derivative(slope, "x", algebra);
      factorial *= k + 1;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taylor(exp(sin(x)), x, 0, 20)",
        "taylor(1/(1 + exp(-x)), x, 0, 20)",
        "taylor(log(1 + x), x, 0, 12)",
        "taylor(sin(a*x), x, 0, 5)",
        "taylor(1/x, x, a, 3)",
        "taylor(log(x + y), [x, y], [1, 0], 3)",
        "taylor(exp(x*y)*cos(y), [x, y], [1, 2], 2)"
      })
  void checkedInNumbersWithTrueSteps(String typed) {
    Answer answer = Computing.answer(typed);
    assertThat(answer.checks()).isNotEmpty().allMatch(Check::passed);
    assertThat(answer.steps()).hasSize(1);
    assertThat(answer.steps().getFirst().after()).isEqualTo(answer.result());
    if (!typed.contains("20")) {
      assertThat(new Meaning(algebra).lies(answer.steps().getFirst())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "taylor(sqrt(x), x, 0, 2);it behaves like a root there, so its derivatives are not finite",
        "taylor(log(x), x, 0, 2);it behaves like a logarithm there",
        "taylor(abs(x), x, 0, 2);it has a kink there",
        "taylor(sign(x), x, 0, 2);it jumps there",
        "taylor(1/x, x, 0, 2);it has a pole there",
        "taylor(sin(1/x), x, 0, 2);it oscillates there",
        "taylor(sqrt(x), x, -1, 2);it is not real on both sides of it"
      })
  void refusals(String typed, String reason) {
    Diagnostic refusal = Computing.refusal(typed);
    assertThat(refusal.code()).isEqualTo(Code.NOT_DIFFERENTIABLE);
    assertThat(refusal.details()).containsExactly(reason);
  }

  private static Expr formula(String typed) {
    return Values.expr(Computing.value(typed)).orElseThrow();
  }

  private static String string(Json.Obj fields, String name) {
    return ((Json.Str) fields.get(name).orElseThrow()).value();
  }

  private static String fixture() {
    try (InputStream in =
        Objects.requireNonNull(
            TaylorTest.class.getResourceAsStream("/gradus/fixtures/calculus.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
