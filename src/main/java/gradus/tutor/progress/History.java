package gradus.tutor.progress;

import java.time.Instant;
import java.util.List;

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
}
