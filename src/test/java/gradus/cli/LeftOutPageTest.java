package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutPageTest {
  @TempDir Path course;

  @BeforeEach
  void aCourseWithABrokenLesson() throws IOException {
    Files.writeString(
        course.resolve("course.txt"), "format: 1\nid: c\ntitle: C\nchapter algebra: Algebra\n");
    Files.createDirectory(course.resolve("01-algebra"));
    lesson("01-sums", "```gradus show\nrun: 1 + 1\n```");
    lesson("02-products", "```gradus show\nrnu: 2 * 3\n```\n```gradus show\nnur: 1\n```");
  }

  private void lesson(String name, String body) throws IOException {
    Files.writeString(
        course.resolve("01-algebra").resolve(name + ".md"), "# " + name + "\n## S\n" + body + "\n");
  }

  private Run learn(String... more) {
    String[] words = new String[more.length + 3];
    System.arraycopy(new String[] {"learn", "--course", course.toString()}, 0, words, 0, 3);
    System.arraycopy(more, 0, words, 3, more.length);
    return CommandRunner.run(words);
  }

  @Test
  void theListHasTheOthersAndStandardErrorSaysOnceWhatIsMissing() {
    Run run = learn("--list");
    assertThat(run.rc()).isZero();
    assertThat(run.out()).contains("01-sums").doesNotContain("02-products");
    assertThat(run.err())
        .containsOnlyOnce("Lesson 1.2 is left out. ")
        .contains("02-products.md:4:1: unknown key 'rnu' in gradus show (did you mean run?)")
        .endsWith("gradus lint " + course + " names everything that is wrong.\n");
  }

  @Test
  void theOtherLessonOpens() {
    Run run = learn("--print", "1.1");
    assertThat(run.rc()).isZero();
    assertThat(run.out()).contains("> 1 + 1");
  }

  @Test
  void whoeverOpensTheBrokenOneIsToldWhatIsWrong() {
    for (String name : new String[] {"1.2", "products", "algebra/products"}) {
      Run run = learn("--print", name);
      assertThat(run.rc()).isEqualTo(3);
      assertThat(run.err()).contains("error[E0611]: unknown key 'rnu'");
    }
  }

  @Test
  void aFewSayEnough() throws IOException {
    for (int i = 3; i < 9; i++) {
      lesson("0" + i + "-more", "```gradus show\nrnu: 1\n```");
    }
    assertThat(learn("--list").err())
        .contains("Lesson 1.4 is left out")
        .contains("So are 4 others.\n")
        .doesNotContain("Lesson 1.5");
  }

  @Test
  void lintNamesEverything() {
    Run run = CommandRunner.run("lint", course.toString());
    assertThat(run.out()).contains("02-products.md:4:1:").contains("02-products.md:7:1:");
  }
}
