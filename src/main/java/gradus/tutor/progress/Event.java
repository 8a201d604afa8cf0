package gradus.tutor.progress;

/// What happened, as the journal keeps it: nothing in it is derived from anything else.
public sealed interface Event {
  /// An answer was marked.
  ///
  /// @param attempt 1 for the first answer to this variant
  /// @param verdict the word of {@code Mark.Kind}: `correct`, `incorrect`, …
  /// @param mistake the id of the wrong rule that was recognised beyond doubt; empty for none
  /// @param hints how many hints had been shown
  /// @param mode `quiz`, `lesson`, `review`, `practice`, `exam`, `placement`
  record Answered(
      String item,
      String version,
      long seed,
      String skill,
      int attempt,
      String answer,
      String verdict,
      double credit,
      String mistake,
      int hints,
      String mode)
      implements Event {}

  /// An item was done with. It is this that schedules.
  ///
  /// @param rating 1 Again, 2 Hard, 3 Good, 4 Easy
  /// @param ending `right`, `gave-up`, `skipped`, `wrong`
  /// @param mode as in {@link Answered}; `practice` and `exam` change no schedule
  record Finished(
      String item,
      String version,
      long seed,
      String skill,
      int level,
      int rating,
      String ending,
      String mode)
      implements Event {}

  /// The learner took an answer back as a slip of the fingers, or replaces the rating of an item.
  ///
  /// @param attempt which answer of the variant, the latest with this number; 0 for its latest
  ///   {@link Finished}
  record TakenBack(String item, String version, long seed, int attempt) implements Event {}

  /// A step of a lesson was reached.
  ///
  /// @param step counted from 1
  /// @param part how many prompts of the step are behind the learner
  record Reached(String lesson, int step, int part) implements Event {}

  /// A lesson was walked through to its end.
  record Completed(String lesson) implements Event {}

  /// A placement quiz, or the learner, says that a chapter is known.
  ///
  /// @param chapter or a lesson
  record Known(String chapter) implements Event {}

  /// What came before about these items or this lesson does not count any more.
  ///
  /// @param what the id of an item, a lesson or a chapter (all below it too); `*` for everything
  record Forgotten(String what) implements Event {}
}
