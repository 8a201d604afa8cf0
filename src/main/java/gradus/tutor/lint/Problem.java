package gradus.tutor.lint;

import gradus.diag.Diagnostic;
import gradus.diag.Severity;
import gradus.tutor.lesson.Place;
import java.util.Comparator;
import java.util.OptionalLong;

/// Something an author should mend.
///
/// @param severity a warning where a lesson works but could be better
/// @param check what found it, in one word: `model-answer`
/// @param what in small letters, without a full stop
/// @param hint the way out; may be empty
/// @param seed of a variant where it can be seen
public record Problem(
    Place place, Severity severity, String check, String what, String hint, OptionalLong seed) {
  static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().file())
          .thenComparingInt(problem -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column());

  static Problem error(Place place, String check, String what, String hint) {
    return new Problem(place, Severity.ERROR, check, what, hint, OptionalLong.empty());
  }

  static Problem warning(Place place, String check, String what, String hint) {
    return new Problem(place, Severity.WARNING, check, what, hint, OptionalLong.empty());
  }

  /// What something was refused with.
  ///
  /// @param otherwise the place if the diagnostic names none
  static Problem of(Diagnostic diagnostic, String check, Place otherwise) {
    Place place = Place.of(diagnostic).orElse(otherwise);
    return error(place, check, sentence(diagnostic), diagnostic.hint());
  }

  /// The message with the details that belong to it.
  static String sentence(Diagnostic diagnostic) {
    return diagnostic.details().isEmpty()
        ? diagnostic.message()
        : diagnostic.message() + ": " + String.join(", ", diagnostic.details());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
