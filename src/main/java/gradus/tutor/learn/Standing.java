package gradus.tutor.learn;

/// How far a learner has come with a lesson.
public sealed interface Standing {
  /// Not opened.
  record New() implements Standing {}

  /// Left in the middle.
  ///
  /// @param step counted from 1
  /// @param part how many prompts of the step are behind the learner
  record At(int step, int part) implements Standing {}

  /// Walked through to its end.
  record Done() implements Standing {}

  /// Known without having been walked through: a placement quiz or the learner says so.
  record Known() implements Standing {}

  /// Whether it counts where another lesson requires it.
  default boolean isBehind() {
    return this instanceof Done || this instanceof Known;
  }

  /// `done`, `known`, `at step 3 of 8`, `new`.
  ///
  /// @param steps of the lesson
  default String words(int steps) {
    return switch (this) {
      case New _ -> "new";
      case At(int step, _) -> "at step " + Math.min(step, steps) + " of " + steps;
      case Done _ -> "done";
      case Known _ -> "known";
    };
  }
}
