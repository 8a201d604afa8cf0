package gradus.shell;

import java.util.List;

/// Lines that go on from the last answer: `* 2` after an answer is `ans * 2`.
final class Continuation {
  /// Operators that no expression begins with.
  private static final List<String> OPERATORS =
      List.of("*", "/", "^", ".*", "./", ".^", "@", "×", "·", "⊙", "÷", "'");

  private Continuation() {}

  /// Whether a line begins with an operator that wants something before it. A sign does where a
  /// space follows it: `- 2` goes on, `-2` is a number.
  static boolean isMeant(String line) {
    String text = line.strip();
    if (text.startsWith("+ ") || text.startsWith("- ") || text.startsWith("− ")) {
      return true;
    }
    return OPERATORS.stream().anyMatch(text::startsWith);
  }

  /// The whole expression.
  static String whole(String line) {
    String text = line.strip();
    return text.startsWith("'") || text.startsWith("^") ? "ans" + text : "ans " + text;
  }
}
