package gradus.tutor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Diagnostic;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.LessonReader;
import gradus.tutor.lesson.Place;
import gradus.tutor.lesson.Step.Part;
import gradus.tutor.quiz.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An author sees everything that is wrong with an item at once.
class ItemFaultsTest {
  private final List<Question> questions = new ArrayList<>();

  private List<String> faults(String items) {
    Lesson lesson = LessonReader.of(Path.of("01-a", "01-b.md"), "# T\n## S\n" + items);
    List<Block> blocks = new ArrayList<>();
    for (Part part : lesson.steps().getFirst().parts()) {
      if (part instanceof Part.Live(Block block)) {
        blocks.add(block);
      }
    }
    List<Diagnostic> found = ItemFaults.of(blocks, "a/b", "01-a/01-b.md", questions);
    return found.stream()
        .map(fault ->
            Place.of(fault).map(place -> place.line() + ":" + place.column() + " ").orElse("")
                + fault.message())
        .toList();
  }

  @Test
  void aSoundItemIsRead() {
    assertThat(
            faults(
                """
                ```gradus quiz
                id: a/b/one
                skill: s
                type: number
                param a: int 1..3
                prompt: What is {a}?
                answer: a
                ```
                """))
        .isEmpty();
    assertThat(questions).hasSize(1);
  }

  @Test
  void everyKeyAtFaultIsNamedInItsPlaceAndOnce() {
    assertThat(
            faults(
                """
                ```gradus quiz
                id: a/b/one
                skill: s
                type: nmber
                level: 9
                param a: int 5..2
                let s: a +
                require: a >
                prompt: What is {a + {s}?
                answer: s + d
                mistake m: a + 1
                hint: {b}
                step: x
                    => a +* 2
                form: facored
                ```
                """))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).startsWith("6:7 there is no type 'nmber'"),
            one -> assertThat(one).startsWith("7:8 a level is"),
            one -> assertThat(one).startsWith("8:13 the range is empty"),
            one -> assertThat(one).startsWith("9:10 the expression ends"),
            one -> assertThat(one).startsWith("10:12 the expression ends"),
            one -> assertThat(one).startsWith("11:17 this brace is not closed"),
            one -> assertThat(one).startsWith("12:13 nothing is called d"),
            one -> assertThat(one).startsWith("13:12 the mistake m has nothing to say"),
            one -> assertThat(one).startsWith("14:8 "),
            one -> assertThat(one).startsWith("16:11 * has nothing on its left"),
            one -> assertThat(one).startsWith("17:7 'facored' is no form"));
    assertThat(questions).isEmpty();
  }

  @Test
  void whatIsBuiltOnAKeyAtFaultIsNoFault() {
    assertThat(
            faults(
                """
                ```gradus quiz
                id: a/b/one
                skill: s
                type: number
                param a: intt 1..3
                let b: a*(
                prompt: What is {b}?
                answer: a + b
                ```
                """))
        .hasSize(2)
        .allMatch(fault -> fault.startsWith("7:10") || fault.startsWith("8:"));
  }

  @Test
  void whatIsMissingIsNamedWhenNothingElseIsWrong() {
    assertThat(
            faults(
                """
                ```gradus quiz
                id: a/b/one
                skill: s
                type: number
                prompt: What?
                ```
                """))
        .singleElement()
        .asString()
        .startsWith("3:1 ");
  }

  @Test
  void aPartThatBelongsNowhereHidesNothing() {
    assertThat(
            faults(
                """
                ```gradus quiz
                id: a/b/one
                part: b of a/b/none
                skill: s
                type: number
                prompt: What is {c}?
                answer: 1
                ```
                """))
        .contains("5:7 there is no question a/b/none above")
        .anyMatch(fault -> fault.startsWith("8:18 "));
  }
}
