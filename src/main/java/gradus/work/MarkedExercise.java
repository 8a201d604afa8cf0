package gradus.work;

import java.util.List;

/// One exercise with what is said of its lines.
///
/// @param title empty when it has none
public record MarkedExercise(String title, List<Mark> marks) {
  public MarkedExercise {
    marks = List.copyOf(marks);
  }
}
