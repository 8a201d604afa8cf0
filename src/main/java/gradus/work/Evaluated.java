package gradus.work;

import java.util.Optional;

/// Rewrites `[F]_a^b`, which the language does not read: F at b minus F at a, by the variable of
/// the integral it comes from.
final class Evaluated {
  private Evaluated() {}

  static boolean isIn(String text) {
    return text.contains("]_");
  }

  /// @param variable of the integral
  static String rewritten(String text, String variable) {
    String rest = text;
    for (int i = 0; i < 8 && isIn(rest); i++) {
      Optional<String> next = once(rest, variable);
      if (next.isEmpty()) {
        return rest;
      }
      rest = next.get();
    }
    return rest;
  }

  private static Optional<String> once(String text, String variable) {
    int close = text.indexOf("]_");
    int open = opening(text, close);
    int low = end(text, close + 2);
    boolean raised = open >= 0 && low > close + 2 && low < text.length() && text.charAt(low) == '^';
    int high = raised ? end(text, low + 1) : 0;
    if (!raised || high == low + 1) {
      return Optional.empty();
    }
    String inner = "(" + text.substring(open + 1, close) + ")";
    String value =
        "(("
            + at(inner, variable, text.substring(low + 1, high))
            + ") - ("
            + at(inner, variable, text.substring(close + 2, low))
            + "))";
    return Optional.of(text.substring(0, open) + value + text.substring(high));
  }

  private static String at(String inner, String variable, String bound) {
    String bare =
        bound.startsWith("{") ? bound.substring(1, Math.max(1, bound.length() - 1)) : bound;
    return inner + " at " + variable + "=" + bare;
  }

  private static int opening(String text, int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      depth += text.charAt(i) == ']' ? 1 : text.charAt(i) == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /// Where a bound ends: braces, or a sign with a number or a letter.
  private static int end(String text, int from) {
    if (from < text.length() && text.charAt(from) == '{') {
      return text.indexOf('}', from) + 1;
    }
    int i = from;
    while (i < text.length() && "+-−".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int start = i;
    while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    boolean letter =
        i == start
            && i < text.length()
            && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '∞');
    return letter ? i + 1 : i;
  }
}
