package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.CourseReader;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who listens to the screen learns what everybody learns: lessons and the shell in ASCII,
/// without colour, 60 columns wide.
class ScreenReaderTest {
  private static final Course COURSE = CourseReader.read(Path.of("lessons"));

  @TempDir private Path home = Path.of("");

  private Heard heard() {
    return new Heard(home);
  }

  @Test
  void lessonsOnPaperSayTheSame() {
    for (Lesson lesson : COURSE.lessons()) {
      heard().plain("", "learn", "--print", lesson.number());
      heard().losesNothing("", "learn", "--print", lesson.number());
    }
    for (String card : List.of("sigmoid", "det", "grad", "softmax", "entropy")) {
      heard().losesNothing("", "learn", "--print", card);
    }
  }

  /// Every task is missed once, hinted at and done; every question is missed, hinted at and given
  /// up.
  @Test
  void lessonsAreWalkedWithTheSameWords(@TempDir Path other, @TempDir Path third) {
    for (Lesson lesson : COURSE.lessons()) {
      String typed = answers(lesson);
      Run plain = heard().plain(typed, "learn", lesson.number());
      Run linear = new Heard(other).linear(typed, "learn", lesson.number());
      Run seen = new Heard(third).seen(typed, true, "learn", lesson.number());
      Heard.same(lesson.id(), linear.out(), seen.out());
      for (Run run : List.of(plain, linear)) {
        assertThat(run.out()).as(lesson.id()).contains("Not yet.", "That is it.", "Hint: ");
        assertThat(run.out()).contains("The answer: ").doesNotContain("error[");
        for (String sentence : lesson.keep()) {
          assertThat(flat(run.out())).contains(flat(sentence).substring(0, 12));
        }
      }
      assertThat(plain.out().split("Not yet\\.", -1))
          .hasSameSizeAs(linear.out().split("Not yet\\.", -1));
    }
  }

  private static String answers(Lesson lesson) {
    StringBuilder typed = new StringBuilder();
    for (Step step : lesson.steps()) {
      for (Step.Part part : step.parts()) {
        if (part instanceof Step.Part.Live(Block block)) {
          switch (block.kind()) {
            case TRY ->
                typed
                    .append("1234567\n:hint\n")
                    .append(block.value("expect").replace("\n", " "))
                    .append('\n');
            case QUIZ -> typed.append("987654321\n:hint\n:steps\n");
            case SHOW, PLOT -> {}
          }
        }
      }
    }
    return typed.toString();
  }

  @Test
  void picturesAreToldInWordsAndNotDrawn() {
    for (Lesson lesson : COURSE.lessons()) {
      String linear = heard().linear("", "learn", "--print", lesson.number()).out();
      List<Block> pictures =
          lesson.steps().stream()
              .flatMap(step -> step.parts().stream())
              .filter(Step.Part.Live.class::isInstance)
              .map(part -> ((Step.Part.Live) part).block())
              .filter(block -> block.kind() == Block.Kind.PLOT)
              .toList();
      assertThat(pictures).isNotEmpty();
      for (Block picture : pictures) {
        assertThat(flat(linear)).contains("Picture: " + flat(picture.value("alt")));
      }
      assertThat(linear.lines()).noneMatch(line -> line.matches(".*[#*.|/\\\\_]{6,}.*"));
    }
  }

  private static String flat(String text) {
    return String.join(" ", Heard.words(text.replaceAll("[$`*]", "")));
  }

  @Test
  void theListOfLessonsSaysTheSame() {
    heard().losesNothing("", "learn", "--list");
    heard().losesNothing("", "learn", "--placement", "calculus");
    heard().plain("", "learn", "--list");
  }

  private Run shell(Map<String, String> more, String typed) {
    Map<String, String> settings = new HashMap<>(heard().settings());
    settings.put("tty", "012");
    settings.put("width", "60");
    settings.put("XDG_STATE_HOME", home.toString());
    settings.putAll(more);
    return CommandRunner.run(List.of(), typed, settings);
  }

  /// A terminal shows that Enter was pressed behind a prompt; a pipe does not.
  private static String entered(String page) {
    return page.replace("\n> ", "\n> \n").replace("answer] ", "answer] \n");
  }

  private static final String SESSION =
      """
      1/2 + 1/3
      f = diff(x^2 sin x, x)
      :steps
      a
      [1/2, 1/x; 3, 4]
      eig([2,1;1,2])
      (1 + 2)) * 3
      :plot sin(x) --x 0..pi
      :doc det
      :help
      :vars
      :why
      :check "2x" "diff(x^2, x)"
      :quiz sigmoid --n 1 --seed 3
      0.5
      :hint
      :quit
      :progress
      :quit
      """;

  @Test
  void theShellSpeaksLineAfterLine() {
    Run run = shell(Map.of("GRADUS_ACCESSIBLE", "1"), SESSION);
    Heard.fits("the shell", entered(run.out()) + run.err());
    assertThat(run.rc()).isZero();
    assertThat(run.out())
        .contains("5/6 ~= 0.833333333", "product rule:", "[1/2, 1/x; 3, 4]", "values: [3, 1]")
        .contains("at column 8: )")
        .contains("The curve of sin(x)")
        .contains("> equal", "Hint: ", "Progress on")
        .doesNotContain("^^", "\n        ^\n");
  }

  @Test
  void aPlainTerminalNeedsNoOption() {
    Run run = shell(Map.of("TERM", "dumb", "LC_ALL", "C", "NO_COLOR", "1"), SESSION);
    Heard.fits("a plain terminal", entered(run.out()) + run.err());
    assertThat(run.out()).contains("0.833333333", "product rule:");
  }

  @Test
  void theVariableIsWhatTheOptionsAre() {
    Map<String, String> settings = new HashMap<>(heard().settings());
    settings.put("GRADUS_ACCESSIBLE", "1");
    String[] words = {"learn", "--print", "1.5"};
    Run byVariable = CommandRunner.run(Heard.with(words, List.of("--width", "60")), "", settings);
    assertThat(byVariable.out()).isEqualTo(heard().linear("", words).out());
    settings.put("GRADUS_ACCESSIBLE", "0");
    Run off = CommandRunner.run(Heard.with(words, List.of("--width", "60")), "", settings);
    assertThat(off.out()).isNotEqualTo(byVariable.out());
    settings.put("GRADUS_ACCESSIBLE", "yes");
    Run overruled =
        CommandRunner.run(
            Heard.with(words, List.of("--width", "60", "--math", "ascii")), "", settings);
    assertThat(overruled.out()).isEqualTo(heard().plain("", words).out());
  }
}
