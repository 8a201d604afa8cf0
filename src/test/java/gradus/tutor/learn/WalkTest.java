package gradus.tutor.learn;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.render.terminal.Style;
import gradus.render.tex.MathMode;
import gradus.tutor.ask.Pool;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.talk.Page;
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

/// A walk through a small lesson, as a learner has it.
class WalkTest {
  private static final String LESSON =
      """
      ---
      title: Doubling and halving
      minutes: 5
      keep: Doubling adds a thing to itself.
      ---

      ## Doubling

      Take a number and **double** it.

      ```gradus show
      run: a = 21
      run: 2*a
      ```

      ```gradus try
      ask: Double the vector `[1, 2]`.
      expect: [2, 4]
      hint: Multiply by 2.
      mistake squared: [1, 4]
          You squared the entries.
      then: Every entry is doubled.
      ```

      ## Halving

      ```gradus plot
      draw: curve 'x/2' --title "one half"
      alt: A line through the origin with the slope one half.
      ```

      ```gradus try
      ask: Write half of $x$, as a formula.
      accept: equivalent
      vars: x
      expect: x/2
      ```

      ```gradus try
      ask: Add 1 and `a` with `sum`.
      accept: same-command
      expect: sum([1, a])
      ```

      ## Think

      ```gradus quiz
      id: first/doubling/half
      skill: halving a number
      type: number
      param n: int 2..9
      prompt: What is half of {2*n}?
      answer: n
      mistake doubled: 4*n
          That is the double.
      hint: Divide by 2.
      ```
      """;

  private static final String OTHER =
      """
      ---
      title: Thirds
      minutes: 5
      requires: first/doubling
      ---

      ## One

      A third.
      """;

  private final List<Event> events = new ArrayList<>();
  private final List<List<String>> drawn = new ArrayList<>();
  private Course course;

  @BeforeEach
  void writeCourse(@TempDir Path folder) throws IOException {
    course = SmallSchool.course(folder, Map.of("01-doubling.md", LESSON, "02-thirds.md", OTHER));
  }

  private Lesson lesson(String id) {
    return course.lesson(id).orElseThrow();
  }

  private Walk walk(ScriptedDialogue dialogue) {
    return new Walk(room(dialogue), lesson("first/doubling"), OptionalLong.of(1));
  }

  private Classroom room(ScriptedDialogue dialogue) {
    return SmallSchool.room(
        course,
        (words, page) -> {
          drawn.add(words);
          return new Picture(List.of("<picture>"), "A line.", Optional.empty());
        },
        dialogue,
        events);
  }

  private String said(ScriptedDialogue dialogue) {
    walk(dialogue).goOn();
    return dialogue.transcript();
  }

  @Test
  void showsRunAndTriesAreJudgedByMeaning() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("2*[1,2]", "0.5x", "sum([1, a])", ":skip");
    assertThat(walk(dialogue).goOn()).isTrue();
    assertThat(dialogue.transcript())
        .contains("> 2*a", "42", "That is it.", "Every entry is doubled.", "<picture>")
        .contains("Picture: A line through the origin")
        .contains("What to keep", "Doubling adds a thing to itself.")
        .contains("What to review", "halving a number")
        .contains("1.2 Thirds: gradus learn 1.2");
    assertThat(drawn.getFirst()).containsExactly("curve", "x/2", "--title", "one half");
    assertThat(dialogue.prompts())
        .containsExactly("doubling 1/3 >", "doubling 2/3 >", "doubling 2/3 >", "doubling 3/3 >");
    assertThat(events.getLast()).isEqualTo(new Event.Completed("first/doubling"));
  }

  @Test
  void whatDiffersIsSaid() {
    String said =
        said(
            ScriptedDialogue.of(
                "4",
                "[1, 2, 3]",
                "[2, 5]",
                "[1, 4]",
                "nonsense(",
                ":hint",
                ":hint",
                ":show",
                "x/3",
                "x/2",
                "1 + a",
                ":quit"));
    assertThat(said)
        .contains("Yours is a number; what is asked for is a 2-vector.")
        .contains("Yours is a 3-vector; what is asked for is a 2-vector.")
        .contains("1 of 2 entries agrees. The first that differs is entry 2: yours is 5.")
        .contains(":hint gives a hint, :show the whole thing.")
        .contains("You squared the entries.")
        .contains("error[")
        .contains("Hint: Multiply by 2.", "That was the last hint.")
        .contains("> [2, 4]")
        .contains("They differ: at x=")
        .contains("The value is right. Here another way to write it is asked for");
  }

  @Test
  void whatDiffersIsToldWithoutTheValueAskedFor() {
    String said = said(ScriptedDialogue.of("[2; 5]", "[4, 2, 0]", "[2,4]", "y/2", "{x}", ":quit"));
    assertThat(said)
        .contains("The first that differs is entry 2: yours is 5.")
        .contains("Yours is a 3-vector; what is asked for is a 2-vector.")
        .contains("Yours contains y; what is asked for is written with x.")
        .doesNotContain("yours is 5, ", "the reference", "the answer is");
  }

  @Test
  void aVectorNeedsNoBracketsWhereOneIsAskedFor() {
    for (String typed : List.of("2, 4", "(2, 4)", "2; 4", "4/2,4", "[2; 4]", "[[2,4]]")) {
      events.clear();
      assertThat(said(ScriptedDialogue.of(typed))).as(typed).contains("Every entry is doubled.");
    }
    events.clear();
    assertThat(said(ScriptedDialogue.of("2, 5", "2, 4, 6", "(2, ", "2; 4 +")))
        .contains("The first that differs is entry 2: yours is 5.")
        .contains("Yours is a 3-vector; what is asked for is a 2-vector.")
        .contains("error[")
        .doesNotContain("Every entry");
  }

  @Test
  void whoHasNoAnswerIsToldTheWayOut() {
    String said =
        said(ScriptedDialogue.of("I don't know", "how should this be done", "[2,", "?", "[2,4]"));
    assertThat(said)
        .contains("That is no answer yet, and costs nothing. :hint, :show and :skip help.")
        .contains("That is a sentence; here an expression is asked for.")
        .containsSubsequence("error[", "That costs nothing; try again.", ":goto 3")
        .doesNotContain(":hint gives a hint, :show the whole thing.")
        .contains("That is it.");
    assertThat(said(ScriptedDialogue.of("qwert", "xyz")))
        .contains("qwert is not known", "x*y*z multiplies")
        .doesNotContain("declares");
  }

  @Test
  void theLastPageWaitsUntilTheLastStepHasBeenRead() {
    ScriptedDialogue dialogue = ScriptedDialogue.live(":skip", "2+3", "");
    assertThat(walk(dialogue).beginAt("think")).isTrue();
    assertThat(dialogue.prompts().getLast()).isEqualTo("doubling 3/3, Enter ends the lesson >");
    assertThat(dialogue.transcript())
        .containsSubsequence("Skipped.", "Enter ends the lesson > 2+3", "5", "That was the last");
    assertThat(events).last().isEqualTo(new Event.Completed("first/doubling"));
  }

  @Test
  void whoLeavesBehindTheLastStepIsDone() {
    ScriptedDialogue dialogue = ScriptedDialogue.live(":skip", ":quit");
    assertThat(walk(dialogue).beginAt("think")).isTrue();
    assertThat(dialogue.transcript()).doesNotContain("goes on there", "What to keep");
    ScriptedDialogue back = ScriptedDialogue.live(":skip", ":back", ":quit");
    assertThat(walk(back).beginAt("think")).isFalse();
    assertThat(events).last().isEqualTo(new Event.Reached("first/doubling", 2, 0));
  }

  @Test
  void anythingIsComputedAtAnyPrompt() {
    String said =
        said(
            ScriptedDialogue.live(
                "= 3*a", "b = 5", "[2,4]", "a + 1", "", "= 6*7", ":keep", ":goto", ":bakc",
                ":quit"));
    assertThat(said)
        .contains("63", "22", "42")
        .contains("Doubling adds a thing to itself.")
        .contains("  2  Halving  (here)")
        .contains("There is no command :bakc here; did you mean :back?")
        .contains("You are at step 2 of 3. gradus learn 1.1 goes on there.");
  }

  @Test
  void itGoesOnExactlyWhereItWasLeft() {
    walk(ScriptedDialogue.of("[2,4]", "x/2")).goOn();
    assertThat(events.getLast()).isEqualTo(new Event.Reached("first/doubling", 2, 1));
    ScriptedDialogue second = ScriptedDialogue.of("sum([1, a])", ":quit");
    assertThat(walk(second).goOn()).isFalse();
    assertThat(second.transcript())
        .contains("Welcome back: step 2 of 3.", "(behind you)", "That is it.");
    assertThat(second.prompts()).containsExactly("doubling 2/3 >", "doubling 3/3 >");
    assertThat(events.getLast()).isEqualTo(new Event.Reached("first/doubling", 3, 0));
  }

  @Test
  void stepsAreLeftAndFoundAgain() {
    ScriptedDialogue dialogue =
        ScriptedDialogue.live(
            ":goto halving",
            ":back",
            ":back",
            ":goto 9",
            ":goto 3",
            ":goto 1",
            ":restart",
            ":skip",
            ":next",
            ScriptedDialogue.INTERRUPT);
    walk(dialogue).goOn();
    assertThat(dialogue.prompts())
        .containsExactly(
            "doubling 1/3 >",
            "doubling 2/3 >",
            "doubling 1/3 >",
            "doubling 1/3 >",
            "doubling 1/3 >",
            "doubling 3/3 >",
            "doubling 1/3 >",
            "doubling 1/3 >",
            "doubling 1/3, Enter goes on >",
            "doubling 2/3 >");
    assertThat(dialogue.transcript())
        .contains("This is the first step.", "There is no step '9'; they go from 1 to 3.");
  }

  @Test
  void aRestartForgetsWhatWasDefined() {
    String said = said(ScriptedDialogue.of("= b = 5", "= 2b", ":restart", "= 2b", ":quit"));
    assertThat(said).containsSubsequence("= 2b", "10", ":restart", "= 2b", "2*b");
  }

  @Test
  void questionsAreAskedAndCommandsComeBack() {
    ScriptedDialogue dialogue =
        ScriptedDialogue.of(":keep", ":goto 2", ":goto 3", "= 2+3", ":steps");
    walk(dialogue).beginAt("think");
    assertThat(dialogue.transcript()).contains("What is half of", "Doubling adds").contains("5");
    assertThat(events).anyMatch(event -> event instanceof Event.Finished);
  }

  @Test
  void nothingIsLostInWordsAlone() {
    Page page = new Page(60, 24, true, Style.PLAIN, MathMode.LINEAR);
    ScriptedDialogue dialogue = ScriptedDialogue.of("[2,4]").on(page);
    String said = said(dialogue);
    assertThat(said)
        .contains("Picture: A line through the origin")
        .contains("A line.")
        .doesNotContain("<picture>");
    assertThat(said.lines()).allMatch(line -> line.length() <= 60);
    assertThat(said.chars()).allMatch(c -> c < 128);
  }

  @Test
  void aLessonSaysWhatItBuildsOn() {
    ScriptedDialogue dialogue = ScriptedDialogue.of();
    Classroom room =
        new Classroom(
            course,
            new Pool(course),
            Desk.STANDARD,
            new Marker(Desk.STANDARD),
            (words, page) -> new Picture(List.of(), "", Optional.empty()),
            dialogue,
            events::add,
            History.NONE);
    new Walk(room, lesson("first/thirds"), OptionalLong.empty()).goOn();
    assertThat(dialogue.transcript())
        .contains("It builds on 1.1 Doubling and halving, which you have not done")
        .contains("gradus learn 1.1");
  }

  @Test
  void belowTheListEnterGoesOnAndANameOpensAnother() {
    ScriptedDialogue enter = ScriptedDialogue.live("");
    assertThat(new LessonMenu(room(enter)).choose()).contains(lesson("first/doubling"));
    assertThat(enter.transcript()).contains("1.2", "Thirds", "Enter goes on with Doubling and");
    for (String name : List.of("1.2", "thirds", "Thirds", " first/thirds ")) {
      ScriptedDialogue dialogue = ScriptedDialogue.live(name);
      assertThat(new LessonMenu(room(dialogue)).choose()).contains(lesson("first/thirds"));
    }
    ScriptedDialogue card = ScriptedDialogue.live("sigmoid");
    assertThat(new LessonMenu(room(card)).choose().orElseThrow().title()).contains("sigmoid");
    events.add(new Event.Completed("first/doubling"));
    ScriptedDialogue next = ScriptedDialogue.live("");
    assertThat(new LessonMenu(room(next)).choose()).contains(lesson("first/thirds"));
    events.add(new Event.Completed("first/thirds"));
    ScriptedDialogue all = ScriptedDialogue.live("");
    assertThat(new LessonMenu(room(all)).choose()).isEmpty();
    assertThat(all.transcript()).contains("Every lesson is behind you.");
    assertThat(all.prompts()).hasSize(2);
  }

  @Test
  void belowTheListAnythingIsComputedAndLeft() {
    ScriptedDialogue dialogue = ScriptedDialogue.live("2+3", "doubing", ":hint", "help", ":q");
    assertThat(new LessonMenu(room(dialogue)).choose()).isEmpty();
    assertThat(dialogue.transcript())
        .contains("    5\n", "there is no lesson 'doubing'", "did you mean doubling")
        .contains("no lesson is open");
    for (String leaving : List.of("quit", "exit", ":quit", ScriptedDialogue.INTERRUPT)) {
      ScriptedDialogue left = ScriptedDialogue.live(leaving, "1.1");
      assertThat(new LessonMenu(room(left)).choose()).isEmpty();
      assertThat(left.left()).isEqualTo(1);
    }
  }

  @Test
  void belowTheListLearnMayBeTypedOnceMore() {
    for (String line : List.of("learn 1.2", ":learn thirds", "gradus learn 1.2")) {
      ScriptedDialogue dialogue = ScriptedDialogue.live(line);
      assertThat(new LessonMenu(room(dialogue)).choose()).contains(lesson("first/thirds"));
    }
  }

  @Test
  void theLessonThatWasOpenLastGoesOn() {
    events.add(new Event.Reached("first/thirds", 1, 0));
    events.add(new Event.Reached("first/doubling", 2, 0));
    events.add(new Event.Reached("first/thirds", 1, 0));
    Standings standings = new Standings(room(ScriptedDialogue.of()).history());
    assertThat(new NextLesson(course, standings).atAll()).contains(lesson("first/thirds"));
    standings.add(new Event.Completed("first/thirds"));
    assertThat(new NextLesson(course, standings).atAll()).contains(lesson("first/doubling"));
  }

  @Test
  void wordsForHelpNeedNoColon() {
    assertThat(said(ScriptedDialogue.of("hint", "help", "exit", "4")))
        .contains("Hint: Multiply by 2.", ":goto", "You are at step 1 of 3.");
  }

  @Test
  void theListFitsANarrowTerminal() {
    events.add(new Event.Reached("first/doubling", 2, 0));
    History history = room(ScriptedDialogue.of()).history();
    String list = new LessonList(course, new Standings(history)).text(Page.PLAIN.withWidth(46));
    assertThat(list.lines()).allMatch(line -> line.length() <= 46);
    assertThat(list).contains("5 min, at step 2 of 3");
  }
}
