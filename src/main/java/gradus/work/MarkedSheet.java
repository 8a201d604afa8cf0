package gradus.work;

import java.util.List;
import java.util.Optional;

/// A sheet with what is said of its lines.
///
/// @param file its name
/// @param prose how many lines were skipped because they are words
public record MarkedSheet(String file, List<MarkedExercise> exercises, int prose) {
  public MarkedSheet {
    exercises = List.copyOf(exercises);
  }

  public int count(Standing standing) {
    int count = 0;
    for (MarkedExercise exercise : exercises) {
      for (Mark mark : exercise.marks()) {
        count += mark.standing() == standing ? 1 : 0;
      }
    }
    return count;
  }

  /// The first line that does not follow.
  public Optional<Mark> firstWrong() {
    return exercises.stream()
        .flatMap(exercise -> exercise.marks().stream())
        .filter(mark -> mark.standing() == Standing.WRONG)
        .findFirst();
  }
}
