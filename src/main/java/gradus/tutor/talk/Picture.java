package gradus.tutor.talk;

import java.util.List;
import java.util.Optional;

/// A picture that was drawn.
///
/// @param lines ready to be shown
/// @param words what it shows, found by the program
/// @param motion plays it where the person can watch, and returns when it ended; empty for a
///   picture that stands still
public record Picture(List<String> lines, String words, Optional<Runnable> motion) {
  public Picture {
    lines = List.copyOf(lines);
  }
}
