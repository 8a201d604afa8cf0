package gradus.symbolic.differentiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.generate.Differentiable;
import gradus.generate.Seeded;
import gradus.step.Derivation;
import gradus.symbolic.Meaning;
import gradus.value.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Derivations of derivatives: their rules, their forms where the form is the point, what is
/// refused.
class DifferentiationTest {
  private static Algebra algebra() {
    return new Algebra(
        new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));
  }

  private static Answer compute(String text) {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE).compute(Request.of(text));
  }

  private static Answer by(String method, String text) {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE)
        .compute(Request.of(text).withMethod(Optional.of(method)));
  }

  private static void means(Answer answer, String expected) {
    Meaning meaning = new Meaning(algebra());
    assertThat(meaning.agree(answer.result(), compute(expected).result()))
        .as(answer.input() + " is " + Literals.of(answer.result()) + ", not " + expected)
        .isTrue();
    for (Derivation step : answer.steps()) {
      assertThat(meaning.lies(step)).as(answer.input()).isEmpty();
    }
    assertThat(meaning.compared()).as(answer.input()).isPositive();
  }

  private static List<String> rules(Answer answer) {
    List<String> rules = new ArrayList<>();
    answer.steps().forEach(step -> collect(step, rules));
    return rules;
  }

  private static void collect(Derivation step, List<String> rules) {
    rules.add(step.rule());
    step.parts().forEach(part -> collect(part, rules));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diff(x^2*sin(x), x) | 2*x*sin(x) + x^2*cos(x) | product rule, power rule, derivative of sin
          diff(sin(x^2), x) | 2*x*cos(x^2) | chain rule, power rule
          diff(x^3 - 2*x^2 + 5, x) | 3*x^2 - 4*x | power rule
          diff(x/(x^2 + 1), x) | (1 - x^2)/(x^2 + 1)^2 | quotient rule, power rule
          diff(x^x, x) | x^x*(log(x) + 1) | logarithmic differentiation, product rule, derivative of log
          diff(3*sin(2*x), x) | 6*cos(2*x) | chain rule
          diff(x*exp(x)*sin(x), x) | exp(x)*sin(x) + x*exp(x)*sin(x) + x*exp(x)*cos(x) | product rule, derivative of sin, derivative of the exponential
          diff(2^x, x) | 2^x*log(2) | derivative of the exponential
          diff(7, x) | 0 | constant rule
          """)
  void rulesAreNamedAndTrivialStepsFolded(String input, String expected, String rules) {
    Answer answer = compute(input);
    means(answer, expected);
    assertThat(String.join(", ", rules(answer))).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diff(1/(1 + exp(-x)), x) | exp(-x)/(exp(-x) + 1)^2
          diff(log(x^2), x) | 2/x
          diff(x^5, x) | 5*x^4
          diff(1/x, x) | -1/x^2
          diff(sqrt(x), x) | 1/(2*sqrt(x))
          diff(x/sqrt(1 - x^2), x) | 1/(1 - x^2)^(3/2)
          diff(14 + (367*t^2)/(t^2 + 100), t) | 73400*t/(t^2 + 100)^2
          diff(exp(x)/(1 + x^2), x) | (x - 1)^2*exp(x)/(x^2 + 1)^2
          diff(sin(x)/cos(x), x) | 1/cos(x)^2
          diff(log(x)/x, x) | (1 - log(x))/x^2
          diff(log(abs(x)), x) | 1/x
          diff(0.5*x^2, x) | x
          grad(norm([x, y]), [x, y]) | [x/sqrt(x^2 + y^2), y/sqrt(x^2 + y^2)]
          """)
  void resultsHaveTheFormOfATextbook(String input, String expected) {
    assertThat(Literals.of(compute(input).result())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f(x) = x^2; diff(f, x) | 2*x
          f(x) = x^2; diff(f, t) | 2*t
          f(x) = x^2; diff(f) | 2*x
          f(x, y) = x^2*y; diff(f, y) | x^2
          diff(sin) | cos(x)
          g(x) = diff(x^2, x); g(3) | 6
          g(a, x) = diff(a*x^2, x); g(2, t) | 4*t
          diff(t -> t^3) | 3*t^2
          x = 3; diff(x^2, x) | 2*x
          diff(x^2, x) at x=3 | 6
          diff(a*x^2, x) at (x=3, a=2) | 12
          diff(log(x), x) at x=0.5 | 2
          diff(x^2*y^3, x, 2, y) | 6*y^2
          diff(x^2*y^3, y, x) | 6*x*y^2
          diff(x^4, x, 0) | x^4
          diff([x^2, x*y], x) | [2*x, y]
          diff(x^2 + y^2 = 1, y, x) | -x/y
          diff(y = x^2, x) | 2*x
          diff(x*y = 1, y, x, 2) | 2*y/x^2
          grad(x^2*y) at (x=1, y=2) | [4, 1]
          w = [1, 2]; grad(w^T*w, w) | [2, 4]
          grad(norm(x), x) at x=[3, 4] | [3/5, 4/5]
          hessian(x^3*y, [x, y]) | [6*x*y, 3*x^2; 3*x^2, 0]
          jacobian([r*cos(t), r*sin(t)], [r, t]) | [cos(t), -r*sin(t); sin(t), r*cos(t)]
          jacobian(softmax([x, y]), [x]) | [exp(x + y)/(exp(x) + exp(y))^2; -exp(x + y)/(exp(x) + exp(y))^2]
          laplacian(log(x^2 + y^2), [x, y]) | 0
          divergence([x^2*y, y*z, z^3], [x, y, z]) | 2*x*y + z + 3*z^2
          curl([y*z, x*z, x*y], [x, y, z]) | [0, 0, 0]
          curl([-y, x], [x, y]) | 2
          directional(x^2*y, [3, 4], [1, 2]) | 16
          directional(x*y^2, [1, 0], vars=[y, x]) | 2*x*y
          diff(max(x, 2), x) at x=3 | 1
          diff(abs(x)^3, x) | 3*abs(x)^2*sign(x)
          diff(log(x, b), b) | -log(x)/(b*log(b)^2)
          diff(sum(x^k, k, 0, n), x) at (n=3, x=2) | 17
          """)
  void whatMayBeDifferentiated(String input, String expected) {
    means(compute(input), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          definition | diff(x^3 - x, x) | 3*x^2 - 1
          definition | diff(1/x, x) | -1/x^2
          definition | diff(x/(x + 1), x) | 1/(x + 1)^2
          definition | diff(sqrt(2*x + 1), x) | 1/sqrt(2*x + 1)
          definition | diff(sin(2*x), x) | 2*cos(2*x)
          definition | diff(cos(x), x) | -sin(x)
          definition | diff(exp(3*x), x) | 3*exp(3*x)
          definition | diff(2^x, x) | 2^x*log(2)
          definition | diff(log(x), x) | 1/x
          definition | diff(x^2 + 3*sin(x), x) | 2*x + 3*cos(x)
          definition | diff(x^3, x, 2) | 6*x
          logarithm | diff(x^2*sin(x)/(x + 1), x) | (2*x*sin(x) + x^2*cos(x))/(x + 1) - x^2*sin(x)/(x + 1)^2
          product | diff(sin(x)/x, x) | cos(x)/x - sin(x)/x^2
          quotient | diff(1/(x^2 + 1), x) | -2*x/(x^2 + 1)^2
          """)
  void theMethodCanBeAskedFor(String method, String input, String expected) {
    means(by(method, input), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diff(x^2, 2) | E0301
          diff(x^2, x^2) | E0301
          diff({1, 2}, x) | E0301
          diff("a", x) | E0301
          diff(x^2 = 1, x) | E0302
          diff(x > 1, x) | E0301
          W = [1, 2; 3, 4]; grad(norm(W), W) | E0190
          diff(5) | E0206
          diff(x*y) | E0302
          diff(gamma(x), x) | E0712
          diff(x!, x) | E0712
          diff(x^2, x, 1.5) | E0506
          diff(x^2, x, -1) | E0506
          diff(log(x), x) at x=0 | E0501
          grad([x, y], [x, y]) | E0301
          grad(x^2, [x, x]) | E0301
          divergence([x, y], [x]) | E0401
          curl([x], [x]) | E0401
          directional(x*y, [1], [1, 2]) | E0401
          x = 2; diff(x^2) | E0206
          """)
  void whatIsRefused(String input, String code) {
    assertThatThrownBy(() -> compute(input))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code().id()).as(input).isEqualTo(code));
  }

  @Test
  void kinksAreNamed() {
    assertThat(compute("diff(abs(x - 1), x)").notes())
        .containsExactly("not differentiable at x = 1, where abs(x - 1) has a kink");
    assertThat(compute("grad(max(x, y), [x, y])").notes())
        .containsExactly("not differentiable where x - y = 0, where max(x, y) has a kink");
    assertThat(compute("diff(floor(x), x)").notes())
        .containsExactly("not differentiable where floor(x) jumps: where x is a whole number");
    assertThat(compute("diff(abs(a)*x, x)").notes()).isEmpty();
    assertThat(compute("diff(x*abs(x), x)").notes()).isEmpty();
    assertThat(compute("diff(x*abs(x), x, 2)").notes())
        .containsExactly("not differentiable at x = 0, where abs(x) has a kink");
  }

  /// sign(0) is 0, and no slope of |x|.
  @Test
  void thereIsNoSlopeAtAKink() {
    for (String input :
        List.of(
            "diff(abs(x), x) at x=0",
            "diff(x*abs(x), x, 2) at x=0",
            "diff(floor(x), x) at x=2",
            "grad(max(x, y)) at (x=1, y=1)",
            "directional(abs(x) + y, [1, 1], [0, 1])",
            "g(x) = diff(relu(x), x); g(0)")) {
      assertThatThrownBy(() -> compute(input))
          .isInstanceOfSatisfying(
              GradusException.class,
              e -> assertThat(e.code()).as(input).isEqualTo(Code.NOT_DIFFERENTIABLE));
    }
    means(compute("diff(x*abs(x), x) at x=0"), "0");
    means(compute("diff(abs(x), x) at x=-2"), "-1");
  }

  @Test
  void anUnknownMethodIsRefusedWithTheOnesThereAre() {
    assertThatThrownBy(() -> by("magic", "diff(x^2, x)"))
        .isInstanceOfSatisfying(
            GradusException.class,
            e -> assertThat(e.diagnostic().hint()).contains("definition").contains("product"));
    assertThatThrownBy(() -> by("definition", "diff(tan(x), x)"))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.NO_CLOSED_FORM));
  }

  @Test
  void formulasThatGrowWithoutEndAreRefusedEarly() {
    String nested = "sin(".repeat(40) + "x" + ")".repeat(40);
    assertThatThrownBy(() -> compute("diff(" + nested + ", x, 8)"))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.TOO_MANY_TERMS));
  }

  /// The fast derivative means the last line of the steps, and every step is true.
  @Test
  void randomFormulas() {
    Seeded random = new Seeded(2026);
    Differentiable formulas = new Differentiable(random);
    Meaning meaning = new Meaning(algebra());
    for (int i = 0; i < 150; i++) {
      Expr f = formulas.formula(3);
      if (!Formulas.symbols(f).contains("x") || Formulas.size(f) > 60) {
        continue;
      }
      Algebra algebra = algebra();
      Derivation steps = Differentiation.of(f, "x", algebra);
      assertThat(meaning.agree(Differentiation.derivative(f, "x", algebra), steps.to())).isTrue();
      assertThat(meaning.lies(steps)).isEmpty();
    }
    assertThat(meaning.compared()).isGreaterThan(200);
  }

  /// Forms a reader expects: no minus sign before a bracket of both signs, nothing that cancels.
  @Test
  void resultsAreAsATextbookLeavesThem() {
    assertThat(form("diff(exp(-x^2), x, 2)")).isEqualTo("4*x^2*exp(-x^2) - 2*exp(-x^2)");
    assertThat(form("laplacian(log(x^2+y^2))")).isEqualTo("0");
    assertThat(form("divergence([x/(x^2+y^2), y/(x^2+y^2)], [x, y])")).isEqualTo("0");
    assertThat(form("curl([-y/(x^2+y^2), x/(x^2+y^2)], [x, y])")).isEqualTo("0");
    Answer loss = compute("grad(-y*log(sigmoid(w*x+b)) - (1-y)*log(1-sigmoid(w*x+b)), [w,b])");
    means(loss, "[x*(sigmoid(w*x + b) - y), sigmoid(w*x + b) - y]");
    assertThat(Literals.of(loss.result()))
        .isEqualTo("[x*(sigmoid(w*x + b) - y), sigmoid(w*x + b) - y]");
    assertThat(compute("diff(relu(x), x)").notes())
        .anyMatch(note -> note.toString().contains("1 for x > 0 and 0 for x < 0"));
  }

  private static String form(String text) {
    Answer answer = compute(text);
    Meaning meaning = new Meaning(algebra());
    for (Derivation step : answer.steps()) {
      assertThat(meaning.lies(step)).as(text).isEmpty();
    }
    return Literals.of(answer.result());
  }
}
