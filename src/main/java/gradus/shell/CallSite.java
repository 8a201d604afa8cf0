package gradus.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The call that is being typed at a place: which function, and which of its arguments.
///
/// @param argument from 0
record CallSite(String name, int argument) {
  /// Behind so many characters nothing is looked for.
  private static final int FAR = 4_000;

  /// @return empty when the place is in no call of a name
  static Optional<CallSite> at(String text, int cursor) {
    int from = Math.max(0, cursor - FAR);
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Integer> commas = new ArrayDeque<>();
    boolean quoted = false;
    for (int i = from; i < cursor; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '[' || c == '{')) {
        open.push(i);
        commas.push(0);
      } else if (!quoted && (c == ')' || c == ']' || c == '}') && !open.isEmpty()) {
        open.pop();
        commas.pop();
      } else if (!quoted && c == ',' && !open.isEmpty()) {
        commas.push(commas.pop() + 1);
      }
    }
    while (!open.isEmpty()) {
      int bracket = open.pop();
      int argument = commas.pop();
      String name = nameBefore(text, bracket);
      if (text.charAt(bracket) == '(' && !name.isEmpty()) {
        return Optional.of(new CallSite(name, argument));
      }
    }
    return Optional.empty();
  }

  /// The name that ends at a place; empty when none does.
  static String nameBefore(String text, int end) {
    int at = end;
    while (at > 0 && isNamePart(text.charAt(at - 1))) {
      at--;
    }
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(at, end);
  }

  static boolean isNamePart(char c) {
    return Character.isLetter(c) || isDigit(c) || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
