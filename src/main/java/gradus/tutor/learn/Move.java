package gradus.tutor.learn;

/// Where a walk goes from a prompt.
sealed interface Move {
  record Next() implements Move {}

  /// @param step from 0
  record To(int step) implements Move {}

  /// From the first step, with nothing defined.
  record Again() implements Move {}

  record Leave() implements Move {}
}
