package gradus.tutor.learn;

import gradus.tutor.lesson.Lesson;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// How far a learner has come with all lessons, as the journal tells it.
public final class Standings {
  /// The lesson that was touched last stands last.
  private final SequencedMap<String, Event.Reached> reached = new LinkedHashMap<>();

  private final Set<String> completed = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> ratings = new HashMap<>();
  private final Map<String, Integer> finished = new HashMap<>();

  public Standings(History history) {
    history.entries().forEach(entry -> add(entry.event()));
  }

  /// Takes what has happened since.
  void add(Event event) {
    switch (event) {
      case Event.Reached at -> reached.putLast(at.lesson(), at);
      case Event.Completed(String lesson) -> {
        completed.add(lesson);
        reached.remove(lesson);
      }
      case Event.Known(String what) -> known.add(what);
      case Event.Finished item -> {
        ratings.put(item.item(), item.rating());
        finished.merge(item.item(), 1, Integer::sum);
      }
      case Event.Answered _, Event.TakenBack _, Event.Forgotten _ -> {}
    }
  }

  public Standing of(Lesson lesson) {
    Event.Reached at = reached.get(lesson.id());
    if (at != null) {
      return new Standing.At(at.step(), at.part());
    }
    if (completed.contains(lesson.id())) {
      return new Standing.Done();
    }
    return isKnown(lesson.id()) ? new Standing.Known() : new Standing.New();
  }

  /// The lessons that were left in the middle, the last one first.
  List<String> left() {
    return List.copyOf(reached.sequencedKeySet().reversed());
  }

  /// Whether a lesson was done, even if it is being walked through again.
  boolean isBehind(String lesson) {
    return completed.contains(lesson) || isKnown(lesson);
  }

  private boolean isKnown(String lesson) {
    int slash = lesson.indexOf('/');
    return known.contains(lesson) || slash > 0 && isChapterKnown(lesson.substring(0, slash));
  }

  public boolean isChapterKnown(String chapter) {
    return known.contains(chapter);
  }

  /// Whether an item went wrong, or not without help, when it was last done with.
  boolean isShaky(String item) {
    return ratings.getOrDefault(item, 4) < 3;
  }

  /// How often an item was done with: the next variant is another one.
  int finished(String item) {
    return finished.getOrDefault(item, 0);
  }
}
