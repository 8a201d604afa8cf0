package gradus.tutor.talk;

/// What came of waiting for a line no longer than a certain time.
public sealed interface Waited {
  record Replied(Reply reply) implements Waited {}

  /// The time is over.
  ///
  /// @param begun what had been typed of a line that was not ended
  record Late(String begun) implements Waited {}
}
