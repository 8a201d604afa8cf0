package gradus.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.engine.Answer;
import gradus.exact.Rational;
import gradus.function.Check;
import gradus.function.Conventions;
import gradus.render.RenderOptions;
import gradus.value.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  private static final RenderOptions PAGE = RenderOptions.STANDARD;

  private static Answer answer(
      String readAs, List<String> notes, List<String> applied, List<Check> checks) {
    return new Answer(
        "1/2",
        readAs,
        Scalar.of(Rational.HALF),
        Scalar.of(0.5),
        Conventions.GRADUS,
        applied,
        List.of(),
        checks,
        notes,
        List.of());
  }

  @Test
  void theResultAlone() {
    Answer answer = answer("", List.of(), List.of(), List.of());
    assertThat(AnswerText.of(answer, PAGE)).isEqualTo("1/2 ≈ 0.5\n");
    assertThat(AnswerText.of(List.of(answer, answer), PAGE)).isEqualTo("1/2 ≈ 0.5\n\n1/2 ≈ 0.5\n");
    assertThat(Footer.of(answer, PAGE)).isEmpty();
  }

  @Test
  void oneFooterLine() {
    Answer answer =
        answer(
            "1/2*x",
            List.of("A is \u001b[1mdefective"),
            List.of("divisor n−1"),
            List.of(new Check("A*v = lambda*v", 4.41e-16, 1)));
    RenderOptions wide = PAGE.withWidth(120);
    assertThat(Footer.of(answer, wide))
        .isEqualTo(
            "read as 1/2*x · A is \\x1b[1mdefective · divisor n−1 · checked: A·v = λ·v"
                + " (residual 4.4e-16)");
    assertThat(Footer.of(answer, PAGE))
        .as("broken between its parts where the page is narrow")
        .isEqualTo(
            "read as 1/2*x · A is \\x1b[1mdefective · divisor n−1\n"
                + "checked: A·v = λ·v (residual 4.4e-16)");
    assertThat(Footer.of(answer, wide.withAscii(true)))
        .isEqualTo(
            "read as 1/2*x; A is \\x1b[1mdefective; divisor n-1; checked: A*v = lambda*v (residual"
                + " 4.4e-16)");
    assertThat(Footer.of(answer, PAGE.withColour(true)))
        .startsWith("\u001b[2mread as")
        .endsWith("\u001b[m");
  }

  @Test
  void manyChecksAreCounted() {
    List<Check> checks = List.of(Check.exact("a"), Check.exact("b"));
    assertThat(Footer.of(answer("", List.of(), List.of(), checks), PAGE))
        .isEqualTo("2 checks passed (exactly)");
  }
}
