package gradus.render;

/// How much of the way to an answer is shown.
public enum Detail {
  /// The answer alone.
  NONE,
  /// The main lines.
  BRIEF,
  /// Every step.
  FULL
}
