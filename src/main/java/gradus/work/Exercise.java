package gradus.work;

import java.util.List;

/// The lines of one derivation.
///
/// @param title a heading or a label; empty when there is none
public record Exercise(String title, List<WorkLine> lines) {
  public Exercise {
    lines = List.copyOf(lines);
  }
}
