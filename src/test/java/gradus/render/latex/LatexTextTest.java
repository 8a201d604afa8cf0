package gradus.render.latex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.engine.Answer;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.generate.Differentiable;
import gradus.render.Detail;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LatexTextTest {
  private static final RenderOptions STEPS = RenderOptions.STANDARD.withSteps(Detail.FULL);

  /// Derivations of every kind: formulas, equations, sets, texts, records, tables, matrices.
  private static final List<String> DERIVATIONS =
      List.of(
          "diff(x^2 sin x, x)",
          "diff(x^x, x)",
          "diff(sqrt(1+x^2)/exp(x), x, 2)",
          "diff(abs(x), x)",
          "diff(gelu(x)*theta_1, x)",
          "diff(relu(lambda*x), x)",
          "grad(x^2*y + exp(y))",
          "hessian(x^2*y)",
          "integrate(x^2*exp(x), x)",
          "integrate(exp(x)*sin(x), x)",
          "integrate(1/(x^3+1), x)",
          "integrate(tan(x)^3, x)",
          "integrate(sqrt(1-x^2), x)",
          "integrate(x, x, 0, 1)",
          "integrate(1/x^2, x, 1, inf)",
          "integrate(2*x*cos(x^2), x)",
          "limit((1-cos(x))/x^2, x, 0)",
          "limit((exp(x)-1-x)/x^2, x, 0)",
          "limit(1/x, x, 0, right)",
          "limit((x^2-4)/(x-2), x, 2)",
          "limit((1+1/n)^n, n, inf)",
          "solve(x^2-5x+6=0, x)",
          "solve(x^2-5x+6>0, x)",
          "solve(exp(2x)-3exp(x)+2=0, x)",
          "solve(sqrt(x+3)=x-3, x)",
          "solve(sin(x)=1/2, x)",
          "solve(abs(x-1)<2, x)",
          "solve([x+y=3, x-y=1], [x,y])",
          "solve(a*x^2+b*x+c=0, x)",
          "factor(x^4-1)",
          "expand((x+1)^3)",
          "apart(1/(x^2-1))",
          "simplify((x^2-1)/(x-1))",
          "taylor(sin(x), x, 0, 5)",
          "tangent(x^2, x, 1)",
          "monotone(x^3-3x)",
          "critical_points(x^3-3x)",
          "convexity(x^4-2x^2)",
          "domain(log(x)/x)",
          "backprop(x*y+x) at x=2, y=3",
          "forward_mode(x^2*y, x) at x=3, y=2",
          "range(x^2)");

  @TestFactory
  Stream<DynamicTest> derivationsCompile() {
    return DERIVATIONS.stream()
        .map(text ->
            DynamicTest.dynamicTest(
                text,
                () -> {
                  Answer answer = Computing.answer(text);
                  LatexSyntax.checkDocument(text(answer, STEPS));
                  LatexSyntax.checkDocument(text(answer, STEPS.withSteps(Detail.BRIEF)));
                  LatexSyntax.checkMath(text(answer, RenderOptions.STANDARD));
                }));
  }

  @Test
  void formulasCompile() {
    for (var f : Differentiable.formulas(3, 200, 3)) {
      LatexSyntax.checkMath(SourceLines.of(Latex.of(new Formula(f)), 0));
      assertThat(Unparser.ascii(f)).isNotEmpty();
    }
  }

  @Test
  void valuesCompile() {
    for (String text :
        List.of(
            "1/3",
            "2.5e-7",
            "inf",
            "-inf",
            "1/2 - 3*i",
            "true",
            "\"50% of_a & {b} \\\\ #~^\"",
            "[1, 2; 3, 4]/3",
            "ones(2, 12)",
            "zeros(0, 3)",
            "reshape(1..24, 2, 3, 4)",
            "{}",
            "R",
            "{1, sqrt(2)}",
            "(0, 1] union {}",
            "eig([2,1;1,3])",
            "svd([1,2;3,4])",
            "x -> x^2",
            "f(x, y) = x*y; f",
            "critical_points(x^3-3x)",
            "x > 1 and y <= 2",
            "binomial(n, k)",
            "floor(x)^2",
            "(1..60)/7",
            "x_max + theta_1",
            "\"L'Hôpital, Erdős\"")) {
      LatexSyntax.checkMath(text(Computing.answer(text), RenderOptions.STANDARD));
    }
  }

  @Test
  void theCheckIsStrict() {
    for (String wrong :
        List.of(
            "\\frac{1}{2",
            "\\left(x\\right",
            "x^2",
            "\\unknown",
            "a & b",
            "x^{2}^{3}",
            "\\text{a_b}",
            "\\begin{bmatrix} 1 & 2 \\\\ 3 \\end{bmatrix}",
            "\\begin{bmatrix} 1 \\end{aligned}",
            "50%",
            "\\text{x^{2}}",
            "é",
            "\\left( \\begin{array}{rr} 1 & 2 & 3 \\end{array} \\right)")) {
      assertThatThrownBy(() -> LatexSyntax.checkMath(wrong))
          .as(wrong)
          .isInstanceOf(Throwable.class);
    }
    assertThatThrownBy(
            () -> LatexSyntax.checkDocument("\\begin{align*}\nx &= 1 & 2\n\\end{align*}"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void bothFormsWhereThePageHasBoth() {
    assertThat(text(Computing.answer("sqrt(2)/2"), RenderOptions.STANDARD))
        .isEqualTo("\\frac{\\sqrt{2}}{2} \\approx 0.707106781\n");
    assertThat(text(Computing.answer("sqrt(2)/2"), RenderOptions.STANDARD.withDigits(3)))
        .isEqualTo("\\frac{\\sqrt{2}}{2} \\approx 0.707\n");
    assertThat(text(Computing.answer("1/3"), RenderOptions.STANDARD.withForm(Form.EXACT)))
        .isEqualTo("\\frac{1}{3}\n");
    assertThat(text(Computing.answer("1/3"), RenderOptions.STANDARD.withForm(Form.NUMERIC)))
        .isEqualTo("0.333333333\n");
    assertThat(text(Computing.answer("0.123456*x"), RenderOptions.STANDARD.withDigits(2)))
        .isEqualTo("0.12 x\n");
    assertThat(text(Computing.answer("[1, 2; 3, 4]"), RenderOptions.STANDARD))
        .isEqualTo("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}\n");
    assertThat(text(Computing.answer("1/4"), RenderOptions.STANDARD.withPercent(true)))
        .isEqualTo("\\frac{1}{4} \\approx 25\\%\n");
  }

  @Test
  void functionsMap() {
    assertThat(text(Computing.answer("f(x, y) = x*y; f"), RenderOptions.STANDARD))
        .isEqualTo("\\left(x, y\\right) \\mapsto x y\n");
  }

  @Test
  void rulesAreSentencesWithFormulas() {
    assertThat(text(Computing.answer("limit((exp(x)-1-x)/x^2, x, 0)"), STEPS))
        .contains("L'H\\^opital's rule");
    assertThat(reason("power rule: (x^n)' = n*x^(n - 1), n = 2"))
        .isEqualTo("power rule: $\\left(x^{n}\\right)' = n x^{n - 1}$, $n = 2$");
    assertThat(reason("a product is 0 exactly where a factor is 0"))
        .isEqualTo("a product is $0$ exactly where a factor is $0$");
    assertThat(reason("the inner slope -1 divides; the minus sign stays"))
        .isEqualTo("the inner slope $-1$ divides; the minus sign stays");
    assertThat(reason("integrate(f, x, a, b) = F(b) - F(a)"))
        .isEqualTo("$\\int_{a}^{b} f \\,dx = F\\left(b\\right) - F\\left(a\\right)$");
    assertThat(reason("lim h->0 (f(x + h) - f(x))/h"))
        .isEqualTo("$\\lim_{h \\to 0} \\frac{f\\left(x + h\\right) - f\\left(x\\right)}{h}$");
    assertThat(reason("u = (-b +- sqrt(D))/(2*a), exp(u)^2"))
        .isEqualTo("$u = \\frac{-b \\pm \\sqrt{D}}{2 a}$, $\\left(e^{u}\\right)^{2}$");
    assertThat(reason("a half-open (bracket and (u - ")).doesNotContain("$(");
  }

  private static String reason(String text) {
    StringBuilder out = new StringBuilder();
    for (Reason.Part part : Reason.parts(text)) {
      out.append(part.isFormula() ? "$" + part.content() + "$" : part.content());
    }
    return out.toString();
  }

  @Test
  void systemsAreCases() {
    assertThat(text(Computing.answer("solve([x+y=3, x-y=1], [x,y])"), STEPS))
        .contains("\\begin{cases} x + y = 3 \\\\ x - y = 1 \\end{cases}");
  }

  @Test
  void signsOfFormulasInWords() {
    assertThat(text(Computing.answer("\"a < b | c\""), RenderOptions.STANDARD))
        .isEqualTo("\\text{a $<$ b $|$ c}\n");
  }

  @Test
  void statementsAreJoinedByWords() {
    Value both = Values.of(Values.expr(Computing.value("x > 1 or y < 2")).orElseThrow());
    assertThat(Latex.of(both)).isEqualTo("x > 1 \\text{ or } y < 2");
  }

  private static String text(Answer answer, RenderOptions options) {
    return LatexText.of(answer, options, Catalogue.INSTANCE);
  }
}
