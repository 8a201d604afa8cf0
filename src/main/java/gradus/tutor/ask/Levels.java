package gradus.tutor.ask;

import gradus.tutor.generate.Generator;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.review.Recurrences;
import java.util.HashMap;
import java.util.Map;

/// How difficult the items of each generator are for this learner: one level up after two that were
/// right the first time, one down after two that were not known.
///
/// Only items of the level in hand or harder ones lead up, only those of the level in hand or
/// easier ones lead down. Not for several threads.
public final class Levels {
  private static final int IN_A_ROW = 2;

  private final Map<String, Standing> standings = new HashMap<>();

  /// @param level from 1
  /// @param row right the first time in a row, or below 0 how many were not known
  private record Standing(int level, int row) {}

  public static Levels of(History history) {
    Levels levels = new Levels();
    for (History.Entry entry : history.standing()) {
      if (entry.event() instanceof Event.Finished finished) {
        levels.learn(finished);
      }
    }
    return levels;
  }

  /// The level of the next item.
  public int of(Generator generator) {
    return Math.min(standing(generator.topic()).level(), generator.levels());
  }

  public void learn(Event.Finished finished) {
    String family = Recurrences.family(finished.item());
    if (family.equals(finished.item())) {
      return;
    }
    String topic = family.substring(family.indexOf('/') + 1);
    standings.put(topic, after(standing(topic), finished.level(), finished.rating()));
  }

  private Standing standing(String topic) {
    return standings.getOrDefault(topic, new Standing(1, 0));
  }

  private static Standing after(Standing standing, int level, int rating) {
    if (rating >= 3 && level >= standing.level()) {
      int row = Math.max(0, standing.row()) + 1;
      return row < IN_A_ROW
          ? new Standing(standing.level(), row)
          : new Standing(Math.min(level + 1, 5), 0);
    }
    if (rating == 1 && level <= standing.level()) {
      int row = Math.min(0, standing.row()) - 1;
      return row > -IN_A_ROW
          ? new Standing(standing.level(), row)
          : new Standing(Math.max(1, standing.level() - 1), 0);
    }
    return new Standing(standing.level(), 0);
  }
}
