package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizCommandTest {
  @TempDir Path home;

  private Result quiz(String input, String... args) {
    return quizAt("2026-11-23T09:00", input, args);
  }

  private Result quizAt(String time, String input, String... args) {
    List<String> all = new ArrayList<>(List.of("quiz"));
    all.addAll(List.of(args));
    return Invocation.inPipe()
        .withVariable("XDG_DATA_HOME", home.toString())
        .withVariable("GRADUS_CLOCK", time)
        .withInput(input)
        .run(all.toArray(String[]::new));
  }

  private static List<Json.Obj> events(String out) {
    return out.lines().map(line -> (Json.Obj) JsonReader.parse(line, "quiz")).toList();
  }

  private static String field(Json.Obj event, String name) {
    return switch (event.get(name).orElse(Json.of(""))) {
      case Json.Str(String text) -> text;
      case Json.Num(String digits) -> digits;
      case Json other -> other.toString();
    };
  }

  private static List<String> stamps(String out) {
    return events(out).stream()
        .filter(event -> field(event, "event").equals("question"))
        .map(event -> field(event, "stamp"))
        .toList();
  }

  @Test
  void aRoundRunsToItsEndInAPipe() {
    Result result =
        quiz(
            "7\n:hint\n:steps\n:skip\n:skip\n:skip\n:skip\n",
            "--seed",
            "7",
            "--n",
            "5",
            "derivatives");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("5 questions about derivatives.")
        .containsSubsequence(
            "derivatives 1/5 > 7\n",
            "read as 7\n",
            "Not right.",
            "Hint: ",
            "Worked solution:",
            "derivatives 5/5 > :skip",
            "5 questions done, 0 right.");
  }

  @Test
  void withoutATopicThereIsAMixOfEverything() {
    Result result = quiz("1\n2\n3\n", "--seed", "7", "--n", "5");
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("5 questions about 5 topics.");
  }

  /// A line that is wrong or cannot be read does not push the others to other questions.
  @Test
  void withOneAttemptEachLineAnswersOneQuestion() {
    Result result =
        quiz("1\n2*)\nno such thing\n4\n5\n", "--seed", "7", "--n", "5", "--attempts", "1");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("1/5 > 1\n", "2/5 > 2*)\n", "3/5 > no such thing\n", "4/5 > 4\n", "5/5 > 5\n")
        .contains("5 questions done")
        .doesNotContain("answer again");
    assertThat(quiz("", "--exam", "--attempts", "2").code()).isEqualTo(2);
  }

  @Test
  void noInputIsNoError() {
    assertThat(quiz("", "derivatives").code()).isZero();
    assertThat(quiz("", "derivatives").out()).contains("Nothing was answered");
  }

  @Test
  void theSameSeedGivesTheSameRoundWhateverWasLearned() {
    String skips = ":skip\n".repeat(6);
    String first = quiz(skips, "--seed", "11", "--n", "6", "-o", "json").out();
    String second = quiz(skips, "--seed", "11", "--n", "6", "-o", "json").out();
    String other = quiz(skips, "--seed", "12", "--n", "6", "-o", "json").out();
    assertThat(stamps(first)).hasSize(6).isEqualTo(stamps(second)).isNotEqualTo(stamps(other));
  }

  @Test
  void everyJsonLineNamesItsVariantAndAStampAsksItAgain() {
    String out = quiz("7\n:steps\n", "--seed", "3", "--n", "1", "limits", "-o", "json").out();
    List<Json.Obj> events = events(out);
    assertThat(events)
        .extracting(event -> field(event, "event"))
        .containsExactly("round", "question", "answer", "solution", "finished", "end");
    assertThat(events).allMatch(event -> field(event, "schema").equals("gradus.quiz/1"));
    assertThat(events.subList(1, 5))
        .allMatch(event -> field(event, "stamp").matches("generated/limits/1@\\S+#\\d+"));
    String stamp = field(events.get(1), "stamp");
    String again = quiz(":skip\n", stamp, "-o", "json").out();
    assertThat(stamps(again)).containsExactly(stamp);
    assertThat(field(events(again).get(1), "prompt")).isEqualTo(field(events.get(1), "prompt"));
  }

  @Test
  void aVariantIsNotMixedWithTopics() {
    Result mixed = quiz("", "derivatives", "generated/limits/1@1#7");
    assertThat(mixed.code()).isEqualTo(2);
    assertThat(mixed.err()).contains("asked alone, without 'derivatives'");
  }

  @Test
  void whatIsDueIsAskedFirstAndThenNothingIs() {
    quizAt("2026-11-23T09:00", ":skip\n:skip\n", "--new", "--n", "2", "calculus");
    String today = quizAt("2026-11-23T10:00", "", "--due").out();
    assertThat(today).contains("Nothing is due today; the next item comes tomorrow.");
    assertThat(quizAt("2026-12-24T08:00", "", "--due", "--level", "5").out())
        .startsWith("Nothing of that level is due today.");
    assertThat(quizAt("2026-12-24T08:30", ":quit\n", "--due").out()).doesNotContain("Still due");
    assertThat(quizAt("2026-12-24T08:45", ":skip\n:quit\n", "--due").out())
        .contains("Still due today: 1 item.\n\nComing back: 1 item tomorrow.");
    String later = quizAt("2026-12-24T09:00", ":skip\n", "--due", "-o", "json").out();
    assertThat(stamps(later)).hasSize(1);
    assertThat(quizAt("2026-12-24T10:00", "", "--due").out()).contains("Nothing is due today");
  }

  @Test
  void anExamTellsItsMarksAtTheEnd() {
    Result result =
        quiz(
            ":hint\n= 1+1\n7\n:skip\n",
            "derivatives",
            "limits",
            "--exam",
            "--n",
            "2",
            "--seed",
            "7");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("Exam: 2 questions about")
        .containsSubsequence(
            "all of level 2",
            "There are no hints here",
            "The calculator rests",
            "Noted.",
            "Marks: 0 of 2 points, 0 %.",
            "The answer: ");
    String json =
        quiz("7\n:skip\n", "derivatives", "--exam", "--n", "2", "--seed", "7", "-o", "json").out();
    assertThat(json.lines().filter(line -> line.contains("\"event\":\"answer\"")))
        .allMatch(line -> !line.contains("verdict"));
    assertThat(json).contains("\"event\":\"marks\"");
  }

  @Test
  void feedbackCanBeKeptToTheEnd() {
    Result result =
        quiz("7\n:skip\n", "derivatives", "--feedback", "none", "--n", "2", "--seed", "7");
    assertThat(result.out()).contains("Noted.").contains("Marks: 0 of 2 points");
    assertThat(result.out().substring(0, result.out().indexOf("Marks:")))
        .doesNotContain("Not right");
    Result verdict =
        quiz("7\n:skip\n", "derivatives", "--feedback", "verdict", "--n", "1", "--seed", "7");
    assertThat(verdict.out()).contains("Not right.").doesNotContain("To see it");
  }

  @Test
  void aNegativeSeedIsAWholeNumberAndStillNone() {
    Result result = quiz("", "--seed", "-1");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--seed cannot be '-1'", "from 0 to");
    assertThat(quiz("", "--seed", "x").err()).contains("--seed needs a whole number, not 'x'");
  }

  @Test
  void topicsAreListedAndNearOnesOffered() {
    Result list = quiz("", "--list");
    assertThat(list.out()).contains("derivatives", "level 1 of 5", "of 6 known");
    quiz("0\n", "2.10", "--n", "1", "--seed", "1", "--attempts", "1");
    assertThat(quiz("", "--list").out()).contains("2.10").doesNotContain("1 of 6 known");
    assertThat(quiz("", "--list", "-o", "json").out())
        .startsWith("{\"schema\":\"gradus.quiz.topics/1\"");
    Result slip = quiz("", "derivitives");
    assertThat(slip.code()).isEqualTo(2);
    assertThat(slip.err()).contains("nothing to ask about 'derivitives'").contains("derivatives");
    assertThat(quiz("", "chain", "rule", "--n", "1").out()).contains("about chain-rule");
    assertThat(quiz("", "1.5", "--n", "1").out()).contains("about softmax-and-temperature");
  }

  @Test
  void contradictionsAreRefused() {
    assertThat(quiz("", "--due", "--new").code()).isEqualTo(2);
    assertThat(quiz("", "--minutes", "3").err()).contains("--minutes does nothing alone");
    assertThat(quiz("", "--exam", "--feedback", "full").code()).isEqualTo(2);
    assertThat(quiz("", "--answers", "a.md", "limits").code()).isEqualTo(2);
    assertThat(quiz("", "-o", "csv").code()).isEqualTo(2);
    assertThat(quiz("", "--answers", home.resolve("no.md").toString()).code()).isEqualTo(5);
    assertThat(quiz("", "--n", "0").err()).contains("from 1 to 200");
  }

  @Test
  void narrowAsciiLosesNothing() {
    Result result =
        quiz(
            "7\n:hint\n:help\n:steps\n:skip\n:skip\n",
            "--seed",
            "7",
            "--n",
            "3",
            "derivatives",
            "1.5",
            "--ascii",
            "--color",
            "never",
            "--width",
            "60");
    assertThat(result.out()).matches("\\p{ASCII}*");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 60);
  }

  @Test
  void scriptsHearWhatPeopleRead() {
    String out =
        quiz("= 2+3\n:hnit\n:typo\n", "--seed", "3", "--n", "1", "limits", "-o", "json").out();
    List<Json.Obj> events = events(out);
    assertThat(events)
        .extracting(event -> field(event, "event"))
        .containsExactly("round", "question", "calculation", "note", "note", "finished", "end");
    assertThat(field(events.get(2), "result")).isEqualTo("5");
    assertThat(field(events.get(3), "text")).contains("did you mean :hint");
    List<Json.Obj> none = events(quiz("", "--due", "-o", "json").out());
    assertThat(none)
        .extracting(event -> field(event, "event"))
        .containsExactly("note", "round", "end");
    assertThat(field(none.getFirst(), "text")).startsWith("Nothing is due");
  }

  @Test
  void itemsOfCardsComeAgainLikeOthers() {
    assertThat(quiz(":skip\n", "card/relu/1").out()).contains("relu 1/1 > :skip", "tomorrow");
    assertThat(stamps(quizAt("2026-11-24T09:00", "", "--due", "-o", "json").out()))
        .singleElement()
        .asString()
        .startsWith("card/relu/1@");
    assertThat(stamps(quiz(":skip\n:skip\n:skip\n", "relu", "-o", "json").out())).hasSize(3);
  }

  @Test
  void aSeedAsksTheSameWhateverLessonWasBegun() {
    String first = quiz("", "--seed", "7", "--n", "1", "-o", "json").out();
    Invocation.inPipe()
        .withVariable("XDG_DATA_HOME", home.toString())
        .withVariable("GRADUS_CLOCK", "2026-11-23T09:00")
        .withInput("")
        .run("learn", "1.5");
    assertThat(stamps(quiz("", "--seed", "7", "--n", "1", "-o", "json").out()))
        .isEqualTo(stamps(first));
    assertThat(quiz("", "--seed", "7", "--n", "1").out()).contains("The same questions again");
    assertThat(quiz("", "--n", "1").out()).doesNotContain("The same questions again");
  }

  @Test
  void whatIsDueIsCalledByItsLessonNotByItsItem() {
    quiz(":skip\n".repeat(6), "1.5", "--new");
    assertThat(quizAt("2026-11-24T09:00", "", "--due", "--n", "1").out())
        .startsWith("1 question about softmax-and-temperature.");
  }

  @Test
  void anIntervalIsAnsweredAndShownAsOne() {
    String item = "generated/sets/4@1#873421";
    assertThat(quiz("\\left[0, \\frac{2}{2}\\right]\n", item).out()).contains("Right.");
    assertThat(quiz(":steps\n", item).out()).containsSubsequence("= [0, 1]", "The answer: [0, 1]");
  }

  @Test
  void behindAnIntegralCIsTheConstant() {
    assertThat(quiz(":steps\n", "integrals", "--level", "2", "--n", "1", "--seed", "4").out())
        .contains("− 3x + C")
        .doesNotContain("ℂ");
  }

  @Test
  void optionsThatWouldDoNothingAreRefused() {
    String sheet = home.resolve("sheet.md").toString();
    for (List<String> args :
        List.of(
            List.of("--exam", "--due"),
            List.of("--exam", "--new"),
            List.of("--list", "--n", "3"),
            List.of("--list", "limits"),
            List.of("--answers", sheet, "--seed", "3"),
            List.of("--export", sheet, "--due"),
            List.of("--export", "-"),
            List.of("--export", sheet, "--export-key", sheet, "--force"))) {
      assertThat(quiz("", args.toArray(String[]::new)).code()).as("%s", args).isEqualTo(2);
    }
    assertThat(home).isEmptyDirectory();
  }
}
