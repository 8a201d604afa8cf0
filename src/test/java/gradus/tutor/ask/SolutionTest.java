package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.desk.Desk;
import org.junit.jupiter.api.Test;

/// How right answers are shown.
class SolutionTest {
  private static String answer(String reference) {
    return new Solution(Desk.STANDARD)
        .answer(Sample.number("algebra/logs", 1, "What is it?", reference));
  }

  @Test
  void theNaturalLogarithmIsCalledAsInTheQuestions() {
    assertThat(answer("x*ln(x) + 1")).contains("\\ln").doesNotContain("\\log");
    assertThat(answer("log(x)")).contains("\\ln").doesNotContain("\\log");
    assertThat(answer("log(x, 2)")).contains("\\log_{2}").doesNotContain("\\ln");
  }

  @Test
  void whatIsNoExpressionIsShownAsItIs() {
    assertThat(answer("x = ")).isEqualTo("`x = `");
  }
}
