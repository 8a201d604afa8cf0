package gradus.tutor.lesson;

import java.nio.file.Path;
import java.util.List;

/// A lesson.
///
/// @param id chapter and slug, stable: `algebra/softmax-and-temperature`
/// @param number chapter and place, as in the list: `1.5`
/// @param minutes how long it takes
/// @param requires ids of lessons that come before
/// @param next ids of lessons that go on from here
/// @param keep what to keep, one sentence each
/// @param functions of the catalogue it is about
/// @param steps the first may be what stands before the first heading
public record Lesson(
    String id,
    String number,
    String title,
    int minutes,
    List<String> requires,
    List<String> next,
    List<String> keep,
    List<String> functions,
    List<Step> steps,
    Path file) {
  public Lesson {
    requires = List.copyOf(requires);
    next = List.copyOf(next);
    keep = List.copyOf(keep);
    functions = List.copyOf(functions);
    steps = List.copyOf(steps);
  }

  /// The same with other requirements.
  Lesson requiring(List<String> ids) {
    return new Lesson(id, number, title, minutes, ids, next, keep, functions, steps, file);
  }
}
