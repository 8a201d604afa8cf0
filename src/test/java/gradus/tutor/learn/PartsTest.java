package gradus.tutor.learn;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.lesson.Course;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.talk.Picture;
import gradus.tutor.talk.ScriptedDialogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A question in two parts within a lesson that is left between them.
class PartsTest {
  private static final String LESSON =
      """
      ---
      title: Sums
      minutes: 5
      ---

      ## First

      ```gradus quiz
      id: first/sums/a
      skill: sums
      type: number
      param n: int 2..4
      prompt: What is {n} + 5?
      answer: n + 5
      hint: Count on.
      ```

      ## Then

      ```gradus quiz
      id: first/sums/b
      part: b of first/sums/a
      skill: sums
      type: number
      prompt: Double your result for {n}.
      answer: 2*student.a
      hint: Add it to itself.
      ```
      """;

  private final List<Event> events = new ArrayList<>();
  private Course course;

  @BeforeEach
  void writeCourse(@TempDir Path folder) throws IOException {
    course = SmallSchool.course(folder, Map.of("01-sums.md", LESSON));
  }

  private String walk(String... lines) {
    ScriptedDialogue dialogue = ScriptedDialogue.of(lines);
    Classroom room =
        SmallSchool.room(
            course,
            (words, page) -> new Picture(List.of(), "A line.", Optional.empty()),
            dialogue,
            events);
    new Walk(room, course.lesson("first/sums").orElseThrow(), OptionalLong.empty()).goOn();
    return dialogue.transcript();
  }

  private List<Finished> finished() {
    return events.stream()
        .filter(event -> event instanceof Finished)
        .map(event -> (Finished) event)
        .toList();
  }

  @Test
  void theAnswerToTheFirstPartIsStillKnownAfterTheLessonWasLeft() {
    assertThat(walk("100", ":steps", ":quit")).contains("Not right.");
    assertThat(walk("200")).contains("Double your result", "Right.");
    assertThat(finished()).extracting(Finished::ending).containsExactly("gave-up", "right");
    assertThat(finished()).extracting(Finished::seed).containsOnly(finished().getFirst().seed());
  }

  @Test
  void aQuizInBetweenChangesNoVariantOfTheLesson() {
    walk("100", ":steps", ":quit");
    Finished part = finished().getFirst();
    events.add(
        new Finished(
            part.item(), part.version(), 77, part.skill(), part.level(), 3, "right", "review"));
    assertThat(walk("200")).contains("Right.");
    assertThat(finished().getLast().seed()).isEqualTo(part.seed());
  }

  @Test
  void aSlipThatWasTakenBackIsNotGoneOnFrom() {
    walk("100", ":typo", ":skip", ":quit");
    assertThat(walk("200", ":quit")).contains("Not right.");
  }

  @Test
  void theSecondWalkAsksWithOtherNumbers() {
    String before = "";
    for (int time = 0; time < 8; time++) {
      String said = walk(":skip", ":skip");
      String asked = said.lines().filter(line -> line.startsWith("What is")).findFirst().orElse("");
      assertThat(asked).isNotEmpty().isNotEqualTo(before);
      before = asked;
    }
  }
}
