package gradus.tutor.quiz;

import gradus.tutor.quiz.ItemText.Slip;
import java.util.Optional;

/// What a wrong rule of the library makes of an exercise.
final class LibrarySlip {
  private LibrarySlip() {}

  /// @param question what was asked, as a command
  static Optional<String> result(Slip.Library slip, String question, Workbench bench) {
    return bench.mistaken(question, slip.id()).map(gradus.value.Literals::of);
  }
}
