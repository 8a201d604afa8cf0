package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import gradus.tutor.generate.Generator;
import gradus.tutor.generate.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who listens is asked the same questions, told the same about the answers, and hands in
/// the same sheets.
class ScreenReaderQuizTest {
  private static final String TRIED = "987654321\n:hint\n\n:help\n= 1/2 + 1/3\n:steps\n";

  @TempDir private Path home = Path.of("");
  @TempDir private Path other = Path.of("");

  /// Each run begins with an empty journal.
  private Run plain(String in, String... words) {
    return new Heard(fresh()).plain(in, words);
  }

  private int runs;

  private Path fresh() {
    runs++;
    return home.resolve("run" + runs);
  }

  private void losesNothing(String in, String... words) {
    Run heard = new Heard(fresh()).linear(in, words);
    Run seen = new Heard(fresh()).seen(in, true, words);
    String what = String.join(" ", words);
    Heard.same(what, heard.out(), seen.out());
    Heard.same(what, heard.err(), seen.err());
    assertThat(heard.rc()).isEqualTo(seen.rc());
  }

  @Test
  void everyTopicAsksAndTellsTheSame() {
    for (Generator generator : Generators.all()) {
      String[] words = {"quiz", generator.topic(), "--n", "3", "--seed", "11"};
      Run plain = plain(TRIED.repeat(3), words);
      assertThat(plain.out()).as(generator.topic()).contains("Hint: ", "The answer: ");
      losesNothing(TRIED.repeat(3), words);
    }
  }

  @Test
  void questionsOfLessonsToo() {
    for (String lesson : new String[] {"1.5", "2.10", "3.4"}) {
      String[] words = {"quiz", lesson, "--n", "6", "--seed", "4"};
      plain(TRIED.repeat(6), words);
      losesNothing(TRIED.repeat(6), words);
    }
  }

  @Test
  void listsExamsAndUsage() {
    losesNothing("", "quiz", "--list");
    plain("", "quiz", "--list");
    String[] exam = {
      "quiz", "sets", "norms", "--exam", "--minutes", "30", "--n", "4", "--seed", "2"
    };
    String answers = "{1}\n2\n3\n4\n5\n6\n";
    assertThat(plain(answers, exam).out()).contains("30 minutes");
    losesNothing(answers, exam);
    losesNothing("", "quiz", "--due");
    losesNothing("", "quiz", "softmaxx");
    losesNothing("", "quiz", "softmax", "--exam", "--frob");
  }

  @Test
  void sheetsAreMarkedWithTheSameWords() throws IOException {
    Path sheet = other.resolve("s.md");
    Run export =
        plain(
            "", "quiz", "sets", "shapes", "--export", sheet.toString(), "--n", "5", "--seed", "7");
    assertThat(export.rc()).isZero();
    assertThat(Files.exists(sheet)).isTrue();
    Path answers = other.resolve("a.txt");
    Files.writeString(answers, "{1, 2}\n3\n4x\n[1\n\n");
    String[] words = {"quiz", "--answers", answers.toString(), "--sheet", sheet.toString()};
    plain("", words);
    losesNothing("", words);
  }

  @Test
  void gradesAreSaidInSentences() {
    String[] item = {"grade", "--item", "generated/derivatives/2", "--seed", "7"};
    for (String answer : new String[] {"3x^2", "x^", "6 x^5 + 1/(2 sqrt(x))"}) {
      String[] words = java.util.Arrays.copyOf(item, item.length + 4);
      words[item.length] = "--answer";
      words[item.length + 1] = answer;
      words[item.length + 2] = "-o";
      words[item.length + 3] = "text";
      plain("", words);
      losesNothing("", words);
    }
  }
}
