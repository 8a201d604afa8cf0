package gradus.work;

/// What is said of one line.
public enum Standing {
  /// There is nothing before it that it could follow from.
  GIVEN("given"),
  /// It defines a name.
  DEFINED("defined"),
  OK("ok"),
  WRONG("wrong"),
  /// It follows, but by more rules than were allowed.
  JUMP("jump"),
  UNDECIDED("cannot tell"),
  UNREADABLE("cannot be read");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
