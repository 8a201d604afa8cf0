package gradus.tutor.learn;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.ask.Pool;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.CourseReader;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.quiz.Question;
import gradus.tutor.talk.Picture;
import gradus.tutor.talk.ScriptedDialogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A placement quiz on the course that comes with gradus.
class PlacementTest {
  private static final Course COURSE = CourseReader.read(Path.of("lessons"));

  private final List<Event> events = new ArrayList<>();

  private Placement placement(ScriptedDialogue dialogue) {
    Classroom room =
        new Classroom(
            COURSE,
            new Pool(COURSE),
            Desk.STANDARD,
            new Marker(Desk.STANDARD),
            (words, page) -> new Picture(List.of(), "", Optional.empty()),
            dialogue,
            events::add,
            History.NONE);
    return new Placement(room, COURSE.chapters().getFirst(), 5);
  }

  private String[] answers() {
    return placement(ScriptedDialogue.of()).questions().stream()
        .map(question -> question.variant(5).expected().reference())
        .toArray(String[]::new);
  }

  @Test
  void theHardestComeFirstAndEverySkillOnce() {
    List<Question> questions = placement(ScriptedDialogue.of()).questions();
    assertThat(questions).hasSizeBetween(3, 8).isSortedAccordingTo((a, b) -> b.level() - a.level());
    assertThat(questions.stream().map(Question::skill)).doesNotHaveDuplicates();
  }

  @Test
  void whoAnswersIsBelieved() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(answers());
    assertThat(placement(dialogue).run()).contains(true);
    assertThat(events.getLast()).isEqualTo(new Event.Known("algebra"));
    assertThat(dialogue.transcript()).contains("gradus progress forget algebra");
    assertThat(dialogue.left()).as("it ends when it is decided").isPositive();
  }

  @Test
  void whoSkipsIsToldWhereToBegin() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(":hint", ":skip", ":skip", ":skip", ":skip");
    assertThat(placement(dialogue).run()).contains(false);
    assertThat(events).noneMatch(event -> event instanceof Event.Known);
    assertThat(dialogue.transcript()).contains("is not marked as known", "no hints");
  }

  @Test
  void whoLeavesHasDecidedNothing() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(":quit");
    assertThat(placement(dialogue).run()).isEmpty();
    assertThat(dialogue.transcript()).contains("Nothing has been marked");
  }
}
