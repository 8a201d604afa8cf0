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
import org.junit.jupiter.api.io.TempDir;

/// A small course that is linted as it is or with one line broken.
abstract class LintedCourse {
  static final String HEAD =
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

  static final String ITEM =
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

  static final String OTHERS =
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
  static final Pictures PICTURES =
      (words, page) -> {
        if (!words.getFirst().equals("curve")) {
          throw Diagnostic.error(Code.USAGE, "there is no kind of plot '" + words.getFirst() + "'")
              .toException();
        }
        return new Picture(List.of("/"), "a line", Optional.empty());
      };

  @TempDir Path place;

  Path course;
  Path lesson;

  @BeforeEach
  void aCourse() throws IOException {
    course = Files.createDirectory(place.resolve("course"));
    Files.writeString(
        course.resolve("course.txt"),
        "format: 1\nid: c\ntitle: C\nlicence: MIT\nchapter algebra: Algebra\n");
    lesson = Files.createDirectory(course.resolve("01-algebra")).resolve("01-lines.md");
  }

  Report lint(String text) throws IOException {
    Files.writeString(lesson, text);
    return lint(course, false);
  }

  static Report lint(Path path, boolean lock) {
    Desk desk = new Desk(Limits.DEFAULT.withTime(Duration.ofSeconds(3)));
    return new Linter(desk, folder -> PICTURES, 6, lock).lint(List.of(path));
  }

  List<String> problems(String text) throws IOException {
    return lint(text).problems().stream().map(LintedCourse::line).toList();
  }

  static String line(Problem problem) {
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
  void broken(String line, String instead, String... expected) throws IOException {
    assertThat(ITEM).contains(line);
    List<String> found = problems(HEAD + ITEM.replace(line, instead) + OTHERS);
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i)).startsWith(expected[i]);
    }
  }
}
