package gradus.tutor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.desk.Desk;
import gradus.tutor.talk.Picture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The lessons that come with gradus have no problem on any of 50 seeds. That their pictures are
/// drawn is looked at where pictures can be drawn.
class LessonsAreSoundTest {
  private static final Picture PICTURE = new Picture(List.of("/"), "a line", Optional.empty());

  @Test
  void noLessonHasAProblem() {
    Report report =
        new Linter(Desk.STANDARD, folder -> (words, page) -> PICTURE, Linter.SEEDS, false)
            .lint(List.of(Path.of("lessons")));
    report
        .items()
        .forEach(item ->
            System.out.println(
                item.id()
                    + ": "
                    + item.seeds()
                    + " of "
                    + report.seeds()
                    + " seeds, "
                    + item.variants()
                    + " variants"));
    assertThat(report.problems()).isEmpty();
    assertThat(report.lessons()).isGreaterThanOrEqualTo(3);
    assertThat(report.items())
        .hasSizeGreaterThanOrEqualTo(5 * report.lessons())
        .allMatch(item -> item.seeds() == Linter.SEEDS);
    assertThat(Path.of("lessons", IdLock.NAME)).isRegularFile();
  }
}
