package gradus.tutor.progress;

import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Completed;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.Event.Known;
import gradus.tutor.progress.Event.Reached;
import gradus.tutor.progress.Event.TakenBack;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
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
