package gradus.tutor.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Course.Chapter;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.talk.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How lessons are named, listed and followed.
class LessonNameTest {
  private static final Lesson SOFTMAX = lesson("algebra/softmax-and-temperature", "1.5", List.of());
  private static final Lesson SLOPES = lesson("algebra/slopes", "1.6", List.of(SOFTMAX.id()));
  private static final Lesson CHAIN =
      lesson("calculus/the-chain-rule-one-neuron-at-a-time", "2.1", List.of(SLOPES.id()));
  private static final Course COURSE =
      new Course(
          "test",
          "A course",
          "CC0",
          Path.of("lessons"),
          List.of(
              new Chapter("algebra", 1, "Algebra", List.of(SOFTMAX, SLOPES)),
              new Chapter("calculus", 2, "Calculus", List.of(CHAIN)),
              new Chapter("empty", 3, "Empty", List.of())));
  private static final LessonName NAMES = new LessonName(COURSE);

  private static Lesson lesson(String id, String number, List<String> requires) {
    Step step = new Step("One", "one", List.of(), 1);
    return new Lesson(
        id,
        number,
        "Lesson on " + id.substring(id.indexOf('/') + 1),
        12,
        requires,
        List.of(),
        List.of(),
        List.of(),
        List.of(step, step, step),
        Path.of("x.md"));
  }

  private static Standings after(Event... events) {
    List<History.Entry> entries = new ArrayList<>();
    for (Event event : events) {
      entries.add(new History.Entry("e" + entries.size(), Instant.EPOCH, event));
    }
    return new Standings(new History(entries, List.of()));
  }

  @Test
  void aChapterIsToldFromItsLessons() {
    assertThatThrownBy(() -> NAMES.find("1"))
        .hasMessageContaining("'1' is the chapter Algebra")
        .extracting(thrown -> ((GradusException) thrown).diagnostic().hint())
        .isEqualTo("its lessons: 1.5, 1.6");
    assertThatThrownBy(() -> NAMES.find("empty"))
        .extracting(thrown -> ((GradusException) thrown).diagnostic().hint())
        .asString()
        .contains("no lessons yet");
    assertThatThrownBy(() -> NAMES.find("xq"))
        .extracting(thrown -> ((GradusException) thrown).diagnostic().hint())
        .isEqualTo("the lessons are 1.5, 1.6, 2.1");
  }

  @Test
  void aNumberAnIdASlugAPrefixAndATitleAreNames() {
    for (String name :
        List.of(
            "1.5",
            "algebra/softmax-and-temperature",
            "softmax-and-temperature",
            "softmax",
            "Soft",
            "softmax and",
            "lesson on softmax-and-temperature")) {
      assertThat(NAMES.find(name)).as(name).isEqualTo(SOFTMAX);
    }
    assertThat(NAMES.find("sigmoid").id()).isEqualTo("card/sigmoid");
    assertThat(NAMES.find("card/sigmoid").id()).isEqualTo("card/sigmoid");
  }

  @Test
  void nearNamesAreOffered() {
    assertThatThrownBy(() -> NAMES.find("s")).isInstanceOf(GradusException.class);
    assertThatThrownBy(() -> NAMES.find("slops"))
        .isInstanceOfSatisfying(
            GradusException.class,
            e -> assertThat(e.diagnostic().hint()).isEqualTo("did you mean slopes?"));
    assertThatThrownBy(() -> NAMES.find("neuron"))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.diagnostic().hint()).contains("chain-rule"));
    assertThatThrownBy(() -> NAMES.chapter("calclus"))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.diagnostic().hint()).contains("calculus"));
    assertThat(NAMES.chapter("2").id()).isEqualTo("calculus");
    assertThat(NAMES.chapter("calc").id()).isEqualTo("calculus");
    assertThat(NAMES.chapter("Algebra").id()).isEqualTo("algebra");
  }

  @Test
  void promptsCallLessonsByAShortName() {
    assertThat(LessonName.label(SOFTMAX)).isEqualTo("softmax");
    assertThat(LessonName.label(CHAIN)).isEqualTo("chain-rule");
  }

  @Test
  void theListSaysHowFarOneIs() {
    Standings standings =
        after(
            new Event.Reached(SOFTMAX.id(), 1, 0),
            new Event.Completed(SOFTMAX.id()),
            new Event.Reached(SLOPES.id(), 2, 1),
            new Event.Known("calculus"));
    String list = new LessonList(COURSE, standings).text(Page.PLAIN.withWidth(60).withAscii(true));
    assertThat(list)
        .contains("1  Algebra", "done", "at step 2 of 3", "2  Calculus  (known)", "known")
        .contains("Next: gradus learn 1.6 goes on at step 2 of Lesson on")
        .doesNotContain("Empty");
    assertThat(list.lines()).allMatch(line -> line.length() <= 60);
    Json json = new LessonList(COURSE, standings).json();
    assertThat(JsonWriter.compact(json))
        .contains(
            "\"state\":\"done\"", "\"step\":2", "\"known\":true", "\"next\":\"algebra/slopes\"");
  }

  @Test
  void whatComesNextRespectsWhatIsRequired() {
    assertThat(new NextLesson(COURSE, after()).atAll()).contains(SOFTMAX);
    assertThat(new NextLesson(COURSE, after()).missing(CHAIN)).containsExactly(SLOPES);
    NextLesson one = new NextLesson(COURSE, after(new Event.Completed(SOFTMAX.id())));
    assertThat(one.after(SOFTMAX)).contains(SLOPES);
    NextLesson jumped = new NextLesson(COURSE, after(new Event.Completed(CHAIN.id())));
    assertThat(jumped.after(CHAIN)).contains(SOFTMAX);
    NextLesson all =
        new NextLesson(COURSE, after(new Event.Known("algebra"), new Event.Known("calculus")));
    assertThat(all.atAll()).isEmpty();
  }
}
