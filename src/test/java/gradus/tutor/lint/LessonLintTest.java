package gradus.tutor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LessonLintTest extends LintedCourse {
  @Test
  void aSoundLessonHasNoProblems() throws IOException {
    Report report = lint(HEAD + ITEM + OTHERS);
    assertThat(report.problems()).isEmpty();
    assertThat(report.lessons()).isEqualTo(1);
    assertThat(report.items()).hasSize(3).allMatch(item -> item.seeds() == 6);
    assertThat(report.items().get(1).variants()).isBetween(2, 6);
  }

  @Test
  void lessonsOfAFolderThatIsNoCourseAreLookedAt() throws IOException {
    Path folder = Files.createDirectory(place.resolve("loose"));
    Files.writeString(folder.resolve("lines.md"), HEAD + ITEM + OTHERS);
    Files.writeString(folder.resolve("lines-again.md"), HEAD + ITEM);
    Report report = lint(folder, false);
    assertThat(report.lessons()).isEqualTo(2);
    assertThat(report.problems())
        .anyMatch(problem -> problem.what().equals("the id algebra/lines/value is used twice"));
  }

  @Test
  void whatIsShownIsWhatIsExpected() throws IOException {
    assertThat(problems(HEAD.replace("expect: 6", "expect: 7") + ITEM + OTHERS))
        .containsExactly("15:9 show: this is not what is shown: '6'");
    assertThat(problems(HEAD.replace("run: 3*k", "run: 3*k)") + ITEM + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("14:9 show: ");
    assertThat(problems(HEAD.replace("expect: 6", "expect: 6\nsteps: ys") + ITEM + OTHERS))
        .containsExactly("16:8 value: 'steps' does not know 'ys'");
  }

  @Test
  void triesCanBeDone() throws IOException {
    assertThat(problems(HEAD.replace("expect: k*3", "expect: kk*(3") + ITEM + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("19:");
    assertThat(
            problems(HEAD.replace("mistake added: k + 3", "mistake added: 3 + 3") + ITEM + OTHERS))
        .containsExactly("20:16 try: the mistake 'added' comes to what is asked for");
    assertThat(problems(HEAD.replace("ask: Double four.\n", "accept: same\n") + ITEM + OTHERS))
        .containsExactly(
            "23:1 try: the block has no 'ask'", "24:9 value: 'accept' does not know 'same'");
  }

  @Test
  void picturesHaveWordsAndAreDrawn() throws IOException {
    assertThat(problems(HEAD.replace("alt: A line.\n", "") + ITEM + OTHERS))
        .containsExactly("8:1 alt: the picture has no words");
    assertThat(problems(HEAD.replace("draw: curve", "draw: curv") + ITEM + OTHERS))
        .containsExactly("9:7 plot: the picture cannot be drawn: there is no kind of plot 'curv'");
    assertThat(problems(HEAD.replace("curve '2*x'", "curve '2*x") + ITEM + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("9:7 plot: the picture cannot be drawn");
  }

  @Test
  void formulasOfTheTextAreDrawn() throws IOException {
    assertThat(problems(HEAD + "One\nand $\\undrawable x$.\n\n" + ITEM + OTHERS))
        .containsExactly("31:1 text: gradus cannot draw \\undrawable in a formula");
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    String links =
        """
        [here](01-lines.md), [a step](#one), [both](../01-algebra/01-lines.md#items "title"),
        [out there](https://example.org/x), `[code](nowhere.md)`
        """;
    assertThat(problems(HEAD + links + ITEM + OTHERS)).isEmpty();
    assertThat(
            problems(
                HEAD + "\n[a](02-no.md) and [b](#two)\n[c](../../secret.md)\n\n" + ITEM + OTHERS))
        .containsExactly(
            "31:5 link: the link '02-no.md' leads nowhere",
            "31:23 link: the link '#two' names a step that is not there",
            "32:5 link: the link '../../secret.md' leads out of the course");
  }

  @Test
  void lessonsThatAreNamedExist() throws IOException {
    assertThat(
            problems(
                HEAD.replace("minutes: 5", "minutes: 5\nrequires: algebra/linse\nnext: x/y")
                    + ITEM
                    + OTHERS))
        .containsExactly(
            "1:1 requires: 'requires' names the lesson algebra/linse, which is not in the course",
            "1:1 next: 'next' names the lesson x/y, which is not in the course");
    assertThat(
            problems(
                HEAD.replace("minutes: 5", "minutes: 5\nrequires: algebra/lines") + ITEM + OTHERS))
        .containsExactly("1:1 requires: the lesson requires itself, by way of others");
  }

  @Test
  void theMinimumIsAsked() throws IOException {
    assertThat(problems("# T\n## S\ntext\n"))
        .containsExactly(
            "1:1 warning minimum: the lesson has no picture",
            "1:1 warning minimum: the lesson has no try step, 2 are wanted",
            "1:1 warning minimum: the lesson has no quiz item, 3 are wanted",
            "1:1 warning minimum: the lesson has no sentence to keep",
            "1:1 warning minimum: the lesson does not say how long it takes");
  }

  @Test
  void idsAreUsedOnceAndDoNotVanish() throws IOException {
    assertThat(problems(HEAD + ITEM + ITEM + OTHERS))
        .anyMatch(line -> line.startsWith("51:5 ids: the id algebra/lines/value is used twice"));
    Files.writeString(lesson, HEAD + ITEM + OTHERS);
    lint(course, true);
    assertThat(Files.readString(course.resolve("ids.lock")))
        .endsWith("algebra/lines/sign\nalgebra/lines/slip\nalgebra/lines/value\n");
    assertThat(lint(course, false).problems()).isEmpty();
    Report report = lint(HEAD + ITEM.replace("lines/value", "lines/worth") + OTHERS);
    assertThat(report.problems())
        .extracting(LintedCourse::line)
        .containsExactly(
            "4:1 ids: the item algebra/lines/value has vanished, and what learners did with it");
    assertThat(report.problems().getFirst().place().file()).endsWith("ids.lock");
  }

  @Test
  void oneLessonIsLookedAtAlone() throws IOException {
    Files.writeString(
        lesson, HEAD.replace("minutes: 5", "minutes: 5\nnext: algebra/planes") + ITEM + OTHERS);
    Path planes = lesson.resolveSibling("02-planes.md");
    Files.writeString(planes, "# Planes\n## S\n```gradus shwo\n```\n");
    assertThat(lint(lesson, false).problems()).isEmpty();
    assertThat(lint(planes, false).problems())
        .anyMatch(problem -> problem.check().equals("format"));
    assertThat(lint(course.resolve("01-algebra"), false).lessons()).isEqualTo(2);
    assertThat(lint(place, false).lessons()).isEqualTo(2);
    Path draft = Files.createDirectory(course.resolve("drafts")).resolve("lines.md");
    Files.writeString(
        draft, HEAD.replace("minutes: 5", "minutes: 5\nnext: no/where") + ITEM + OTHERS);
    assertThat(lint(draft, false).problems()).isEmpty();
  }

  @Test
  void lockingFollowsNoLink() throws IOException {
    Files.writeString(lesson, HEAD + ITEM + OTHERS);
    Path outside = place.resolve("outside");
    Files.createSymbolicLink(course.resolve("ids.lock.new"), outside);
    lint(course, true);
    assertThat(outside).doesNotExist();
    assertThat(course.resolve("ids.lock")).isRegularFile().content().contains("algebra/lines/sign");
  }
}
