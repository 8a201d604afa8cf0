package gradus.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Verdicts on a terminal, as `gradus check` prints them.
class JudgementTextTest {
  private static String page(String answer, String reference, int width) {
    Run run =
        CommandRunner.run(
            List.of("check", answer, reference),
            "",
            Map.of("tty", "12", "width", Integer.toString(width)));
    return run.out();
  }

  @Test
  void sentencesFitTheTerminal() {
    assertThat(page("x^2+4", "(x+2)^2", 46).lines()).allMatch(line -> line.length() <= 46);
    assertThat(page("x^2+4", "(x+2)^2", 46)).contains("\n  hint: ").contains("\n    multiply");
  }

  @Test
  void aPipeGetsALineForEachSentence() {
    Run run = CommandRunner.run(List.of("check", "x^2+4", "(x+2)^2"), "", Map.of());
    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void matricesStandBesideEachOther() {
    assertThat(page("[1,2;3,4]", "[1,2;3,5]", 80))
        .endsWith("  ⎡1  2⎤  ≠  ⎡1  2⎤\n  ⎣3  4⎦     ⎣3  5⎦\n");
    assertThat(page("[x^2,2;3,-1/2]", "[x^2,2x;3,-1/2]", 80)).contains("⎡x²     2⎤  ≠  ⎡x²   2·x⎤");
    assertThat(page("[1,2]", "[1,3]", 80)).doesNotContain("≠");
    assertThat(page("[1,2;3,4]", "[1,2;3,4]", 80)).isEqualTo("equal\n");
  }
}
