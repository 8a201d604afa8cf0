package gradus.tutor.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each mistake of an author names its place and the way out.
class LessonErrorTest {
  /// `~` stands for the end of a line, `·` for a blank at its beginning.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "titel: T             | 2:1 | unknown key 'titel' in the head of a lesson | did you mean"
            + " title?",
        "minutes: ten         | 2:10| 'minutes' needs a whole number, not 'ten'  | ^^",
        "minutes: 5~minutes: 6| 3:1 | 'minutes' stands here a second time        | the first is in"
            + " line 2",
        "title T              | 2:1 | expected 'key: value', found no colon      | a colon"
            + " behind the key: title: …",
        "title of: T          | 2:1 | nothing stands between 'title' and its colon | title: …",
        "··title: T           | 2:3 | an indented line goes on with a value, and there is none"
            + " above it | begin the line with a key: functions: …",
      })
  void inTheHead(String line, String place, String what, String hint) {
    expect("---\n" + shown(line) + "\n---\n# T\n## S\na\n", place, what, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "promt: a       | 4:1 | unknown key 'promt' in gradus quiz    | did you mean prompt?",
        "Hint: a        | 4:1 | unknown key 'Hint' in gradus quiz     | did you mean hint?",
        "param: int 1..2| 4:1 | 'param' needs a name before its colon | param NAME: …",
        "id x: a        | 4:1 | nothing stands between 'id' and its colon | id: …",
        "param a: int 1..2~param a: int 3..4 | 5:1 | 'param a' stands here a second time | the"
            + " first is in line 4",
        "answer: 1~answer: 2 | 5:1 | 'answer' stands here a second time | the first is in line 4",
        "a*s            | 4:1 | expected 'key: value', found no colon | indent the line if it goes"
            + " on with the value above",
        ": a            | 4:1 | unknown key '' in gradus quiz         | one of answer",
      })
  void inABlock(String lines, String place, String what, String hint) {
    expect("# T\n## S\n```gradus quiz\n" + shown(lines) + "\n```\n", place, what, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "```gradus shwo~```        | 3:4  | there is no block 'gradus shwo' | did you mean show?",
        "```gradus~```             | 3:4  | the block does not say what it is | gradus show, gradus"
            + " try, gradus plot, gradus quiz",
        "``` gradus quiz hard~```  | 3:5  | nothing stands behind 'gradus quiz' | gradus show,"
            + " gradus try, gradus plot, gradus quiz",
        "```gradus show~run: 1     | 3:1  | the block that begins here does not end | a line of"
            + " ```",
        "````gradus show~run: 1~```| 3:1  | the block that begins here does not end | a line of"
            + " ````",
        "1. a~     ```gradus show~     run: 1~     ``` | 4:1 | a block of gradus begins at the left"
            + " margin | take it out of the list or quotation it stands in",
      })
  void inTheText(String lines, String place, String what, String hint) {
    expect("# T\n## S\n" + shown(lines) + "\n", place, what, hint);
  }

  @Test
  void aLessonHasATitleSteps() {
    expect(
        "## S\na\n",
        "1:1",
        "the lesson has no title",
        "begin it with the lines ---, title: …, ---");
    expect("# T\n", "1:1", "the lesson has no steps", "each heading '## …' begins one");
    expect("", "1:1", "the lesson has no title", "begin it with the lines ---, title: …, ---");
    expect(
        "---\ntitle: T\n", "1:1", "the head that begins here does not end", "a second line of ---");
  }

  @Test
  void charactersThatATerminalObeysAreRefused() {
    expect(
        "---\ntitle: \u001B[2JNorms\n---\n",
        "2:8",
        "a lesson may not contain the character \\x1b",
        "control characters could deceive a reader or a terminal; delete it");
    expect(
        "# T\n## S\nab\u202Ecd\n",
        "3:3",
        "a lesson may not contain the character \\u202e",
        "control characters could deceive a reader or a terminal; delete it");
    expect(
        "# T\n## S\nab\u0000\n",
        "3:3",
        "a lesson may not contain the character \\x00",
        "control characters could deceive a reader or a terminal; delete it");
  }

  @Test
  void readingGoesOnBehindAMistake() {
    List<Diagnostic> faults = new ArrayList<>();
    Lesson lesson =
        LessonReader.read(
            Path.of("a.md"),
            "# T\n"
                + "## S\n"
                + "```gradus quiz\n"
                + "promt: a\n"
                + "id: b\n"
                + "anwser: c\n"
                + "```\n"
                + "## U\n"
                + "```gradus polt\n"
                + "```\n",
            faults::add);
    assertThat(faults)
        .extracting(Diagnostic::message)
        .containsExactly(
            "unknown key 'promt' in gradus quiz",
            "unknown key 'anwser' in gradus quiz",
            "there is no block 'gradus polt'");
    assertThat(lesson.steps()).hasSize(2);
  }

  @Test
  void aPlaceWithinAValueIsFound() {
    Place place = new Place("a.md", 7, 9);
    Diagnostic inside =
        Diagnostic.error(gradus.diag.Code.UNEXPECTED_TOKEN, "unexpected )")
            .at(new gradus.diag.Span(3, 4));
    assertThat(Place.of(place.within("1 +)", inside))).contains(new Place("a.md", 7, 12));
    assertThat(Place.of(place.within("1\n+)", inside))).contains(new Place("a.md", 8, 2));
    Place indented = new Place("a.md", 7, 9, 4);
    assertThat(Place.of(indented.within("1\n+)", inside))).contains(new Place("a.md", 8, 6));
    assertThat(Place.of(Diagnostic.error(gradus.diag.Code.BUG, "x"))).isEmpty();
  }

  private static String shown(String lines) {
    return lines.replace('~', '\n').replace('·', ' ');
  }

  private static void expect(String text, String place, String what, String hint) {
    GradusException thrown =
        catchThrowableOfType(
            GradusException.class, () -> LessonReader.of(Path.of("x/lesson.md"), text));
    assertThat(thrown).as(text).isNotNull();
    Diagnostic diagnostic = thrown.diagnostic();
    assertThat(diagnostic.message()).isEqualTo(what);
    assertThat(diagnostic.source().name()).isEqualTo("x/lesson.md:" + place);
    assertThat(diagnostic.hint()).startsWith(hint);
  }
}
