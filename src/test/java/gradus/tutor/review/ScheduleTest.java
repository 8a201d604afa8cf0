package gradus.tutor.review;

import static gradus.tutor.progress.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.tutor.progress.Event;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.Event.TakenBack;
import gradus.tutor.progress.Events;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import gradus.tutor.review.Schedule.Memory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<Entry> entries = new ArrayList<>();

  private ScheduleTest on(double day, Event event) {
    Instant at = NOON.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
    entries.add(new Entry("id" + entries.size(), at, event));
    entries.sort(Comparator.comparing(Entry::at));
    return this;
  }

  private static Finished finished(String item, int rating, String mode, long seed) {
    return new Finished(item, "1", seed, "a skill", 1, rating, "right", mode);
  }

  private static Finished good(String item) {
    return finished(item, Fsrs.GOOD, "quiz", 1);
  }

  private Schedule today() {
    return new Schedule(new History(entries, List.of()), Events.at(NOON));
  }

  private Memory memory() {
    return today().of("a").orElseThrow();
  }

  @Test
  void theFirstAnswerOfADayCountsByDaysAndLaterOnesByTheSameDay() {
    on(-33, finished("a", Fsrs.AGAIN, "quiz", 1));
    for (double day : new double[] {-33 + 0.1, -32, -29, -21, 0}) {
      on(day, good("a"));
    }
    // the published vector: ratings 1,3,3,3,3,3 after 0,0,1,3,8,21 days
    assertThat(memory().stability()).isCloseTo(53.62691, within(1e-4));
    assertThat(memory().difficulty()).isCloseTo(6.3574867, within(1e-4));
    assertThat(memory().due()).isEqualTo(TODAY.plusDays(54));
    assertThat(memory().reviews()).isEqualTo(6);
    assertThat(memory().lapses()).isZero();
  }

  @Test
  void onlyWholeDaysOfTheCalendarCount() {
    on(-1 + 11.9 / 24, good("a")).on(-1 + 12.1 / 24, good("a"));
    assertThat(today().reviews()).hasSize(1);
    entries.clear();
    on(-0.4, good("a")).on(-0.1, good("a"));
    assertThat(today().reviews()).isEmpty();
  }

  @Test
  void theDayIsThatOfTheLearner() {
    on(0, good("a")).on(0.2, good("a"));
    ZoneId auckland = ZoneId.of("Pacific/Auckland"); // NOON is 01:00 of the 23rd there
    Schedule there = new Schedule(new History(entries, List.of()), Clock.fixed(NOON, auckland));
    assertThat(there.of("a").orElseThrow().last()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void practiceExamAndPlacementChangeNothing() {
    on(-9, good("a"));
    Memory before = memory();
    for (String mode : List.of("practice", "exam", "placement")) {
      on(-1, finished("a", Fsrs.AGAIN, mode, 2)).on(-1, finished("b", Fsrs.GOOD, mode, 2));
    }
    assertThat(memory()).isEqualTo(before);
    assertThat(today().of("b")).isEmpty();
    on(-1, finished("c", Fsrs.GOOD, "lesson", 1)).on(-1, finished("d", Fsrs.GOOD, "review", 1));
    assertThat(today().all()).extracting(Memory::item).containsExactly("a", "c", "d");
  }

  @Test
  void theLongestOverdueComesFirst() {
    on(-9, good("b")).on(-20, good("c")).on(-1, good("d")).on(-2, good("a"));
    assertThat(today().due()).extracting(Memory::item).containsExactly("c", "b", "a");
    assertThat(today().upcoming(3)).containsExactly(3, 1, 0);
  }

  @Test
  void whatWasForgottenOrTakenBackDoesNotCount() {
    on(-9, good("x/a")).on(-9, good("x/b")).on(-9, good("xx/c")).on(-8, new Forgotten("x"));
    assertThat(today().all()).extracting(Memory::item).containsExactly("xx/c");
    on(-7, good("x/a"));
    assertThat(today().of("x/a").orElseThrow().reviews()).isEqualTo(1);
    on(-6, new Forgotten("*"));
    assertThat(today().all()).isEmpty();
    on(-5, finished("a", Fsrs.AGAIN, "quiz", 3)).on(-5, new TakenBack("a", "1", 3, 0));
    assertThat(today().all()).isEmpty();
    on(-4, finished("a", Fsrs.GOOD, "quiz", 3));
    assertThat(memory().last()).isEqualTo(TODAY.minusDays(4));
  }

  @Test
  void easyReplacesOnlyTheLatestRatingOfTheVariant() {
    on(-9, finished("a", Fsrs.GOOD, "quiz", 3)).on(-2, finished("a", Fsrs.GOOD, "quiz", 3));
    LocalDate good = memory().due();
    on(-2, new TakenBack("a", "1", 3, 0)).on(-2, finished("a", Fsrs.EASY, "quiz", 3));
    assertThat(memory().reviews()).isEqualTo(2);
    assertThat(memory().due()).isAfter(good);
    on(-1, finished("a", Fsrs.GOOD, "practice", 3)).on(-1, new TakenBack("a", "1", 3, 0));
    assertThat(memory().reviews()).isEqualTo(2);
  }

  @Test
  void anAnswerTakenBackIsNoReviewTakenBack() {
    on(-9, finished("a", Fsrs.GOOD, "quiz", 3));
    Memory before = memory();
    on(-2, new TakenBack("a", "1", 3, 1));
    assertThat(memory()).isEqualTo(before);
  }

  @Test
  void anItemThatWasOnlyAnsweredInTheFutureIsDueNow() {
    on(1500, good("a")).on(1501, good("a"));
    assertThat(memory().due()).isEqualTo(TODAY);
    assertThat(memory().stability()).isLessThan(10);
    on(0, good("a"));
    assertThat(memory().due()).isEqualTo(TODAY.plusDays(2));
    assertThat(today().retrievability(memory())).isEqualTo(1);
  }

  @Test
  void aClockThatJumpsNeverExplodesAnInterval() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      entries.clear();
      for (int i = 0; i < 30; i++) {
        double day = -60 + i * 2 + (random.nextInt(4) == 0 ? random.nextInt(8000) - 4000 : 0);
        on(day, finished("a", 1 + random.nextInt(4), "quiz", i));
      }
      Memory memory = memory();
      assertThat(memory.last()).isBeforeOrEqualTo(TODAY);
      assertThat(memory.due()).isBetween(TODAY.minusDays(4100), TODAY.plusDays(Fsrs.LONGEST));
      assertThat(today().retrievability(memory)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void intervalsGrowWhileAllIsKnown() {
    double day = -3000;
    List<Integer> intervals = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      on(day, good("a"));
      int next = (int) (memory().due().toEpochDay() - memory().last().toEpochDay());
      intervals.add(next);
      day += next;
    }
    assertThat(intervals).isSorted().doesNotHaveDuplicates();
    assertThat(intervals.getFirst()).isEqualTo(2);
    on(day, finished("a", Fsrs.AGAIN, "quiz", 1));
    assertThat(memory().due()).isBefore(memory().last().plusDays(intervals.getLast()));
    assertThat(memory().lapses()).isEqualTo(1);
  }
}
