package gradus.tutor.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gradus.diag.GradusException;
import gradus.tutor.lesson.Course.LeftOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One broken lesson takes no other away.
class LeftOutLessonTest {
  private static final String LIST =
      "format: 1\nid: c\ntitle: C\nchapter algebra: Algebra\nchapter calculus: Calculus\n";

  @TempDir Path course;

  @BeforeEach
  void fourLessonsThatBuildOnEachOther() throws IOException {
    Files.writeString(course.resolve("course.txt"), LIST);
    Files.createDirectory(course.resolve("01-algebra"));
    Files.createDirectory(course.resolve("02-calculus"));
    lesson("01-algebra/01-sets.md", "", "text");
    lesson("01-algebra/02-powers.md", "requires: algebra/sets\n", "text");
    lesson("02-calculus/01-limits.md", "requires: algebra/powers\n", "text");
    lesson("02-calculus/02-slopes.md", "requires: calculus/limits, algebra/sets\n", "text");
  }

  private void lesson(String name, String head, String body) throws IOException {
    Files.writeString(
        course.resolve(name), "---\ntitle: T\n" + head + "---\n\n## S\n" + body + "\n");
  }

  private Lesson read(String id) {
    return CourseReader.readable(course).lesson(id).orElseThrow();
  }

  @Test
  void aSoundCourseIsTheSameForLearnersAndForLint() {
    assertThat(CourseReader.readable(course)).isEqualTo(CourseReader.read(course));
  }

  @Test
  void theOthersStayWithTheirNumbersAndTheFaultIsNamedWithItsPlace() throws IOException {
    lesson("01-algebra/02-powers.md", "requires: algebra/sets\n", "```gradus show\nrnu: 1\n```");
    Course read = CourseReader.readable(course);
    assertThat(read.lessons())
        .extracting(Lesson::number, Lesson::id)
        .containsExactly(
            tuple("1.1", "algebra/sets"),
            tuple("2.1", "calculus/limits"),
            tuple("2.2", "calculus/slopes"));
    assertThat(read.leftOut()).hasSize(1);
    LeftOut out = read.leftOut().getFirst();
    assertThat(out.id()).isEqualTo("algebra/powers");
    assertThat(out.number()).isEqualTo("1.2");
    assertThat(out.why().message()).isEqualTo("unknown key 'rnu' in gradus show");
    assertThat(out.why().source().name())
        .isEqualTo(course.resolve("01-algebra/02-powers.md") + ":8:1");
    assertThatThrownBy(() -> CourseReader.read(course)).isInstanceOf(GradusException.class);
  }

  @Test
  void whatABrokenLessonRequiresIsRequiredInItsPlace() throws IOException {
    lesson("01-algebra/02-powers.md", "requires: algebra/sets\nnonsense: 1\n", "text");
    assertThat(read("calculus/limits").requires()).containsExactly("algebra/sets");
    assertThat(read("calculus/slopes").requires())
        .containsExactly("calculus/limits", "algebra/sets");
    lesson("02-calculus/01-limits.md", "requires: algebra/powers\nnonsense: 1\n", "text");
    assertThat(read("calculus/slopes").requires()).containsExactly("algebra/sets");
  }

  @Test
  void brokenLessonsThatRequireEachOtherLeadNowhere() throws IOException {
    lesson("01-algebra/02-powers.md", "requires: calculus/limits\nnonsense: 1\n", "text");
    lesson("02-calculus/01-limits.md", "requires: algebra/powers\nnonsense: 1\n", "text");
    assertThat(read("calculus/slopes").requires()).containsExactly("algebra/sets");
  }

  @Test
  void aFileThatIsNoTextIsLeftOutLikeAnyOther() throws IOException {
    Files.write(
        course.resolve("01-algebra/02-powers.md"),
        "# T\n## S\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Course read = CourseReader.readable(course);
    assertThat(read.leftOut()).extracting(LeftOut::number).containsExactly("1.2");
    assertThat(read.leftOut().getFirst().why().message()).contains("not UTF-8");
    assertThat(read("calculus/limits").requires()).isEmpty();
  }

  @Test
  void ofTwoLessonsWithOneNumberTheSecondIsLeftOut() throws IOException {
    lesson("01-algebra/02-roots.md", "", "text");
    Course read = CourseReader.readable(course);
    assertThat(read.leftOut()).extracting(LeftOut::id).containsExactly("algebra/roots");
    assertThat(read.lesson("algebra/powers")).isPresent();
  }

  @Test
  void whereNothingIsLeftTheCourseIsRefused() throws IOException {
    for (String name :
        new String[] {
          "01-algebra/01-sets.md",
          "01-algebra/02-powers.md",
          "02-calculus/01-limits.md",
          "02-calculus/02-slopes.md"
        }) {
      lesson(name, "nonsense: 1\n", "text");
    }
    assertThatThrownBy(() -> CourseReader.readable(course))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("unknown key 'nonsense'");
  }

  @Test
  void aCourseThatHoldsTooMuchIsRefusedAtOnce() throws IOException {
    String much = "x".repeat((1 << 20) - 100);
    for (int i = 10; i < 30; i++) {
      lesson("01-algebra/" + i + "-much.md", "", much);
    }
    assertThatThrownBy(() -> CourseReader.readable(course))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("more than 16 MiB");
  }
}
