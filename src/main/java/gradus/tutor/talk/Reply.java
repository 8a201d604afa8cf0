package gradus.tutor.talk;

/// What came back from a prompt.
public sealed interface Reply {
  /// A line without its end; may be empty.
  record Line(String text) implements Reply {}

  /// There is no more: Ctrl-D, the end of a pipe, a terminal that is gone.
  record End() implements Reply {}

  /// Ctrl-C at the prompt.
  record Interrupted() implements Reply {}
}
