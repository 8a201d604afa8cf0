package gradus.tutor.learn;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds a step by its number or its slug.
final class StepName {
  private StepName() {}

  /// @return its place from 0; empty when there is none
  static Optional<Integer> of(Lesson lesson, String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    List<Step> steps = lesson.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (name.equals(String.valueOf(i + 1)) || steps.get(i).slug().equals(name)) {
        return Optional.of(i);
      }
    }
    List<Step> beginning =
        steps.stream().filter(step -> name.length() > 1 && step.slug().startsWith(name)).toList();
    return beginning.size() == 1
        ? Optional.of(steps.indexOf(beginning.getFirst()))
        : Optional.empty();
  }

  /// A sentence about a name that no step has.
  static String unknown(Lesson lesson, String typed) {
    int count = lesson.steps().size();
    String near = Suggest.didYouMean(typed, lesson.steps().stream().map(Step::slug).toList());
    return "There is no step '"
        + typed
        + "'; they go from 1 to "
        + count
        + (near.isEmpty() ? "." : ", " + near);
  }

  static int find(Lesson lesson, String typed) {
    return of(lesson, typed)
        .orElseThrow(() ->
            Diagnostic.error(Code.USAGE, "lesson " + lesson.id() + " has no step '" + typed + "'")
                .hint("from 1 to " + lesson.steps().size() + ", or the name of a step")
                .toException());
  }
}
