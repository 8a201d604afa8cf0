package gradus.tutor.review;

import gradus.tutor.review.Schedule.Memory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How well something is mastered that several items may train.
///
/// @param items how many of its items were asked
/// @param answers how often
/// @param recall how likely its items are known today, on average, in (0, 1]
/// @param mastery the recall, weighed with its evidence: an item that was known on n days counts 1
///   − 2⁻ⁿ; from 0 to 1
/// @param due how many of its items are due
public record Skill(String name, int items, int answers, double recall, double mastery, int due) {
  private static final int ENOUGH_ANSWERS = 3;
  private static final double STRONG = 0.75;

  /// How a skill stands, in a word.
  public enum Standing {
    /// Too little is known of it, or it was never known so far.
    NEW("new"),
    /// It should be repeated.
    FADING("fading"),
    GROWING("growing"),
    STRONG("strong");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Standing standing() {
    // What was never known cannot fade.
    if (due > 0 && recall < Schedule.RETENTION && mastery > 0) {
      return Standing.FADING;
    }
    if (answers < ENOUGH_ANSWERS || mastery <= 0) {
      return Standing.NEW;
    }
    return mastery >= STRONG ? Standing.STRONG : Standing.GROWING;
  }

  /// All skills that were asked about, the least mastered first.
  ///
  /// @param asked whether there still is an item with this id
  public static List<Skill> of(Schedule schedule, Predicate<String> asked) {
    Map<String, List<Memory>> memories = new LinkedHashMap<>();
    for (Memory memory : schedule.all()) {
      if (asked.test(memory.item())) {
        memories.computeIfAbsent(schedule.skill(memory.item()), _ -> new ArrayList<>()).add(memory);
      }
    }
    List<Skill> skills = new ArrayList<>();
    memories.forEach((name, of) -> skills.add(of(name, of, schedule)));
    skills.sort(Comparator.comparing(Skill::mastery).thenComparing(Skill::name));
    return skills;
  }

  private static Skill of(String name, List<Memory> memories, Schedule schedule) {
    LocalDate today = schedule.today();
    double recall = 0;
    double mastery = 0;
    int answers = 0;
    int due = 0;
    for (Memory memory : memories) {
      double known = schedule.retrievability(memory);
      recall += known;
      mastery += known * (1 - Math.pow(2, -schedule.recalled(memory.item())));
      answers += memory.reviews();
      due += memory.due().isAfter(today) ? 0 : 1;
    }
    int items = memories.size();
    return new Skill(name, items, answers, recall / items, mastery / items, due);
  }
}
