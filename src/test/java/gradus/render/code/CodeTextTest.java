package gradus.render.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.expr.Expr;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.render.code.CodeText.Tool;
import gradus.step.Operators;
import gradus.value.Literals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTextTest {
  private static String code(String text, Tool tool) {
    return code(Computing.answer(text), tool, RenderOptions.STANDARD);
  }

  private static String code(Answer answer, Tool tool, RenderOptions options) {
    return CodeText.of(answer, options, tool, Catalogue.INSTANCE, _ -> {}).strip();
  }

  private static void check(String text, String numpy, String pytorch, String octave) {
    assertThat(code(text, Tool.NUMPY)).isEqualTo(numpy);
    assertThat(code(text, Tool.PYTORCH)).isEqualTo(pytorch);
    assertThat(code(text, Tool.OCTAVE)).isEqualTo(octave);
  }

  private static Diagnostic refusal(Answer answer, Tool tool, RenderOptions options) {
    return catchThrowableOfType(GradusException.class, () -> code(answer, tool, options))
        .diagnostic();
  }

  private static Diagnostic refusal(String text, Tool tool) {
    return refusal(Computing.answer(text), tool, RenderOptions.STANDARD);
  }

  @Test
  void numbersStayExact() {
    check("-2/6", "-1/3", "-1/3", "-1/3");
    check("sqrt(2)/2", "np.sqrt(2)/2", "2**0.5/2", "sqrt(2)/2");
    check("e^2*pi", "np.pi*np.exp(2)", "torch.pi*torch.e**2", "pi*exp(2)");
    check("sin(1)", "np.sin(1)", "torch.sin(torch.tensor(1, dtype=torch.float64))", "sin(1)");
    check("2.5 - i", "2.5 - 1j", "2.5 - 1j", "2.5 - 1i");
    check("-inf", "-np.inf", "-torch.inf", "-Inf");
  }

  @Test
  void decimalsAreRoundedOnlyWhenAsked() {
    Answer root = Computing.answer("sqrt(2)/2");
    RenderOptions standard = RenderOptions.STANDARD;
    assertThat(code(root, Tool.NUMPY, standard.withForm(Form.NUMERIC)))
        .isEqualTo("0.7071067811865476");
    assertThat(code(root, Tool.NUMPY, standard.withDigits(3))).isEqualTo("0.707");
    assertThat(code(root, Tool.OCTAVE, standard.withDecimals(2))).isEqualTo("0.71");
    assertThat(code(root, Tool.OCTAVE, standard.withDecimals(2).withForm(Form.EXACT)))
        .isEqualTo("sqrt(2)/2");
  }

  @Test
  void operatorsBindAsTheyAreRead() {
    check("-x^2", "-x**2", "-x**2", "-x.^2");
    check("(-x)^4+1", "x**4 + 1", "x**4 + 1", "x.^4 + 1");
    check("2^(-x)", "2**(-x)", "2**(-x)", "2.^(-x)");
    check("(x^y)^z", "(x**y)**z", "(x**y)**z", "(x.^y).^z");
    check("x^(y^z)", "x**(y**z)", "x**(y**z)", "x.^(y.^z)");
    check("x/(2*y)", "x/(2*y)", "x/(2*y)", "x./(2*y)");
    check("-(x+1)/y", "-(x + 1)/y", "-(x + 1)/y", "-(x + 1)./y");
    check("x^(1/3)", "np.cbrt(x)", "torch.sign(x)*torch.abs(x)**(1/3)", "nthroot(x, 3)");
  }

  @Test
  void functionsOfTheTools() {
    check("relu(x)", "np.maximum(0, x)", "torch.relu(x)", "max(0, x)");
    check("sigmoid(-x)", "1/(1 + np.exp(-(-x)))", "torch.sigmoid(-x)", "1./(1 + exp(-(-x)))");
    check(
        "max(x, y, 1)",
        "np.maximum(x, np.maximum(y, 1))",
        "torch.maximum(x, torch.maximum(y, torch.tensor(1, dtype=torch.float64)))",
        "max(x, max(y, 1))");
    check("x -> x^2", "lambda x: x**2", "lambda x: x**2", "@(x) x.^2");
    check("f(x, y) = x*y; f", "lambda x, y: x*y", "lambda x, y: x*y", "@(x, y) x.*y");
  }

  @Test
  void collections() {
    check("{2, 1}", "np.array([1, 2])", "torch.tensor([1, 2], dtype=torch.float64)", "[1; 2]");
    check(
        "[1.5, 2; 3, 4]",
        "np.array([[1.5, 2], [3, 4]])",
        "torch.tensor([[1.5, 2], [3, 4]], dtype=torch.float64)",
        "[1.5, 2; 3, 4]");
    check(
        "[x, 1]",
        "np.array([x, 1])",
        "torch.stack([x, torch.tensor(1, dtype=torch.float64)])",
        "[x; 1]");
    assertThat(code("critical_points(x^2)", Tool.OCTAVE)).startsWith("struct(\"x\", [0], ");
  }

  @Test
  void longArraysWrap() {
    for (Tool tool : Tool.values()) {
      assertThat(code("(1..200)/7", tool).lines())
          .hasSizeGreaterThan(5)
          .allMatch(line -> line.length() <= 100);
    }
  }

  @Test
  void reservedWordsAreChangedAndTold() {
    List<String> notes = new ArrayList<>();
    Answer answer = Computing.answer("lambda*gamma");
    String numpy =
        CodeText.of(answer, RenderOptions.STANDARD, Tool.NUMPY, Catalogue.INSTANCE, notes::add);
    assertThat(numpy).contains("lambda_");
    assertThat(notes).containsExactly("lambda means something in NumPy and is written lambda_");
    assertThat(code("lambda", Tool.OCTAVE)).isEqualTo("lambda");
  }

  @Test
  void whatAToolCannotHoldIsRefused() {
    assertThat(refusal("(0, 1) union {}", Tool.NUMPY).message())
        .isEqualTo("an interval is nothing NumPy can hold");
    assertThat(refusal("gelu(x)", Tool.NUMPY).hint()).contains("scipy.special.erf");
    assertThat(refusal("exp(1000)", Tool.OCTAVE).message()).contains("beyond the range of doubles");
    assertThat(refusal("1e400", Tool.NUMPY).message()).contains("too large");
    Answer waiting = Cases.answer(Operators.derivative(Expr.Call.of("f", Expr.symbol("x")), "x"));
    assertThat(refusal(waiting, Tool.PYTORCH, RenderOptions.STANDARD).message())
        .contains("still to be worked out");
    assertThat(
            refusal(Computing.answer("0.5"), Tool.NUMPY, RenderOptions.STANDARD.withPercent(true))
                .message())
        .contains("--percent");
  }

  @Test
  void textsKeepEveryCharacter() {
    assertThat(code("\"a\\\"b\"", Tool.NUMPY)).isEqualTo("\"a\\\"b\"");
    assertThat(code(Computing.answer("\"é\""), Tool.NUMPY, RenderOptions.STANDARD.withAscii(true)))
        .isEqualTo("\"\\u00e9\"");
    assertThat(code(Computing.answer("\"é\""), Tool.OCTAVE, RenderOptions.STANDARD.withAscii(true)))
        .isEqualTo("\"\\303\\251\"");
    assertThat(Literals.of(Computing.value("\"é\""))).isEqualTo("\"é\"");
  }
}
