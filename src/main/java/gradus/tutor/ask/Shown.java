package gradus.tutor.ask;

import gradus.diag.GradusException;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What of each item was shown lately, so that an item that comes again comes with other numbers:
/// two seeds may well make the same variant.
///
/// Not for several threads.
public final class Shown {
  /// An item of few variants has to begin again some time.
  private static final int REMEMBERED = 4;

  /// With two variants, another one is missed once in four thousand times.
  private static final int DRAWS = 12;

  /// The seeds of each version of an item, the latest last.
  private final Map<String, List<Long>> seeds = new HashMap<>();

  public static Shown of(History history) {
    Shown shown = new Shown();
    history.entries().forEach(entry -> shown.add(entry.event()));
    return shown;
  }

  /// Takes what has happened since. What was left before it was done with may come again.
  public void add(Event event) {
    if (event instanceof Event.Finished done) {
      add(new Stamp(done.item(), done.version(), done.seed()));
    }
  }

  void add(Stamp stamp) {
    List<Long> of =
        seeds.computeIfAbsent(key(stamp.item(), stamp.version()), _ -> new ArrayList<>());
    of.remove(stamp.seed());
    of.add(stamp.seed());
    if (of.size() > REMEMBERED) {
      of.removeFirst();
    }
  }

  private static String key(String item, String version) {
    return item + "@" + version;
  }

  /// A seed whose variant does not read like one of the last ones; where none is found, like the
  /// one that was shown the longest ago. Depends on nothing but the item, what was shown, and the
  /// seed.
  ///
  /// @param seed is taken when it will do
  public long another(Question question, long seed) {
    List<Long> lately = seeds.getOrDefault(key(question.id(), question.version()), List.of());
    if (lately.isEmpty()) {
      return seed;
    }
    try {
      return another(question, seed, lately);
    } catch (GradusException broken) {
      return seed; // whoever asks it says why it cannot be asked
    }
  }

  private static long another(Question question, long seed, List<Long> lately) {
    List<List<String>> texts = lately.stream().map(one -> text(question.variant(one))).toList();
    Chance chance = Chance.of("another variant of " + question.id(), seed);
    long best = seed;
    int bestPlace = Integer.MAX_VALUE;
    long candidate = seed;
    for (int draw = 0; draw < DRAWS; draw++) {
      int place = texts.lastIndexOf(text(question.variant(candidate)));
      if (place < 0) {
        return candidate;
      }
      if (place < bestPlace) {
        best = candidate;
        bestPlace = place;
      }
      candidate = chance.integer(1, RoundPlan.LARGEST_SEED);
    }
    return best;
  }

  /// What the learner reads. Options in another order are no other question.
  private static List<String> text(Variant variant) {
    List<String> text =
        new ArrayList<>(variant.options().stream().map(Option::text).sorted().toList());
    text.addFirst(variant.prompt());
    return text;
  }
}
