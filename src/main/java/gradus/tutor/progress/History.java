package gradus.tutor.progress;

import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Completed;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.Event.Known;
import gradus.tutor.progress.Event.Reached;
import gradus.tutor.progress.Event.TakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything a journal holds, in the order of time.
///
/// @param warnings what could not be read, one sentence each, for people
public record History(List<Entry> entries, List<String> warnings) {
  public static final History NONE = new History(List.of(), List.of());

  public History {
    entries = List.copyOf(entries);
    warnings = List.copyOf(warnings);
  }

  /// One event.
  ///
  /// @param id unique in all journals of the world
  public record Entry(String id, Instant at, Event event) {}

  /// What an answer or a rating is found by; a rating is attempt 0.
  private record Act(String item, String version, long seed, int attempt) {}

  /// The events that count: without answers that were taken back as slips and ratings that were
  /// replaced, of several alike the latest, and without the events that say so.
  public List<Entry> standing() {
    Map<Act, Integer> acts = new HashMap<>();
    Set<Integer> gone = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      switch (entries.get(i).event()) {
        case Answered a -> acts.put(new Act(a.item(), a.version(), a.seed(), a.attempt()), i);
        case Finished f -> acts.put(new Act(f.item(), f.version(), f.seed(), 0), i);
        case TakenBack t -> {
          gone.add(i);
          Act act = new Act(t.item(), t.version(), t.seed(), t.attempt());
          Optional.ofNullable(acts.remove(act)).ifPresent(gone::add);
        }
        case Reached _, Completed _, Known _, Forgotten _ -> {}
      }
    }
    if (gone.isEmpty()) {
      return entries;
    }
    List<Entry> standing = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      if (!gone.contains(i)) {
        standing.add(entries.get(i));
      }
    }
    return standing;
  }

  /// The lessons that were walked through, in the order in which they first were.
  public Set<String> completed() {
    Set<String> lessons = new LinkedHashSet<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof Completed(String lesson)) {
        lessons.add(lesson);
      }
    }
    return lessons;
  }

  /// The chapters and lessons that are known without having been walked through.
  public Set<String> known() {
    Set<String> chapters = new LinkedHashSet<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof Known(String chapter)) {
        chapters.add(chapter);
      }
    }
    return chapters;
  }

  /// Whether a lesson, or the chapter it is in, is known.
  public boolean isKnown(String lesson) {
    return known().stream().anyMatch(chapter -> isBelow(lesson, chapter));
  }

  /// Where the learner stopped in a lesson; empty when it was not begun, or was walked through
  /// since.
  public Optional<Reached> place(String lesson) {
    for (Entry entry : entries.reversed()) {
      if (entry.event() instanceof Completed(String done) && done.equals(lesson)) {
        return Optional.empty();
      }
      if (entry.event() instanceof Reached reached && reached.lesson().equals(lesson)) {
        return Optional.of(reached);
      }
    }
    return Optional.empty();
  }

  /// The lesson that was walked in last and not to its end.
  public Optional<Reached> lastPlace() {
    Set<String> done = new LinkedHashSet<>();
    for (Entry entry : entries.reversed()) {
      if (entry.event() instanceof Completed(String lesson)) {
        done.add(lesson);
      }
      if (entry.event() instanceof Reached reached && !done.contains(reached.lesson())) {
        return Optional.of(reached);
      }
    }
    return Optional.empty();
  }

  /// What an event is about: the id of an item, a lesson or a chapter.
  public static String subject(Event event) {
    return switch (event) {
      case Answered a -> a.item();
      case Finished f -> f.item();
      case TakenBack t -> t.item();
      case Reached r -> r.lesson();
      case Completed c -> c.lesson();
      case Known k -> k.chapter();
      case Forgotten f -> f.what();
    };
  }

  /// Whether a {@link Forgotten} of this speaks of the event. What was forgotten stays forgotten.
  public static boolean isAbout(Event event, String what) {
    return !(event instanceof Forgotten) && (what.equals("*") || isBelow(subject(event), what));
  }

  private static boolean isBelow(String id, String above) {
    return id.equals(above) || id.startsWith(above) && id.charAt(above.length()) == '/';
  }
}
