package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.ask.Manners.Feedback;
import gradus.tutor.ask.Outcome.Ending;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.progress.Event;
import gradus.tutor.quiz.Question;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.ScriptedDialogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskingTest {
  private final List<Event> events = new ArrayList<>();

  private Asking asking(ScriptedDialogue dialogue, Manners manners) {
    return asking(dialogue, manners, Backdrop.blank());
  }

  private Asking asking(ScriptedDialogue dialogue, Manners manners, Backdrop backdrop) {
    return new Asking(
        Desk.STANDARD, new Marker(Desk.STANDARD), dialogue, events::add, manners, backdrop);
  }

  private Outcome power(ScriptedDialogue dialogue) {
    return asking(dialogue, Manners.QUIZ).ask(Sample.POWER, 1, "power 1/1", Map.of());
  }

  private Event.Finished finished() {
    return (Event.Finished) events.getLast();
  }

  private static Question power() {
    return Sample.POWER;
  }

  @Test
  void rightTheFirstTimeIsGood() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^2");
    Outcome outcome = power(dialogue);
    assertThat(outcome.ending()).isEqualTo(Ending.RIGHT);
    assertThat(outcome.credit()).isEqualTo(1);
    assertThat(dialogue.transcript())
        .containsSubsequence(
            "Differentiate x³ with respect to x.",
            "power 1/1 > 3x^2\n",
            "read as 3*x^2\n",
            "Right.\n");
    assertThat(events).hasSize(2);
    assertThat(events.getFirst())
        .isEqualTo(
            new Event.Answered(
                "calculus/power", "v1", 1, "power rule", 1, "3x^2", "correct", 1, "", 0, "quiz"));
    assertThat(finished())
        .isEqualTo(
            new Event.Finished("calculus/power", "v1", 1, "power rule", 2, 3, "right", "quiz"));
  }

  @Test
  void rightAfterOneWrongAnswerIsHardAndAfterTwoAgain() {
    power(ScriptedDialogue.of("3x", "3x^2"));
    assertThat(finished().rating()).isEqualTo(2);
    power(ScriptedDialogue.of("3x", "4x", "3x^2"));
    assertThat(finished().rating()).isEqualTo(1);
    assertThat(finished().ending()).isEqualTo("right");
  }

  @Test
  void rightAfterAHintIsHard() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(":hint", "3x^2");
    Outcome outcome = power(dialogue);
    assertThat(dialogue.transcript()).contains("Hint: What happens to the exponent?");
    assertThat(outcome.hints()).isEqualTo(1);
    assertThat(finished().rating()).isEqualTo(2);
    assertThat(((Event.Answered) events.getFirst()).hints()).isEqualTo(1);
  }

  @Test
  void hintsComeInOrderAndEnd() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(":hint", ":hint", ":hint", "3x^2");
    power(dialogue);
    assertThat(dialogue.transcript())
        .containsSubsequence(
            "What happens", "It comes down as a factor.", "That was the last hint.");
  }

  @Test
  void theHintIsOfferedAfterTheSecondWrongAnswer() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x", "4x", ":quit");
    power(dialogue);
    String[] halves = dialogue.transcript().split("> 4x\n");
    assertThat(halves[0]).doesNotContain("A hint may help");
    assertThat(halves[1]).contains("A hint may help: type :hint.");
  }

  @Test
  void stepsGiveUp() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(":steps");
    Outcome outcome = power(dialogue);
    assertThat(outcome.ending()).isEqualTo(Ending.GAVE_UP);
    assertThat(dialogue.transcript())
        .containsSubsequence("Worked solution:", "1. Bring the exponent down", "The answer: 3x²");
    assertThat(finished().rating()).isEqualTo(1);
    assertThat(finished().ending()).isEqualTo("gave-up");
  }

  @Test
  void skippingIsRecorded() {
    assertThat(power(ScriptedDialogue.of(":skip")).ending()).isEqualTo(Ending.SKIPPED);
    assertThat(finished().ending()).isEqualTo("skipped");
    assertThat(finished().rating()).isEqualTo(1);
  }

  @Test
  void leavingRecordsNothingAndKeepsWhatWasAnswered() {
    for (String way : List.of(":quit", ":q", "quit", "exit", ScriptedDialogue.INTERRUPT)) {
      events.clear();
      assertThat(power(ScriptedDialogue.of("3x", way)).ending()).isEqualTo(Ending.LEFT);
      assertThat(events).hasSize(1);
    }
    assertThat(power(ScriptedDialogue.of()).ending()).isEqualTo(Ending.LEFT);
  }

  @Test
  void everyAnswerIsKeptBeforeTheNextPrompt() {
    List<Integer> kept = new ArrayList<>();
    power(ScriptedDialogue.of("3x", "1 +", "3x^2").beforeReply(() -> kept.add(events.size())));
    assertThat(kept).containsExactly(0, 1, 2);
  }

  @Test
  void whatCannotBeReadCostsNothing() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^", "3x^2");
    power(dialogue);
    assertThat(dialogue.transcript()).contains("This costs nothing; answer again.");
    assertThat(finished().rating()).isEqualTo(3);
    assertThat(((Event.Answered) events.getFirst()).verdict()).isEqualTo("unreadable");
    assertThat(((Event.Answered) events.get(1)).attempt()).isEqualTo(1);
  }

  @Test
  void enterRepeatsWhatIsExpected() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("", "3x^2");
    power(dialogue);
    assertThat(dialogue.transcript()).contains("Answer with an expression in x. :hint,");
    assertThat(finished().rating()).isEqualTo(3);
  }

  @Test
  void anEqualsSignCalculatesAndRemembers() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("= a = 2 + 3", "= a*2", "= 1 +", "=", "3x^2");
    power(dialogue);
    assertThat(dialogue.transcript()).containsSubsequence("5", "10", "error", "calculates");
    assertThat(finished().rating()).isEqualTo(3);
  }

  @Test
  void anExamHasNeitherCalculatorNorHintsNorVerdicts() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("= 2+3", ":hint", ":steps", "3x");
    Outcome outcome = asking(dialogue, Manners.EXAM).ask(Sample.POWER, 1, "exam 1/2", Map.of());
    assertThat(outcome.ending()).isEqualTo(Ending.WRONG);
    assertThat(dialogue.transcript())
        .contains("The calculator rests", "There are no hints", "come at the end", "Noted.")
        .doesNotContain("Not right");
    assertThat(finished().mode()).isEqualTo("exam");
    assertThat(finished().ending()).isEqualTo("wrong");
  }

  @Test
  void aSlipIsTakenBackOnce() {
    ScriptedDialogue dialogue =
        ScriptedDialogue.of(":typo", "3x", ":typo", ":typo", "4x", ":typo", "3x^2");
    Outcome outcome = power(dialogue);
    assertThat(dialogue.transcript())
        .containsSubsequence(
            "There is no wrong answer to take back",
            "Taken back as a slip.",
            "One slip an item",
            "One slip an item");
    assertThat(events).contains(new Event.TakenBack("calculus/power", "v1", 1, 1));
    assertThat(outcome.answers()).containsExactly("4x", "3x^2");
    assertThat(finished().rating()).isEqualTo(2);
  }

  @Test
  void theMistakeIsNamedAndTheSecondTimeItIsAPattern() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^3", "3x^2", "4x^4", "4x^3");
    Backdrop backdrop =
        Backdrop.blank().reading(question -> java.util.Optional.of("Lesson 3.2 is about it."));
    Asking asking = asking(dialogue, Manners.QUIZ, backdrop);
    Outcome first = asking.ask(power(), 1, "power 1/2", Map.of());
    asking.ask(power(), 2, "power 2/2", Map.of());
    assertThat(first.mistakes()).containsExactly("exponent-stays");
    assertThat(dialogue.transcript())
        .containsSubsequence(
            "This looks like a known slip: The exponent comes down",
            "power 2/2 > 4x^4",
            "it is a pattern:",
            "Lesson 3.2 is about it.");
    assertThat(((Event.Answered) events.getFirst()).mistake()).isEqualTo("exponent-stays");
  }

  @Test
  void theSameMistakeOnTheSameVariantIsNoPattern() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^3", "3*x^3", "3x^2");
    power(dialogue);
    assertThat(dialogue.transcript()).doesNotContain("pattern");
  }

  @Test
  void noAnswerIsGivenAwayBeforeGivingUp() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("x", "7", "x^2", "3x^3", ":hint", ":quit");
    power(dialogue);
    assertThat(dialogue.transcript()).doesNotContain("3x²", "3x^2", "3*x^2");
  }

  @Test
  void easyIsSaidAfterwards() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(":easy", "3x^2", "easy", ":easy", "4x^3");
    Asking asking = asking(dialogue, Manners.QUIZ);
    asking.ask(Sample.POWER, 1, "power 1/2", Map.of());
    asking.ask(Sample.POWER, 2, "power 2/2", Map.of());
    assertThat(dialogue.transcript())
        .containsSubsequence(
            "Easy can be said of an item right after",
            "Right.",
            "counts as easy",
            "Easy can be said of an item right after");
    assertThat(events)
        .containsSequence(
            new Event.TakenBack("calculus/power", "v1", 1, 0),
            new Event.Finished("calculus/power", "v1", 1, "power rule", 2, 4, "right", "quiz"));
  }

  @Test
  void theItemIsNamedOnRequest() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(":item", "3x^2");
    power(dialogue);
    assertThat(dialogue.transcript()).contains("calculus/power@v1#1\n");
  }

  @Test
  void commandsOfOthersEndTheAskingAndItGoesOnLater() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x", ":goto the rule", "3x^2");
    Asking asking = asking(dialogue, Manners.QUIZ);
    Outcome left = asking.ask(Sample.POWER, 1, "power", Map.of());
    assertThat(left.ending()).isEqualTo(Ending.COMMAND);
    assertThat(left.command()).isEqualTo(":goto the rule");
    asking.ask(Sample.POWER, 1, "power", Map.of());
    assertThat(finished().rating()).isEqualTo(2);
  }

  @Test
  void unknownCommandsAreToldTheNearest() {
    ScriptedDialogue dialogue = ScriptedDialogue.of(":hnit", ":xyzzy", ":help", "3x^2");
    power(dialogue);
    assertThat(dialogue.transcript())
        .contains("There is no :hnit here; did you mean :hint?")
        .contains("There is no :xyzzy here. :help lists what there is.")
        .contains(":typo  takes the last wrong answer back");
  }

  @Test
  void verdictsAloneNameNoMistake() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^3", "3x^2");
    asking(dialogue, Manners.QUIZ.saying(Feedback.VERDICT)).ask(Sample.POWER, 1, "p", Map.of());
    assertThat(dialogue.transcript()).contains("Not right.").doesNotContain("slip");
  }

  @Test
  void choicesShowTheirOptions() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("", "a", "b");
    asking(dialogue, Manners.QUIZ).ask(Sample.CHOICE, 1, "signs", Map.of());
    assertThat(dialogue.transcript())
        .containsSubsequence(
            "  a) −x² − 1",
            "  b) x² + 1",
            "the letter of one option: a or b",
            "A square is never negative.",
            "Right.");
  }

  @Test
  void narrowAsciiLosesNothing() {
    ScriptedDialogue dialogue =
        ScriptedDialogue.of("", ":help", "x^3", ":hint", ":steps")
            .on(Page.PLAIN.withAscii(true).withWidth(60));
    power(dialogue);
    assertThat(dialogue.transcript()).matches("\\p{ASCII}*");
    assertThat(dialogue.transcript().lines()).allMatch(line -> line.length() <= 60);
    assertThat(dialogue.transcript()).contains("Differentiate x^3", "The answer: 3x^2");
  }

  @Test
  void aWrongFormInAnExamDoesNotTellThatTheValueIsRight() {
    ScriptedDialogue dialogue = ScriptedDialogue.live("6/9", "2/3");
    Outcome exam = asking(dialogue, Manners.EXAM).ask(Sample.LOWEST, 1, "exam 1/1", Map.of());
    assertThat(dialogue.transcript())
        .contains("not written as the question asks", "costs nothing")
        .doesNotContain("right", "qual");
    assertThat(exam.ending()).isEqualTo(Ending.RIGHT);
    ScriptedDialogue quiz = ScriptedDialogue.of("6/9", "2/3");
    asking(quiz, Manners.QUIZ).ask(Sample.LOWEST, 1, "quiz 1/1", Map.of());
    assertThat(quiz.transcript()).contains("The value is right, the form is not yet.");
  }

  @Test
  void aCommandInTheMiddleOfAnAnswerIsObeyedAndTheAnswerDropped() {
    ScriptedDialogue dialogue =
        ScriptedDialogue.live(
            "[1, 2", ":hint", "{3", ScriptedDialogue.INTERRUPT, "[3x", "]", ":quit");
    Outcome outcome = power(dialogue);
    assertThat(outcome.ending()).isEqualTo(Ending.LEFT);
    assertThat(outcome.hints()).isEqualTo(1);
    assertThat(dialogue.transcript())
        .containsOnlyOnce("The answer you had begun does not count.")
        .contains("Hint: What happens to the exponent?");
    assertThat(events)
        .singleElement()
        .satisfies(event -> assertThat(((Event.Answered) event).answer()).isEqualTo("[3x\n]"));
  }

  @Test
  void inTheMiddleOfAnAnswerOneCanLeave() {
    ScriptedDialogue dialogue = ScriptedDialogue.live("[1, 2", ":quit");
    assertThat(power(dialogue).ending()).isEqualTo(Ending.LEFT);
    assertThat(events).isEmpty();
  }

  @Test
  void whereEachLineAnswersAnEmptyOneIsNoAnswer() {
    Outcome piped =
        asking(ScriptedDialogue.of("", "3x^2"), Manners.EXAM)
            .ask(Sample.POWER, 1, "exam 1/1", Map.of());
    assertThat(piped.ending()).isEqualTo(Ending.SKIPPED);
    Outcome typed =
        asking(ScriptedDialogue.live("", "3x^2"), Manners.EXAM)
            .ask(Sample.POWER, 1, "exam 1/1", Map.of());
    assertThat(typed.ending()).isEqualTo(Ending.RIGHT);
  }

  @Test
  void linesThatCameTogetherAreNotAskedForAgain() {
    ScriptedDialogue dialogue = ScriptedDialogue.live("[1, 2\n:hint", "[1, 2\n", "3x^2");
    Outcome outcome = power(dialogue);
    assertThat(outcome.ending()).isEqualTo(Ending.RIGHT);
    assertThat(outcome.hints()).isEqualTo(1);
    assertThat(dialogue.prompts()).containsOnly("power 1/1 >");
  }
}
