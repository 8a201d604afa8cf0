package gradus.work;

/// How a line is joined to the one before it.
public enum Link {
  /// By standing below it.
  NONE,
  /// `= …`: the same value.
  EQUALS,
  /// `⇒ …`, `∴ …`, `so …`: it follows, and need not follow back.
  IMPLIES,
  /// `⇔ …`: each follows from the other.
  EQUIVALENT
}
