package gradus.tutor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lesson in docs/writing-lessons.md is a lesson.
class WritingLessonsTest {
  @TempDir Path place;

  private Path course;

  @BeforeEach
  void extract() throws IOException {
    String page = Files.readString(Path.of("docs/writing-lessons.md"));
    course = Files.createDirectory(place.resolve("course"));
    Files.writeString(
        course.resolve("course.txt"), between(page, "```\nformat:", "```", "format:"));
    Path chapter = Files.createDirectory(course.resolve("02-linear-algebra"));
    Files.writeString(
        chapter.resolve("02-dot-product.md"), between(page, "````markdown\n", "````", ""));
  }

  private static String between(String page, String begin, String end, String kept) {
    int start = page.indexOf(begin) + begin.length();
    return kept + page.substring(start, page.indexOf("\n" + end + "\n", start)) + "\n";
  }

  @Test
  void itHasNoProblems() {
    Run run = CommandRunner.run("lint", course.toString());
    assertThat(run.out()).startsWith("1 lesson, 3 items, 50 seeds each: no problems\n");
    assertThat(run.rc()).isZero();
  }

  @Test
  void itCanBeWalkedThrough() {
    Run run =
        CommandRunner.run(
            List.of("learn", "dot-product", "--course", course.toString()),
            """
            6
            dot(u, [-1, 4])
            dot([3, 4], [8, -6])
            :skip
            :skip
            :skip
            """,
            Map.of("XDG_DATA_HOME", place.resolve("data").toString(), "HOME", place.toString()));
    assertThat(run.rc()).as(run.out() + run.err()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("You added 2 and 4.")
        .contains("Recommendations begin like this.")
        .contains("The shadow of (2, 3) on (4, 1).")
        .contains("This holds in a thousand dimensions as well.")
        .contains("Which line is wrong?")
        .contains("The dot product multiplies entry by entry");
  }
}
