package gradus.tutor.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Step.Part;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonReaderTest {
  private static final Path FILE = Path.of("02-linear-algebra/03-norms.md");

  private static Lesson read(String text) {
    return LessonReader.of(FILE, text);
  }

  private static final String LESSON =
      """
      ---
      title: Norms: three of them
      minutes: 12
      requires: linear-algebra/vectors, linear-algebra/dot-product
      functions: norm
      # a note to myself
      keep: A norm measures how large a vector is.
      keep: The 1-norm adds sizes;
        the 2-norm is the length.
      ---
      Before anything else.

      ## Why *size* matters, σ′(x) included

      Prose with $x^2$.

      ```python
      ## no heading, for this is code
      ```

      ```gradus show
      run: norm([3, 4])
      expect: 5
      ```

      More prose.

      ## Why size matters, sigma included

      ~~~gradus try
      ask: Compute the 1-norm
          of the same vector.

          It has two entries.
      expect: norm([3, 4], 1)
      ~~~
      """;

  @Test
  void theHeadSaysWhatALessonIs() {
    Lesson lesson = read(LESSON);
    assertThat(lesson.id()).isEqualTo("linear-algebra/norms");
    assertThat(lesson.number()).isEqualTo("2.3");
    assertThat(lesson.title()).isEqualTo("Norms: three of them");
    assertThat(lesson.minutes()).isEqualTo(12);
    assertThat(lesson.requires())
        .containsExactly("linear-algebra/vectors", "linear-algebra/dot-product");
    assertThat(lesson.next()).isEmpty();
    assertThat(lesson.functions()).containsExactly("norm");
    assertThat(lesson.keep())
        .containsExactly(
            "A norm measures how large a vector is.",
            "The 1-norm adds sizes; the 2-norm is the length.");
  }

  @Test
  void headingsBeginSteps() {
    List<Step> steps = read(LESSON).steps();
    assertThat(steps)
        .extracting(Step::slug)
        .containsExactly(
            "start", "why-size-matters-σ-x-included", "why-size-matters-sigma-included");
    assertThat(steps.get(1).title()).isEqualTo("Why *size* matters, σ′(x) included");
    assertThat(steps.get(1).line()).isEqualTo(13);
    assertThat(steps.get(0).parts()).containsExactly(new Part.Prose("Before anything else.", 11));
  }

  @Test
  void blocksStandBetweenProse() {
    Step step = read(LESSON).steps().get(1);
    assertThat(step.parts()).hasSize(3);
    assertThat(((Part.Prose) step.parts().get(0)).markdown())
        .startsWith("Prose with")
        .endsWith("## no heading, for this is code\n```");
    Block show = ((Part.Live) step.parts().get(1)).block();
    assertThat(show.kind()).isEqualTo(Block.Kind.SHOW);
    assertThat(show.line()).isEqualTo(21);
    assertThat(show.entries())
        .containsExactly(
            new Entry("run", "", "norm([3, 4])", 22, 6), new Entry("expect", "", "5", 23, 9));
    assertThat(step.parts().get(2)).isEqualTo(new Part.Prose("More prose.", 26));
  }

  @Test
  void indentedLinesGoOnWithAValue() {
    Block task = ((Part.Live) read(LESSON).steps().get(2).parts().getFirst()).block();
    assertThat(task.value("ask"))
        .isEqualTo("Compute the 1-norm\nof the same vector.\n\nIt has two entries.");
  }

  @Test
  void whatIsIndentedWithinAValueStaysSo() {
    Block block =
        block(
            """
            ask: Two points:
                * one
                  below it
                * two
            expect: 1
            """);
    assertThat(block.value("ask")).isEqualTo("Two points:\n* one\n  below it\n* two");
  }

  @Test
  void valuesStayText() {
    Block block =
        block(
            """
            ask: no
            expect: 1e3
            mistake y: {1, 2}
                # not a comment: it is indented
            then: a: b: c
            """);
    assertThat(block.value("ask")).isEqualTo("no");
    assertThat(block.value("expect")).isEqualTo("1e3");
    assertThat(block.first("mistake").orElseThrow().argument()).isEqualTo("y");
    assertThat(block.value("mistake")).isEqualTo("{1, 2}\n# not a comment: it is indented");
    assertThat(block.value("then")).isEqualTo("a: b: c");
  }

  @Test
  void whatPeopleKnowFromYamlIsReadAsMeant() {
    Lesson lesson =
        read(
            """
            ---
            title: "Dot product"
            requires: [linear-algebra/vectors, algebra/notation]
            next:
              - linear-algebra/norms
              - calculus/limits
            keep:
              - First: this.
              - Then that.
            ...
            ## One

            ```gradus try
            ask: |
              Add the entries.
              All of them.
            expect: 1
            ```
            """);
    assertThat(lesson.title()).isEqualTo("Dot product");
    assertThat(lesson.requires()).containsExactly("linear-algebra/vectors", "algebra/notation");
    assertThat(lesson.next()).containsExactly("linear-algebra/norms", "calculus/limits");
    assertThat(lesson.keep()).containsExactly("First: this.", "Then that.");
    Block block = ((Part.Live) lesson.steps().getFirst().parts().getFirst()).block();
    assertThat(block.value("ask")).isEqualTo("Add the entries.\nAll of them.");
  }

  @Test
  void howAFileWasSavedDoesNotMatter() {
    Lesson plain = read(LESSON);
    assertThat(read("\uFEFF" + LESSON.replace("\n", "\r\n"))).isEqualTo(plain);
    Lesson tabs = read(LESSON.replace("    of the", "\tof the").replace("    It", "\tIt"));
    assertThat(tabs.toString().replace("indent=1", "indent=4")).isEqualTo(plain.toString());
  }

  @Test
  void theTitleMayBeTheFirstHeading() {
    Lesson lesson = read("# Norms\n\n## One\n\ntext\n");
    assertThat(lesson.title()).isEqualTo("Norms");
    assertThat(lesson.steps()).extracting(Step::slug).containsExactly("one");
  }

  @Test
  void stepsOfOneNameAreToldApart() {
    Lesson lesson = read("# N\n## Try it\na\n## Try it ##\nb\n## ???\nc\n");
    assertThat(lesson.steps()).extracting(Step::slug).containsExactly("try-it", "try-it-2", "step");
    assertThat(lesson.steps().get(1).title()).isEqualTo("Try it");
  }

  @Test
  void anAnswerMayHaveACondition() {
    Lesson lesson =
        read(
            "# N\n"
                + "## S\n"
                + "```gradus quiz\n"
                + "answer big: l > 1\n"
                + "answer small: l < 1\n"
                + "hint: a\n"
                + "hint: a\n"
                + "```\n");
    Block block = ((Part.Live) lesson.steps().getFirst().parts().getFirst()).block();
    assertThat(block.all("answer")).extracting(Entry::argument).containsExactly("big", "small");
    assertThat(block.all("hint")).hasSize(2);
  }

  @Test
  void withoutNumbersALessonHasItsName() {
    assertThat(LessonReader.of(Path.of("drafts/norms.md"), "# N\n## S\na\n").id())
        .isEqualTo("norms");
    assertThat(LessonReader.of(Path.of("drafts/norms.md"), "# N\n## S\na\n").number()).isEmpty();
  }

  private static Block block(String entries) {
    Lesson lesson = read("# T\n## S\n```gradus try\n" + entries + "```\n");
    return ((Part.Live) lesson.steps().getFirst().parts().getFirst()).block();
  }

  @Test
  void aValueThatBeginsBelowItsKeyKnowsItsPlace() {
    for (String head : new String[] {"ask:", "ask: |"}) {
      Lesson lesson =
          read("# N\n## One\n```gradus try\n" + head + "\n    How\n    many?\nexpect: 5\n```\n");
      assertThat(lesson.steps().getFirst().parts().toString())
          .contains("value=How\nmany?, line=5, column=5, indent=4");
    }
  }
}
