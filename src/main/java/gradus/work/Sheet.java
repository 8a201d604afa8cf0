package gradus.work;

import java.util.List;

/// A sheet as it was written.
///
/// @param prose how many lines were skipped because they are words
public record Sheet(List<Exercise> exercises, int prose) {
  public Sheet {
    exercises = List.copyOf(exercises);
  }
}
