package gradus.tutor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.tutor.desk.Desk;
import gradus.tutor.talk.Picture;
import gradus.tutor.talk.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One defect for each check: it is found, at its line, and alone.
class LinterTest {
  private static final String HEAD =
      """
      ---
      title: Lines
      minutes: 5
      keep: A slope is a rate.
      ---
      ## One

      ```gradus plot
      draw: curve '2*x'
      alt: A line.
      ```
      ```gradus show
      run: k = 2
      run: 3*k
      expect: 6
      ```
      ```gradus try
      ask: Double three.
      expect: k*3
      mistake added: k + 3
          You added.
      ```
      ```gradus try
      ask: Double four.
      expect: k*4
      ```

      ## Items

      """;

  private static final String ITEM =
      """
      ```gradus quiz
      id: algebra/lines/value
      skill: value of a line
      type: number
      param a: int 3..5
      param b: int 7..9
      prompt: What is ${a}x + {b}$ at $x = 10$?
      answer: 10*a + b
      mistake no-product: a + b
          Multiply first.
      mistake sum-first: 10*(a + b)
          Only the first part is multiplied.
      mistake digits: 10 + a + b
          The two stand side by side, which means times.
      hint: Put 10 in the place of $x$.
      step: Put in and multiply
          => 10*a + b
      right: b + 5*a + 5*a
      wrong: 10*a
      ```
      """;

  private static final String OTHERS =
      """
      ```gradus quiz
      id: algebra/lines/sign
      skill: sign of a slope
      type: choice
      param a: int 2..4
      prompt: Does $y = {a}x$ rise?
      option yes: Yes
      option no: No
          The slope is {a}.
      option flat: It is flat
          The slope is not 0.
      option unknown: That depends
          On nothing at all.
      answer: yes
      step: The slope {a} is positive
      ```
      ```gradus quiz
      id: algebra/lines/slip
      skill: find a slip
      type: spot
      param a: int 2..4
      prompt: Which line is wrong?
      line: ${a} + 1 = {a + 1}$
      line: ${a} + 2 = {a + 3}$
      line: ${a} + 3 = {a + 3}$
      line: ${a} + 4 = {a + 4}$
      answer: 2
      mistake first: 1
          This one holds.
      mistake third: 3
          So does this one.
      mistake fourth: 4
          And this one.
      step: Line 2 is off by one
      ```
      """;

  /// Draws nothing but `curve`, and says so as the program would.
  private static final Pictures PICTURES =
      (words, page) -> {
        if (!words.getFirst().equals("curve")) {
          throw Diagnostic.error(Code.USAGE, "there is no kind of plot '" + words.getFirst() + "'")
              .toException();
        }
        return new Picture(List.of("/"), "a line", Optional.empty());
      };

  @TempDir Path place;

  private Path course;
  private Path lesson;

  @BeforeEach
  void aCourse() throws IOException {
    course = Files.createDirectory(place.resolve("course"));
    Files.writeString(
        course.resolve("course.txt"),
        "format: 1\nid: c\ntitle: C\nlicence: MIT\nchapter algebra: Algebra\n");
    lesson = Files.createDirectory(course.resolve("01-algebra")).resolve("01-lines.md");
  }

  private Report lint(String text) throws IOException {
    Files.writeString(lesson, text);
    return lint(course, false);
  }

  private static Report lint(Path path, boolean lock) {
    Desk desk = new Desk(Limits.DEFAULT.withTime(Duration.ofSeconds(3)));
    return new Linter(desk, folder -> PICTURES, 6, lock).lint(List.of(path));
  }

  private List<String> problems(String text) throws IOException {
    return lint(text).problems().stream().map(LinterTest::line).toList();
  }

  private static String line(Problem problem) {
    return problem.place().line()
        + ":"
        + problem.place().column()
        + " "
        + (problem.isError() ? "" : "warning ")
        + problem.check()
        + ": "
        + problem.what();
  }

  /// What an item with one line changed is found guilty of.
  private void broken(String line, String instead, String... expected) throws IOException {
    assertThat(ITEM).contains(line);
    List<String> found = problems(HEAD + ITEM.replace(line, instead) + OTHERS);
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i)).startsWith(expected[i]);
    }
  }

  @Test
  void aSoundLessonHasNoProblems() throws IOException {
    Report report = lint(HEAD + ITEM + OTHERS);
    assertThat(report.problems()).isEmpty();
    assertThat(report.lessons()).isEqualTo(1);
    assertThat(report.items()).hasSize(3).allMatch(item -> item.seeds() == 6);
    assertThat(report.items().get(1).variants()).isBetween(2, 6);
  }

  @Test
  void theModelAnswerIsAccepted() throws IOException {
    String item =
        """
        ```gradus quiz
        id: algebra/lines/factor
        skill: factor
        type: expression
        param a: int 2..4
        prompt: Factor $x^2 - {a^2}$.
        answer: x^2 - a^2
        vars: x
        form: factored
        mistake square: (x - a)^2
            The middle term would not vanish.
        mistake signs: (x + a)^2
            The middle term would not vanish.
        mistake sum: x^2 + a^2
            There is a minus between the squares.
        step: A difference of squares
        right: (x - a)*(x + a)
        ```
        """;
    assertThat(problems(HEAD + item + ITEM + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("36:9 model-answer: the model answer 'x^2 - ")
        .contains("is not written in the form that is asked for");
    assertThat(problems(HEAD + item.replace("form: factored\n", "") + ITEM + OTHERS)).isEmpty();
  }

  @Test
  void theCommandIsHandedBack() throws IOException {
    String command =
        ITEM.replace("answer: 10*a + b\n", "question: dot([10, 1], [a, b])\nanswer: 10*a + b\n");
    assertThat(problems(HEAD + command + OTHERS)).isEmpty();
  }

  @Test
  void whatIsRightIsAccepted() throws IOException {
    broken("right: b + 5*a + 5*a", "right: b + 5*a", "47:8 right: the right answer");
  }

  @Test
  void whatIsWrongIsRefused() throws IOException {
    broken("wrong: 10*a", "wrong: 10*a + b", "48:8 wrong: the wrong answer");
    broken("wrong: 10*a", "wrong: 10*a + (", "48:");
  }

  @Test
  void aMistakeIsNotTheAnswer() throws IOException {
    broken(
        "digits: 10 + a + b",
        "digits: b + a*10",
        "42:17 mistake: the mistake 'digits' gives the right answer");
  }

  @Test
  void mistakesDiffer() throws IOException {
    broken(
        "digits: 10 + a + b",
        "digits: b + a",
        "38:21 mistake: the mistakes 'no-product' and 'digits' both give");
  }

  @Test
  void nearMissesAreRefused() throws IOException {
    String lax = ITEM.replace("answer: 10*a + b\n", "answer: 10*a + b\ntest: number abs 100\n");
    assertThat(problems(HEAD + lax + OTHERS))
        .anyMatch(line -> line.startsWith("37:9 near-miss: '"));
  }

  @Test
  void stepsLeadToTheAnswer() throws IOException {
    broken("    => 10*a + b", "    => 10*a", "45:7 steps: '");
    broken("    => 10*a + b", "    => 10*b + a\nstep: So\n    => 10*a + b", "47:7 steps: '");
  }

  @Test
  void variantsAreEquallyHard() throws IOException {
    broken("param a: int 3..5", "param a: choice 3, 4, 5000000", "30:1 warning spread: variants");
  }

  @Test
  void textsCanBeShown() throws IOException {
    broken(
        "hint: Put 10",
        "hint: Write $\\undrawable{2}$, put 10",
        "44:7 text: gradus cannot draw \\undrawable");
    broken("hint: Put 10", "hint: Take $\\frac{1$ and put 10", "44:7 ");
    assertThat(problems(HEAD + "```\n" + "x".repeat(90) + "\n```\n\n" + ITEM + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("30:1 text: a line is 9");
  }

  @Test
  void aSignWithoutASpellingInAsciiIsNamed() throws IOException {
    broken("hint: Put 10", "hint: Turn by 90° \u2603 and put 10", "44:7 text: the sign '");
    assertThat(problems(HEAD + "Übung mit Größen: α ≤ β · γ².\n\n" + ITEM + OTHERS)).isEmpty();
  }

  @Test
  void rulesOfTheLibraryAreUsedAndDoSomething() throws IOException {
    String item =
        """
        ```gradus quiz
        id: algebra/lines/slope
        skill: slope
        type: expression
        param a: int 2..4
        prompt: Differentiate $({a}x + 1)^3$.
        question: diff((a*x + 1)^3, x)
        answer: 3*a*(a*x + 1)^2
        vars: x
        mistake use:diff/no-inner
            The inside has a slope too.
        mistake use:diff/exponent-not-lowered
        mistake kept: (a*x + 1)^3
            That is what you began with.
        step: Outside times inside
        ```
        """;
    assertThat(problems(HEAD + item + ITEM + OTHERS)).isEmpty();
    String silent = item.replace("exponent-not-lowered", "sine-sign");
    assertThat(problems(HEAD + silent + ITEM + OTHERS))
        .containsExactly(
            "41:13 mistake: the rule 'diff/sine-sign' of the mistake library changes nothing on any"
                + " variant");
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
  void manyItemsOutOfReachAreNotAllTried() throws IOException {
    StringBuilder pack = new StringBuilder(HEAD);
    for (int i = 0; i < 300; i++) {
      pack.append(
          ITEM.replace("lines/value", "lines/value-" + i)
              .replace("answer: 10*a + b\n", "answer: 9^9^9^9\n"));
    }
    long start = System.nanoTime();
    assertThat(problems(pack.toString()))
        .contains("1:1 seeds: 6 items came to a limit of time or size; 294 others were not tried");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void anAnswerOutOfReachIsRefusedSoon() throws IOException {
    long start = System.nanoTime();
    List<String> found =
        problems(
            HEAD
                + ITEM.replace("answer: 10*a + b\n", "answer: 9^9^9^9\n")
                    .replace("    => 10*a + b\n", "")
                + OTHERS);
    assertThat(found)
        .anyMatch(line -> line.contains("cannot be computed") || line.contains("bits"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void oneBrokenItemHidesNoOther() throws IOException {
    List<String> found =
        problems(
            HEAD
                + ITEM.replace("type: number", "type: nummer")
                + OTHERS.replace("answer: 2\n", "answer: 3\n"));
    assertThat(found.getFirst()).startsWith("33:7 item: there is no type 'nummer'");
    assertThat(found).anyMatch(line -> line.contains("mistake 'third' gives the right answer"));
  }

  @Test
  void anItemThatNeverMeetsItsConditionIsNamed() throws IOException {
    List<String> found =
        problems(HEAD + ITEM.replace("prompt:", "require: a > 9\nprompt:") + OTHERS);
    assertThat(found).isNotEmpty().allMatch(line -> line.contains("variant"));
  }

  @Test
  void optionsSaySomething() throws IOException {
    assertThat(problems(HEAD + ITEM + OTHERS.replace("    The slope is not 0.\n", "")))
        .anyMatch(line -> line.contains("warning feedback: the option 'It is flat' says nothing"))
        .anyMatch(
            line -> line.contains("warning minimum: the item knows 2 mistakes, 3 are wanted"));
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
        .extracting(LinterTest::line)
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
  void partsAreTriedTogether() throws IOException {
    String part =
        """
        ```gradus quiz
        id: algebra/lines/twice
        part: b of algebra/lines/value
        type: number
        skill: double
        prompt: What is twice that?
        answer: 2*student.a
        mistake same: student.a
            That is once.
        mistake half: student.a/2
            That is half of it.
        mistake square: student.a^2
            That is its square.
        step: Double it
        ```
        """;
    assertThat(problems(HEAD + ITEM + part + OTHERS)).isEmpty();
    assertThat(problems(HEAD + ITEM + part.replace("student.a/2", "student.a*2") + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .contains("the mistake 'half' gives the right answer");
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
