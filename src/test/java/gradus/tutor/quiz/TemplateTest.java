package gradus.tutor.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.tutor.lesson.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private final Names names = new Names();
  private final Values values = new Values(names);
  private final Workbench bench;

  TemplateTest() {
    names.addVariable("x");
    names.addVariable("Q");
    names.addVariable("R");
    for (String name :
        new String[] {"a", "b", "c", "n", "u", "h", "d", "A", "v", "f", "w", "word"}) {
      names.addValue(name);
    }
    bench = new Workbench(names);
    put("a", "3");
    put("b", "-2");
    put("c", "1/2");
    put("n", "4");
    put("u", "1");
    put("h", "-1");
    put("d", "0.25");
    put("A", "[1, -2; 3, 4]");
    put("v", "[1, 2]");
    put("f", "2*x - 5");
    put("w", "-2/3");
    put("word", "\"apples\"");
  }

  private void put(String name, String text) {
    values.put(name, bench.compute(text).result());
  }

  private Template template(String text) {
    return Template.read(new Lines(new Place(Written.FILE, 7, 9), text, 0, text), names);
  }

  private String filled(String text) {
    return template(text).text(values, bench);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        // plain text
        "{a} and {b}@3 and -2",
        "{c}, {d}, {w}@1/2, 0.25, -2/3",
        "{a + b} {a*n} {sqrt(n)}@1 12 2",
        "{f}@2*x - 5",
        "{word} cost {a}@apples cost 3",
        "{A} {v}@[[1, -2], [3, 4]] [1, 2]",
        "{{1, 2}} is a set@{1, 2} is a set",
        "{{{a}}}@{3}",
        "a price of $5 for {a}@a price of $5 for 3",
        "costs $5 or ${a}@costs $5 or $3",
        // signs
        "x {b|signed}@x - 2",
        "x {a|signed} {c|signed} {w|signed}@x + 3 + 1/2 - 2/3",
        "{u|coef}x, {h|coef}x, {a|coef}x, {c|coef}x, {w|coef}x@x, -x, 3x, (1/2)x, -(2/3)x",
        "x^2 {u|signed|coef}x {h|coef|signed}x {b|signed|coef}x@x^2 + x - x - 2x",
        "{b|paren}^2 {a|paren}@(-2)^2 3",
        "{b}^2, {a}^2, {c}^2@(-2)^2, 3^2, (1/2)^2",
        "3 - {b}, 3*{b}, 3·{b}, {b} - 3@3 - (-2), 3*(-2), 3·(-2), -2 - 3",
        "2*{f}, {f}@2*(2*x - 5), 2*x - 5",
        "{1/3|sig 3} {exp(1)|sig 5} {d|sig 1}@0.333 2.7183 0.3",
        // matrices and formulas
        "{A|matrix}@[1, -2; 3, 4]",
        "{f|pretty}@$2 x - 5$",
        "{a*x + b|pretty}@$3 x - 2$",
        "{c + 1/3|pretty}@$\\frac{1}{2} + \\frac{1}{3}$",
        "`{a*x + b|pretty}` and `{{a}} {a}`@`3*x - 2` and `{a} 3`",
        // letters of sets and of matrices
        "{Q*R|pretty} {Q|pretty} {Q^2 + 2*R|pretty}@$Q R$ $Q$ $Q^{2} + 2 R$",
        "{x in Z|pretty}, {Z|pretty}@$x \\in \\mathbb{Z}$, $\\mathbb{Z}$",
        "{x not in N|pretty}@$x \\notin \\mathbb{N}$",
        "{Z union {a}|pretty}@$\\mathbb{Z} \\cup \\left\\{3\\right\\}$",
        "{N*x + C|pretty}@$N x + C$",
        // in formulas
        "${a}x {b|signed}$@$3x - 2$",
        "$x^{n}$, $x^{b}$, $x_{a}$@$x^{4}$, $x^{-2}$, $x_{3}$",
        "$\\frac{1}{2}$ and $\\frac{a}{n}$@$\\frac{1}{2}$ and $\\frac{3}{4}$",
        "$\\mathbf{a} \\text{n} {a}$@$\\mathbf{a} \\text{n} 3$",
        "$x^{2}$, $x^{ n }$, $e^{{-x}}$@$x^{2}$, $x^{ n }$, $e^{{-x}}$",
        "$e^{{\\ln {a}}}$@$e^{{\\ln 3}}$",
        "$v^{{a}}$@$v^{3}$",
        "$x^{2a}$, $x^{a x}$@$x^{6}$, $x^{a x}$",
        "$\\{1, {a}\\}$@$\\{1, 3\\}$",
        "$\\{a\\}$@$\\{a\\}$",
        "$({b})^2 = {b}^2$@$(-2)^2 = (-2)^2$",
        "${c}^2$@$\\left(\\frac{1}{2}\\right)^2$",
        "$3\\cdot {b} + {b}$@$3\\cdot (-2) + (-2)$",
        "${a|signed}$, $x{c|signed}$@$+ 3$, $x+ \\frac{1}{2}$",
        "${A|matrix}$@$\\begin{pmatrix} 1 & -2 \\\\ 3 & 4 \\end{pmatrix}$",
        "$A = {v|matrix}$@$A = \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}$",
        "$y = {f|pretty}$, $y = {a*x^n + b|pretty}$@$y = 2 x - 5$, $y = 3 x^{4} - 2$",
        "$$\\int_{a}^{n} {f}\\,dx$$@$$\\int_{3}^{4} 2 x - 5\\,dx$$",
        "$\\sqrt{a}$ $\\sqrt{x}$@$\\sqrt{3}$ $\\sqrt{x}$",
      })
  void placesAreFilled(String text, String expected) {
    assertThat(filled(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "{a*x^2 + b*x + u}@3 x^{2} - 2 x + 1",
        "{u*x + h}@x - 1",
        "{sin(a*x)*exp(b*x)}@\\sin\\left(3 x\\right) e^{-2 x}",
        "{(a*x + b)^n}@\\left(3 x - 2\\right)^{4}",
        "{(x + a)/(x + b)}@\\frac{x + 3}{x - 2}",
        "{a*b + n}@3 \\cdot \\left(-2\\right) + 4",
        "{diff(a*x^2, x)}@\\frac{d}{dx} 3 x^{2}",
        "{integrate(x + a, x, 0, n)}@\\int_{0}^{4} \\left(x + 3\\right) \\, dx",
        "{limit(sin(a*x)/x, x, 0)}@\\lim_{x \\to 0} \\frac{\\sin\\left(3 x\\right)}{x}",
        "{sum(k^2, k, 1, n)}@\\sum_{k = 1}^{4} k^{2}",
        "{sqrt(a*x)}@\\sqrt{3 x}",
        "{x = a}@x = 3",
        "{a < x}@3 < x",
        "{b*(x + 1)}@-2 \\left(x + 1\\right)",
        "{A*v}@\\begin{pmatrix} 1 & -2 \\\\ 3 & 4 \\end{pmatrix} \\begin{pmatrix} 1 \\\\ 2"
            + " \\end{pmatrix}",
        "{abs(x + b)}@\\left|x - 2\\right|",
        "{x*(x + a)}@x \\, \\left(x + 3\\right)",
        "{x^(n - 1)}@x^{4 - 1}",
        "{a/n}@\\frac{3}{4}",
        "{sin(x)^2}@\\sin^{2}\\left(x\\right)",
        "{sigmoid(a*x)}@\\sigma\\left(3 x\\right)",
        "{3 - b}@3 + 2",
        "{x - h*x}@x + x",
      })
  void formulasKeepTheirForm(String text, String latex) {
    String pretty = text.substring(0, text.length() - 1) + "|pretty}";
    assertThat(filled("$" + pretty + "$")).isEqualTo("$" + latex + "$");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "where {zz} is@zz is not known@7",
        "where {q} is@nothing is called q here@7",
        "{a|sgned}@there is no filter 'sgned'@3",
        "the set {1, 2}@1,2 is two numbers@9",
        "open {a@this brace is not closed@5",
        "empty {}@nothing stands in these braces@6",
        "{a +}@the expression ends@3",
        "${q|signed}$@nothing is called q here@2",
      })
  void whatIsWrongIsToldAtItsPlace(String text, String message, int start) {
    assertThatThrownBy(() -> filled(text))
        .isInstanceOfSatisfying(
            GradusException.class,
            wrong -> {
              String source = wrong.diagnostic().source().name();
              assertThat(source).startsWith(Written.FILE + ":7:");
              assertThat(wrong.diagnostic().span().start()).as(wrong.getMessage()).isEqualTo(start);
              assertThat(wrong.diagnostic().message()).contains(message);
              assertThat(wrong.diagnostic().hint()).isNotEmpty();
              assertThat(source).endsWith(":" + (9 + start));
              assertThat(wrong.diagnostic().source().text()).isEqualTo(text);
            });
  }

  @Test
  void aTextWithoutPlacesStaysAsItIs() {
    String text = "Prose with *stars*, `code`, $\\frac{x^{2}}{3}$ and $\\sum_{k=1}^{m} k$.";
    assertThat(filled(text)).isEqualTo(text);
  }
}
