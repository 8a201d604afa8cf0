package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.ask.Outcome.Ending;
import gradus.tutor.generate.Generators;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import gradus.tutor.review.Schedule;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.ScriptedDialogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

  private final List<Event> events = new ArrayList<>();
  private final Drawing drawing = Drawing.of(History.NONE);
  private final Levels levels = drawing.levels();
  private Instant now = MORNING;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private Schedule schedule() {
    List<Entry> entries = new ArrayList<>();
    events.forEach(event -> entries.add(new Entry(String.valueOf(entries.size()), now, event)));
    return new Schedule(new History(entries, List.of()), clock);
  }

  private Round round(Dialogue dialogue, Manners manners) {
    return new Round(dialogue, events::add, manners, Backdrop.blank(), schedule(), drawing);
  }

  private static List<Slot> powers(int count) {
    List<Slot> slots = new ArrayList<>();
    for (int seed = 1; seed <= count; seed++) {
      slots.add(new Slot.Fixed("power", new Topic.Group(Sample.POWER, List.of()), seed));
    }
    return slots;
  }

  private List<Finished> finished() {
    return events.stream()
        .filter(event -> event instanceof Finished)
        .map(event -> (Finished) event)
        .toList();
  }

  @Test
  void promptsTellWhereOneIs() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^2", "4x^3");
    List<Asked> asked = round(dialogue, Manners.QUIZ).run(powers(2), Round.Labels.USUAL);
    assertThat(dialogue.prompts()).containsExactly("power 1/2 >", "power 2/2 >");
    assertThat(asked).extracting(Asked::rating).containsExactly(3, 3);
  }

  @Test
  void whatIsNotDueIsPractice() {
    round(ScriptedDialogue.of("3x^2", "4x^3"), Manners.QUIZ).run(powers(2), Round.Labels.USUAL);
    assertThat(finished()).extracting(Finished::mode).containsExactly("quiz", "practice");
    round(ScriptedDialogue.of("3x^2"), Manners.QUIZ).run(powers(1), Round.Labels.USUAL);
    assertThat(finished().getLast().mode()).isEqualTo("practice");
    now = MORNING.plus(Duration.ofDays(60));
    List<Event> before = new ArrayList<>(events);
    events.clear();
    List<Entry> entries = new ArrayList<>();
    before.forEach(event -> entries.add(new Entry(String.valueOf(entries.size()), MORNING, event)));
    Schedule old = new Schedule(new History(entries, List.of()), clock);
    new Round(
            ScriptedDialogue.of("3x^2"), events::add, Manners.QUIZ, Backdrop.blank(), old, drawing)
        .run(powers(1), Round.Labels.USUAL);
    assertThat(finished().getLast().mode()).isEqualTo("review");
  }

  @Test
  void leavingEndsTheRound() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^2", ":quit");
    Round round = round(dialogue, Manners.QUIZ);
    List<Asked> asked = round.run(powers(3), Round.Labels.USUAL);
    assertThat(round.wasLeft()).isTrue();
    assertThat(asked).hasSize(2);
    assertThat(asked.getLast().outcome().ending()).isEqualTo(Ending.LEFT);
    assertThat(asked.getLast().isDone()).isFalse();
  }

  @Test
  void theLevelFollowsWithinTheRound() {
    List<Slot> slots = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      slots.add(new Slot.Rising(Generators.find("derivatives").orElseThrow(), seed));
    }
    List<String> answers = new ArrayList<>();
    for (int seed = 1; seed <= 2; seed++) {
      answers.add(
          slots
              .get(seed - 1)
              .questions(levels)
              .getFirst()
              .variant(seed)
              .samples()
              .right()
              .getFirst());
    }
    ScriptedDialogue dialogue = ScriptedDialogue.of(answers.get(0), answers.get(1), ":skip");
    List<Asked> asked = round(dialogue, Manners.QUIZ).run(slots, Round.Labels.USUAL);
    assertThat(asked).extracting(one -> one.question().level()).containsExactly(1, 1, 2);
  }

  @Test
  void anExamEndsWhenTheTimeIsOver() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^2", "4x^3", "5x^4");
    TimedDialogue timed =
        new TimedDialogue(
            dialogue.beforeReply(() -> now = now.plus(Duration.ofMinutes(12))),
            clock,
            Duration.ofMinutes(30));
    Round round = round(timed, Manners.EXAM);
    List<Asked> asked = round.run(powers(4), (topic, number, count) -> "exam " + number);
    assertThat(timed.isOver()).isTrue();
    assertThat(dialogue.prompts())
        .containsExactly("30 min left, exam 1 >", "18 min left, exam 2 >", "6 min left, exam 3 >");
    assertThat(asked).hasSize(3);
    ExamMarks marks = ExamMarks.of(round.drawn(powers(4)), asked);
    assertThat(marks.points()).isEqualTo(2);
    assertThat(marks.most()).isEqualTo(4);
    ScriptedDialogue page = ScriptedDialogue.of();
    marks.say(new Speech(page));
    assertThat(page.transcript())
        .containsSubsequence(
            "Marks: 2 of 4 points, 50 %.",
            "1. Right, 1 of 1 point",
            "3. Not answered, 0 of 1 point",
            "The answer: 5x⁴",
            "4. Not answered");
    assertThat(finished()).extracting(Finished::mode).containsOnly("exam");
  }

  @Test
  void marksAreAboutWhatWasAskedWhateverTheLevelIsNow() {
    List<Slot> slots = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      slots.add(new Slot.Rising(Generators.find("derivatives").orElseThrow(), seed));
    }
    Round round = round(ScriptedDialogue.of(":skip", ":skip", ":skip"), Manners.QUIZ);
    List<Asked> asked = round.run(slots, Round.Labels.USUAL);
    for (int times = 0; times < 4; times++) {
      levels.learn(new Finished("generated/derivatives/1", "1", 7, "skill", 1, 3, "right", "quiz"));
    }
    assertThat(ExamMarks.of(round.drawn(slots), asked).marks())
        .extracting(mark -> mark.variant().level())
        .containsExactly(1, 1, 1);
  }

  @Test
  void aBrokenItemIsLeftOut() {
    Slot broken = Slot.Item.of("broken", Sample.refusing("algebra/broken"), 1);
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^2");
    List<Asked> asked =
        round(dialogue, Manners.QUIZ)
            .run(List.of(broken, powers(1).getFirst()), Round.Labels.USUAL);
    assertThat(asked).hasSize(1);
    assertThat(dialogue.transcript()).contains("algebra/broken: no variant meets it.");
  }

  @Test
  void aBrokenItemTakesNoMarksAway() {
    List<Slot> slots =
        List.of(powers(1).getFirst(), Slot.Item.of("broken", Sample.refusing("algebra/broken"), 1));
    Round round = round(ScriptedDialogue.of("3x^2"), Manners.EXAM);
    List<Asked> asked = round.run(slots, Round.Labels.USUAL);
    ExamMarks marks = ExamMarks.of(round.drawn(slots), asked);
    assertThat(marks.points()).isEqualTo(1);
    assertThat(marks.most()).isEqualTo(1);
  }

  @Test
  void laterPartsGoOnFromTheLearnersAnswer() {
    Slot slot = new Slot.Fixed("parts", new Topic.Group(Sample.PART_A, List.of(Sample.PART_B)), 2);
    ScriptedDialogue dialogue = ScriptedDialogue.of("7", ":skip", "15");
    round(dialogue, Manners.QUIZ).run(List.of(slot), Round.Labels.USUAL);
    assertThat(dialogue.prompts()).containsExactly("parts 1a/1 >", "parts 1a/1 >", "parts 1b/1 >");
    assertThat(dialogue.transcript()).contains("Add 8 to your 7.").contains("Right.");
  }

  @Test
  void theClosingPageTellsWhatWentWellWhatRecurredAndWhatComes() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("3x^3", "3x^2", "4x^4", ":steps", "5x^4");
    Round round = round(dialogue, Manners.QUIZ);
    List<Asked> asked = round.run(powers(3), Round.Labels.USUAL);
    new Closing(new Speech(dialogue), question -> Optional.of("Lesson 3.1 is about it."))
        .say(round, asked, schedule(), true);
    assertThat(dialogue.transcript())
        .containsSubsequence(
            "3 questions done, 2 right, 1 the first time.",
            "To look at again: power rule.",
            "A mistake that came up on more than one variant",
            "The exponent comes down, and one less stays above.",
            "Lesson 3.1 is about it.",
            "Coming back: 1 item")
        .doesNotContain("Went well");
  }

  @Test
  void nothingAnsweredIsSaidSo() {
    ScriptedDialogue dialogue = ScriptedDialogue.of();
    Round round = round(dialogue, Manners.QUIZ);
    List<Asked> asked = round.run(powers(1), Round.Labels.USUAL);
    new Closing(new Speech(dialogue), question -> Optional.empty())
        .say(round, asked, schedule(), true);
    assertThat(dialogue.transcript()).contains("Nothing was answered");
  }

  @Test
  void whatIsNotKeptIsNotCalledKept() {
    ScriptedDialogue dialogue = ScriptedDialogue.of("4x^4");
    Round round = round(dialogue, Manners.QUIZ);
    List<Asked> asked = round.run(powers(1), Round.Labels.USUAL);
    Closing closing = new Closing(new Speech(dialogue), question -> Optional.empty());
    closing.say(round, asked, schedule(), false);
    assertThat(dialogue.transcript())
        .contains("No question was finished.")
        .doesNotContain("what you answered is kept");
    closing.say(round, asked, schedule(), true);
    assertThat(dialogue.transcript()).contains("what you answered is kept");
  }

  @Test
  void theLastItemCanBeCalledEasyToo() {
    ScriptedDialogue dialogue = ScriptedDialogue.live("3x^2", ":easy");
    round(dialogue, Manners.QUIZ).run(powers(1), Round.Labels.USUAL);
    assertThat(dialogue.prompts().getLast()).contains(":easy if the last one was too easy");
    assertThat(finished()).extracting(Finished::rating).containsExactly(3, 4);
    events.clear();
    round(ScriptedDialogue.live("3x^2", ""), Manners.QUIZ).run(powers(1), Round.Labels.USUAL);
    assertThat(finished()).extracting(Finished::rating).containsExactly(3);
  }

  @Test
  void afterAWrongAnswerOrInAnExamNobodyAsksWhetherItWasEasy() {
    for (Manners manners : List.of(Manners.QUIZ, Manners.EXAM)) {
      events.clear();
      ScriptedDialogue dialogue = ScriptedDialogue.live("7", "3x^2", "");
      round(dialogue, manners).run(powers(1), Round.Labels.USUAL);
      assertThat(dialogue.transcript()).doesNotContain(":easy");
    }
  }

  @Test
  void practiceCallsNothingEasy() {
    round(ScriptedDialogue.of("3x^2", ":easy", "4x^3"), Manners.QUIZ)
        .run(powers(2), Round.Labels.USUAL);
    assertThat(finished()).extracting(Finished::rating).containsExactly(3, 4, 3);
    ScriptedDialogue again = ScriptedDialogue.live("3x^2", ":easy", "4x^3");
    events.removeIf(event -> event instanceof Finished done && done.seed() == 2);
    int before = events.size();
    round(again, Manners.QUIZ).run(powers(2), Round.Labels.USUAL);
    assertThat(again.transcript()).contains("was practice").doesNotContain("Enter ends the round");
    assertThat(events.subList(before, events.size())).noneMatch(e -> e instanceof Event.TakenBack);
  }
}
