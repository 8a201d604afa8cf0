package gradus.tutor.review;

import static gradus.tutor.progress.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.tutor.progress.Event;
import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Reached;
import gradus.tutor.progress.Event.TakenBack;
import gradus.tutor.progress.Events;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import gradus.tutor.review.Skill.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a history tells about a learner: skills, wrong rules, days.
class LearnerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<Entry> entries = new ArrayList<>();

  private LearnerTest on(int day, Event event) {
    entries.add(new Entry("id" + entries.size(), NOON.plus(Duration.ofDays(day)), event));
    return this;
  }

  private static Finished finished(String item, String skill, int rating) {
    return new Finished(item, "1", 1, skill, 1, rating, "right", "quiz");
  }

  private static Answered wrong(String item, long seed, String mistake) {
    return new Answered(item, "1", seed, "s", 1, "x", "incorrect", 0, mistake, 0, "quiz");
  }

  private History history() {
    return new History(entries, List.of());
  }

  private List<Skill> skills() {
    return Skill.of(new Schedule(history(), Events.at(NOON)), _ -> true);
  }

  @Test
  void masteryIsRecallTimesEvidence() {
    on(0, finished("a", "one", 3));
    assertThat(skills())
        .singleElement()
        .satisfies(skill -> {
          assertThat(skill.mastery()).isEqualTo(0.5);
          assertThat(skill.recall()).isEqualTo(1);
          assertThat(skill.standing()).isEqualTo(Standing.NEW);
        });
    on(0, finished("a", "one", 3)).on(0, finished("a", "one", 3));
    assertThat(skills().getFirst().mastery()).as("one day is one day").isEqualTo(0.5);
    assertThat(skills().getFirst().standing()).isEqualTo(Standing.GROWING);
    entries.clear();
    on(-2, finished("a", "one", 3)).on(-1, finished("a", "one", 3)).on(0, finished("a", "one", 3));
    assertThat(skills().getFirst().mastery()).isCloseTo(0.875, within(1e-12));
    assertThat(skills().getFirst().standing()).isEqualTo(Standing.STRONG);
    on(0, finished("b", "two", 1)).on(0, finished("b", "two", 1)).on(0, finished("b", "two", 1));
    assertThat(skills()).extracting(Skill::name).containsExactly("two", "one");
    assertThat(skills().getFirst().mastery()).isZero();
    assertThat(skills().getFirst().standing()).as("nothing grows yet").isEqualTo(Standing.NEW);
  }

  @Test
  void whatWasNeverKnownDoesNotFade() {
    on(-3, finished("a", "one", 1));
    assertThat(skills().getFirst().due()).isEqualTo(1);
    assertThat(skills().getFirst().standing()).isEqualTo(Standing.NEW);
  }

  @Test
  void whatIsLeftAloneFades() {
    on(-90, finished("a", "one", 3)).on(-88, finished("a", "one", 3));
    on(-80, finished("a", "one", 3));
    assertThat(skills().getFirst().standing()).isEqualTo(Standing.FADING);
    assertThat(skills().getFirst().recall()).isBetween(0.0, 0.9);
    assertThat(Skill.of(new Schedule(history(), Events.at(NOON)), item -> !item.equals("a")))
        .isEmpty();
  }

  @Test
  void aWrongRuleOnTwoVariantsIsAMisconception() {
    on(-5, wrong("a", 1, "own")).on(-5, wrong("a", 1, "own")).on(-4, wrong("b", 2, "own"));
    assertThat(Misconception.of(history())).isEmpty();
    on(-3, wrong("a", 9, "own"));
    assertThat(Misconception.of(history()))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.variants()).isEqualTo(2);
          assertThat(found.items()).containsExactly("a");
          assertThat(found.latest().seed()).isEqualTo(9);
        });
    on(-2, new TakenBack("a", "1", 9, 1));
    assertThat(Misconception.of(history())).isEmpty();
  }

  @Test
  void aRuleOfTheLibraryIsTheSameEverywhere() {
    on(-5, wrong("a", 1, "diff/no-inner")).on(-4, wrong("b", 1, "diff/no-inner"));
    on(-3, wrong("generated/x/1", 1, "own")).on(-2, wrong("generated/x/2", 1, "own"));
    on(-1, wrong("generated/x/2", 5, "own"));
    assertThat(Misconception.of(history()))
        .extracting(Misconception::mistake)
        .containsExactly("own", "diff/no-inner");
  }

  @Test
  void threeRightAnswersOvercomeIt() {
    on(-5, wrong("a", 1, "own")).on(-5, wrong("a", 2, "own"));
    for (int i = 0; i < 3; i++) {
      assertThat(Misconception.of(history()).getFirst().isOver()).isFalse();
      on(-4 + i, finished("a", "one", 3));
      on(-4 + i, finished("b", "one", 3));
      on(-4 + i, finished("a", "one", 2));
    }
    assertThat(Misconception.of(history()).getFirst().isOver()).isTrue();
    on(0, wrong("a", 3, "own"));
    assertThat(Misconception.of(history()).getFirst().isOver()).isFalse();
  }

  @Test
  void daysAreCounted() {
    assertThat(days().longestRun()).isZero();
    on(-40, new Reached("l", 1, 0)).on(-12, wrong("a", 1, "")).on(-11, wrong("a", 1, ""));
    on(-10, wrong("a", 1, "")).on(-10, new Reached("l", 2, 0)).on(0, wrong("a", 1, ""));
    on(500, wrong("a", 1, ""));
    assertThat(days().longestRun()).isEqualTo(3);
    assertThat(days().ofLast(30)).isEqualTo(4);
    assertThat(days().ofLast(41)).isEqualTo(5);
    assertThat(days().on(TODAY.minusDays(10))).isEqualTo(2);
    assertThat(days().counts().lastKey()).isEqualTo(TODAY);
  }

  private PracticeDays days() {
    return PracticeDays.of(history(), Events.at(NOON));
  }
}
