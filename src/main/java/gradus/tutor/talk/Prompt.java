package gradus.tutor.talk;

/// A prompt.
///
/// @param text what stands before the cursor, without the space behind it: `softmax 3/8 >`
/// @param kind what is expected, which decides what is completed and highlighted
public record Prompt(String text, Kind kind) {
  public enum Kind {
    /// Expressions and commands that begin with a colon.
    EXPRESSION,
    /// An answer: expressions are read, `=` in front calculates.
    ANSWER,
    /// Enter goes on.
    PAUSE
  }

  public static Prompt answer(String text) {
    return new Prompt(text, Kind.ANSWER);
  }

  public static Prompt pause(String text) {
    return new Prompt(text, Kind.PAUSE);
  }
}
