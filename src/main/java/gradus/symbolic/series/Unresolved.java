package gradus.symbolic.series;

/// Why the behaviour of a formula near a point could not be told. Caught by the limits and the
/// series, who turn it into a diagnostic or try another way.
public final class Unresolved extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What stands in the way.
  public enum Kind {
    /// Nothing is known; another method may find it.
    UNDECIDED,
    /// The formula is not real on this side.
    NOT_REAL,
    /// It takes different values again and again.
    OSCILLATES
  }

  private final Kind kind;
  private final String reason;

  public Unresolved(Kind kind, String reason) {
    super(reason, null, false, false);
    this.kind = kind;
    this.reason = reason;
  }

  static Unresolved undecided(String reason) {
    return new Unresolved(Kind.UNDECIDED, reason);
  }

  public Kind kind() {
    return kind;
  }

  public String reason() {
    return reason;
  }
}
