package gradus.symbolic.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.step.Derivation;
import gradus.symbolic.Meaning;
import gradus.value.Literals;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The integrals of a calculus course, each differentiated again by central differences, which know
/// no rule of differentiation.
class AntiderivativeTest {
  private final Algebra algebra =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  static List<String> course() {
    String file = "/gradus/symbolic/integrate/antiderivatives.txt";
    try (InputStream in = AntiderivativeTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSlopeOfEveryAnswerIsTheIntegrand() {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (String f : course()) {
      Expr integrand = Values.expr(Computing.value(f)).orElseThrow();
      Expr answer = Values.expr(Computing.value("integrate(" + f + ", x)")).orElseThrow();
      assertThat(Formulas.symbols(answer)).as(f).contains("C");
      int points = compare(integrand, answer);
      if (points < 3) {
        wrong.add(f + ": " + points + " points");
      }
      compared += points;
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(2000);
  }

  /// At how many points they agree; −1 where they do not.
  private int compare(Expr integrand, Expr answer) {
    List<String> names = new ArrayList<>(Formulas.symbols(Expr.add(integrand, answer)));
    names.remove("x");
    names.add("x");
    RealFormula f = algebra.compile(integrand, names);
    RealFormula antiderivative = algebra.compile(answer, names);
    double[] point = new double[names.size()];
    for (int i = 0; i < point.length; i++) {
      point[i] = 1.3 + 0.9 * i;
    }
    int last = point.length - 1;
    int points = 0;
    for (double x :
        new double[] {
          -5.3, -2.7, -1.9, -0.83, -0.31, 0.17, 0.41, 0.77, 1.21, 1.73, 2.6, 3.9, 7.1, 11.3
        }) {
      double h = 1e-4 * Math.max(0.2, Math.abs(x));
      point[last] = x;
      double expected = f.at(point);
      double far = slope(antiderivative, point, x, 2 * h);
      double near = slope(antiderivative, point, x, h);
      double slope = (4 * near - far) / 3;
      double size = Math.max(1, Math.abs(expected));
      if (!Double.isFinite(slope + expected) || Math.abs(near - far) > 1e-3 * size) {
        continue;
      }
      if (Math.abs(slope - expected) > 1e-5 * size) {
        return -1;
      }
      points++;
    }
    return points;
  }

  private static double slope(RealFormula f, double[] point, double x, double h) {
    double[] shifted = point.clone();
    shifted[point.length - 1] = x + h;
    double above = f.at(shifted);
    shifted[point.length - 1] = x - h;
    return (above - f.at(shifted)) / (2 * h);
  }

  @Test
  void everyStepIsTrueByItself() {
    Meaning meaning = new Meaning(algebra);
    List<String> lies = new ArrayList<>();
    List<String> course = course();
    for (int i = 0; i < course.size(); i += 5) {
      Answer answer = Computing.answer("integrate(" + course.get(i) + ", x)");
      if (Literals.of(answer.result()).matches(".*atan\\([^)]*tan\\(.*")) {
        // It jumps at the poles of the tangent, so its constant is another one beyond each of them.
        continue;
      }
      assertThat(answer.steps()).hasSize(1);
      Derivation derivation = answer.steps().get(0);
      assertThat(derivation.after()).isEqualTo(answer.result());
      lies.addAll(meaning.lies(derivation));
    }
    assertThat(lies).isEmpty();
    assertThat(meaning.compared()).isGreaterThan(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "integrate(x^2, x) ~ x^3/3 + C",
        "integrate(1/x, x) ~ log(abs(x)) + C",
        "integrate(sigmoid(x), x) ~ softplus(x) + C",
        "integrate(tanh(x), x) ~ log(cosh(x)) + C",
        "integrate(x*exp(x), x) ~ x*exp(x) - exp(x) + C",
        "integrate(x/(1 + x^4), x) ~ atan(x^2)/2 + C",
        "integrate(sin(3*x)*cos(5*x), x) ~ cos(2*x)/4 - cos(8*x)/16 + C",
        "integrate(exp(x^2) + 2*x^2*exp(x^2), x) ~ x*exp(x^2) + C",
        "integrate(exp(-x^2), x) ~ sqrt(pi)*erf(x)/2 + C",
        "integrate(x^n, x) ~ x^(n + 1)/(n + 1) + C",
        "integrate(1/((x - a)*(x - b)), x) ~ log(abs(x - a))/(a - b) + log(abs(x - b))/(b - a) + C",
        "integrate(0, x) ~ C"
      })
  void writesWhatATextbookWrites(String input, String output) {
    assertThat(Computing.text(input)).isEqualTo(output);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exp(x^2)",
        "sin(x)/x",
        "cos(x)/x",
        "exp(x)/x",
        "1/log(x)",
        "x^x",
        "sqrt(x^3 + 1)",
        "sin(x^2)",
        "exp(exp(x))",
        "sin(sin(x))"
      })
  void saysWhatHasNoElementaryAntiderivative(String f) {
    var refusal = Computing.refusal("integrate(" + f + ", x)");
    assertThat(refusal.code()).isEqualTo(Code.NO_CLOSED_FORM);
    assertThat(refusal.message()).contains("elementary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp(sin(x))", "x*tan(x)", "1/(x^5 + x + 1)", "sqrt(sin(x))", "gamma(x)"})
  void refusesWhatNoMethodFinds(String f) {
    var refusal = Computing.refusal("integrate(" + f + ", x)");
    assertThat(refusal.code()).isEqualTo(Code.NO_CLOSED_FORM);
    assertThat(refusal.message()).contains("was found");
  }

  static Stream<String> bombs() {
    return Stream.of(
        "x^100*exp(x)*sin(x)",
        "x^100*exp(x)",
        "(x + 1)^100/(x + 2)^50",
        "sin(x)^20*cos(x)^20",
        "sin(sin(sin(sin(sin(x)))))*exp(cos(x))*log(tan(x))",
        "1/(x^40 + x^3 + 1)",
        "exp(x)*log(x)*sin(x)*atan(x)*sqrt(x)");
  }

  @Test
  void longIntegrandsEndSoon() {
    bombs()
        .forEach(f -> {
          long start = System.nanoTime();
          try {
            Computing.answer("integrate(" + f + ", x)");
          } catch (GradusException refused) {
            assertThat(refused.diagnostic().message()).isNotEmpty();
          }
          assertThat((System.nanoTime() - start) / 1e9).as(f).isLessThan(2);
        });
  }

  @Test
  void conditionsOnParametersAreNoted() {
    assertThat(Computing.answer("integrate(x^n, x)").notes().toString()).contains("n != -1");
    assertThat(Computing.answer("integrate(sqrt(a^2 - x^2), x)").notes().toString())
        .contains("a > 0");
  }
}
