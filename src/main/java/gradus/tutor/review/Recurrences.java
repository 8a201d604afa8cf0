package gradus.tutor.review;

import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// On which variants each wrong rule was followed. A rule on a second variant is a pattern.
///
/// A rule of the library (`diff/no-inner`) is the same everywhere; one of an item is the same on
/// all variants of that item, and of a generator on all its levels.
///
/// Not for several threads.
public final class Recurrences {
  private final Map<String, List<Answered>> rules = new LinkedHashMap<>();

  public static Recurrences of(History history) {
    Recurrences all = new Recurrences();
    for (Entry entry : history.standing()) {
      if (entry.event() instanceof Answered answer) {
        all.add(answer);
      }
    }
    return all;
  }

  /// @return whether it follows a rule that was followed on another variant before
  public boolean add(Answered answer) {
    if (answer.mistake().isEmpty()) {
      return false;
    }
    List<Answered> answers =
        rules.computeIfAbsent(key(answer.item(), answer.mistake()), _ -> new ArrayList<>());
    answers.add(answer);
    return answers.stream().anyMatch(other -> !isSameVariant(other, answer));
  }

  /// A slip of the fingers is no pattern.
  public void drop(Answered slip) {
    rules.getOrDefault(key(slip.item(), slip.mistake()), new ArrayList<>()).remove(slip);
  }

  /// The answers that followed each rule, in order, by {@link #key}.
  Map<String, List<Answered>> rules() {
    return rules;
  }

  private static boolean isSameVariant(Answered one, Answered other) {
    return one.item().equals(other.item()) && one.seed() == other.seed();
  }

  /// What names a rule: the same for all answers that follow it.
  public static String key(String item, String mistake) {
    return mistake.indexOf('/') >= 0 ? mistake : family(item) + ":" + mistake;
  }

  /// `generated/derivatives` for `generated/derivatives/3`.
  public static String family(String item) {
    return item.startsWith("generated/") ? item.substring(0, item.lastIndexOf('/')) : item;
  }
}
