package gradus.tutor.review;

import gradus.tutor.progress.Event;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What is to be asked again, and when. Derived from the history, never kept.
///
/// A day is a date on the learner's calendar. The first answer of a day to an item moves its
/// stability by the days that went by, further ones of that day by the formula for the same day.
/// Events that lie in the future, because the clock was wrong once, count for nothing while they
/// do; an item of which nothing else is known is due.
public final class Schedule {
  /// How likely an item should be recalled when it is asked again.
  public static final double RETENTION = 0.9;

  private final Map<String, Memory> memories = new LinkedHashMap<>();
  private final Map<String, Integer> recalled = new HashMap<>();
  private final Map<String, String> skills = new HashMap<>();
  private final List<Review> reviews = new ArrayList<>();
  private final LocalDate today;

  public Schedule(History history, Clock clock) {
    ZoneId zone = clock.getZone();
    today = LocalDate.ofInstant(clock.instant(), zone);
    answers(history).forEach((item, entries) -> memories.put(item, memory(item, entries, zone)));
  }

  /// What is remembered of an item.
  ///
  /// @param stability in days
  /// @param difficulty 1 to 10
  /// @param last the day it was answered last
  /// @param reviews how often it was answered
  /// @param lapses how often it was not known on a later day
  public record Memory(
      String item,
      double stability,
      double difficulty,
      LocalDate last,
      LocalDate due,
      int reviews,
      int lapses) {}

  /// An answer on a later day than the one before.
  ///
  /// @param expected the retrievability that day
  public record Review(String item, LocalDate day, int rating, double expected) {
    /// Known, with or without help.
    public boolean isRecalled() {
      return rating > Fsrs.AGAIN;
    }

    public boolean isRightFirstTime() {
      return rating >= Fsrs.GOOD;
    }
  }

  /// Items that are due today or were before, the longest overdue first.
  public List<Memory> due() {
    return memories.values().stream()
        .filter(memory -> !memory.due().isAfter(today))
        .sorted(Schedule::byDay)
        .toList();
  }

  private static int byDay(Memory one, Memory other) {
    int day = one.due().compareTo(other.due());
    return day != 0 ? day : one.item().compareTo(other.item());
  }

  public Optional<Memory> of(String item) {
    return Optional.ofNullable(memories.get(item));
  }

  /// Every item of which something is remembered, in the order in which they were first answered.
  public List<Memory> all() {
    return List.copyOf(memories.values());
  }

  /// How many items fall due on each of the coming days, today first, which holds those that are
  /// overdue too.
  public List<Integer> upcoming(int days) {
    return upcoming(days, _ -> true);
  }

  /// @param asked whether there still is an item with this id
  public List<Integer> upcoming(int days, Predicate<String> asked) {
    int[] counts = new int[days];
    for (Memory memory : memories.values()) {
      long day = Math.max(0, ChronoUnit.DAYS.between(today, memory.due()));
      if (day < days && asked.test(memory.item())) {
        counts[(int) day]++;
      }
    }
    return Arrays.stream(counts).boxed().toList();
  }

  /// How likely an item is recalled today, in (0, 1].
  public double retrievability(Memory memory) {
    return Fsrs.STANDARD.retrievability(memory.stability(), between(memory.last(), today));
  }

  /// On how many days an item was known, with or without help: ten times on one evening show less
  /// than three times in three weeks.
  public int recalled(String item) {
    return recalled.getOrDefault(item, 0);
  }

  /// What an item trains, as it was called when it was last asked.
  public String skill(String item) {
    return skills.getOrDefault(item, "");
  }

  /// The answers that show how well is remembered, item by item.
  public List<Review> reviews() {
    return List.copyOf(reviews);
  }

  public LocalDate today() {
    return today;
  }

  /// What schedules, by item, without what was forgotten or taken back.
  private static Map<String, List<Entry>> answers(History history) {
    Map<String, List<Entry>> items = new LinkedHashMap<>();
    for (Entry entry : history.standing()) {
      switch (entry.event()) {
        case Finished finished when schedules(finished.mode()) ->
            items.computeIfAbsent(finished.item(), _ -> new ArrayList<>()).add(entry);
        case Forgotten(String what) -> items.keySet().removeIf(item -> isBelow(item, what));
        case Event _ -> {}
      }
    }
    items.values().removeIf(List::isEmpty);
    return items;
  }

  private static boolean schedules(String mode) {
    return switch (mode) {
      case "practice", "exam", "placement" -> false;
      default -> true;
    };
  }

  private static boolean isBelow(String item, String what) {
    return what.equals("*") || item.equals(what) || item.startsWith(what + "/");
  }

  private Memory memory(String item, List<Entry> entries, ZoneId zone) {
    List<Entry> past = entries.stream().filter(entry -> !day(entry, zone).isAfter(today)).toList();
    boolean misdated = past.isEmpty();
    Walk walk = new Walk(item);
    Set<LocalDate> known = new HashSet<>();
    for (Entry entry : misdated ? entries : past) {
      LocalDate day = day(entry, zone);
      Finished finished = (Finished) entry.event();
      walk.answer(misdated ? today : day, finished.rating());
      skills.put(item, finished.skill());
      if (finished.rating() > Fsrs.AGAIN) {
        known.add(misdated ? today : day);
      }
    }
    recalled.put(item, known.size());
    return walk.memory(misdated);
  }

  private static LocalDate day(Entry entry, ZoneId zone) {
    return LocalDate.ofInstant(entry.at(), zone);
  }

  private static int between(LocalDate from, LocalDate to) {
    return Math.clamp(ChronoUnit.DAYS.between(from, to), 0, Integer.MAX_VALUE);
  }

  /// An item on its way through its answers.
  private final class Walk {
    private final String item;
    private Fsrs.State state = new Fsrs.State(1, 5);
    private LocalDate last = LocalDate.MIN;
    private int interval;
    private int count;
    private int lapses;

    Walk(String item) {
      this.item = item;
    }

    void answer(LocalDate day, int rating) {
      int elapsed = count == 0 ? 0 : between(last, day);
      if (elapsed > 0) {
        reviews.add(
            new Review(
                item, day, rating, Fsrs.STANDARD.retrievability(state.stability(), elapsed)));
        lapses += rating == Fsrs.AGAIN ? 1 : 0;
      }
      List<Fsrs.State> states = new ArrayList<>(Fsrs.EASY);
      for (int possible = Fsrs.AGAIN; possible <= Fsrs.EASY; possible++) {
        states.add(
            count == 0
                ? Fsrs.STANDARD.first(possible)
                : Fsrs.STANDARD.next(state, elapsed, possible));
      }
      state = states.get(rating - 1);
      interval = Fsrs.STANDARD.intervals(states, RETENTION).get(rating - 1);
      last = day;
      count++;
    }

    Memory memory(boolean due) {
      LocalDate next = due ? today : last.plusDays(interval);
      return new Memory(item, state.stability(), state.difficulty(), last, next, count, lapses);
    }
  }
}
