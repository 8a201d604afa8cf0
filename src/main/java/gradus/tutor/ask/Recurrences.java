package gradus.tutor.ask;

import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// On which variants each mistake was made. A mistake on a second variant is a pattern.
///
/// A mistake of the library (`diff/no-inner`) is the same everywhere; one of an item is the same on
/// all variants of that item, and of a generator on all its levels.
///
/// Not for several threads.
public final class Recurrences {
  private final Map<String, Set<String>> variants = new HashMap<>();

  public static Recurrences of(History history) {
    Recurrences all = new Recurrences();
    for (History.Entry entry : history.entries()) {
      switch (entry.event()) {
        case Event.Answered answered when !answered.mistake().isEmpty() ->
            all.add(answered.item(), answered.seed(), answered.mistake());
        case Event.TakenBack slip -> all.drop(slip.item(), slip.seed());
        case Event _ -> {
          // only answers hold mistakes
        }
      }
    }
    return all;
  }

  /// @return whether it was made on another variant before
  boolean add(String item, long seed, String mistake) {
    Set<String> seen = variants.computeIfAbsent(key(item, mistake), key -> new HashSet<>());
    seen.add(item + "#" + seed);
    return seen.size() > 1;
  }

  /// A slip of the fingers on a variant is no pattern.
  void drop(String item, long seed) {
    String variant = item + "#" + seed;
    variants.values().forEach(seen -> seen.remove(variant));
  }

  static String key(String item, String mistake) {
    return mistake.indexOf('/') >= 0 ? mistake : family(item) + ":" + mistake;
  }

  /// `generated/derivatives` for `generated/derivatives/3`.
  static String family(String item) {
    return item.startsWith("generated/") ? item.substring(0, item.lastIndexOf('/')) : item;
  }
}
