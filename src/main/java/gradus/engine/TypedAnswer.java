package gradus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of an answer as people write it, apart from what the language reads anyway.
final class TypedAnswer {
  private static final String OPEN = "([{";
  private static final String CLOSE = ")]}";

  private TypedAnswer() {}

  /// The parts between separators that stand in no bracket.
  static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPEN.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSE.indexOf(c) >= 0) {
        depth--;
      } else if (depth == 0 && text.startsWith(separator, i)) {
        parts.add(text.substring(start, i).strip());
        start = i + separator.length();
        i = start - 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /// `1 1/2` and `-2 3/4`: the fraction it means; empty for anything else.
  static Optional<String> mixedNumber(String text) {
    String rest = text.strip();
    boolean negative = rest.startsWith("-") || rest.startsWith("−");
    rest = negative ? rest.substring(1).strip() : rest;
    int space = rest.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String whole = rest.substring(0, space);
    List<String> fraction = split(rest.substring(space + 1).strip(), "/");
    if (fraction.size() != 2
        || !isNumber(whole)
        || !isNumber(fraction.get(0))
        || !isNumber(fraction.get(1))) {
      return Optional.empty();
    }
    String sum = "(" + whole + " + " + fraction.get(0) + "/" + fraction.get(1) + ")";
    return Optional.of(negative ? "-" + sum : sum);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// What stands before the one `=` of `y = …`, `f(x) = …`, `f'(x) = …` or `dy/dx = …`; empty when
  /// there is no such name.
  static Optional<String> label(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0
        || text.indexOf('=', equals + 1) >= 0
        || "<>!:".indexOf(text.charAt(equals - 1)) >= 0) {
      return Optional.empty();
    }
    String left = text.substring(0, equals).strip();
    return isLabel(left) ? Optional.of(left) : Optional.empty();
  }

  private static boolean isLabel(String left) {
    int end = nameEnd(left, 0);
    if (end == 0) {
      return false;
    }
    if (end < left.length() && left.charAt(end) == '/') {
      int second = nameEnd(left, end + 1);
      boolean derivative = isDifferential(left.charAt(0)) && isDifferential(left.charAt(end + 1));
      return derivative && second == left.length();
    }
    while (end < left.length() && (left.charAt(end) == '\'' || left.charAt(end) == '′')) {
      end++;
    }
    if (end < left.length() && left.charAt(end) == '(' && left.endsWith(")")) {
      for (String argument : split(left.substring(end + 1, left.length() - 1), ",")) {
        if (argument.isEmpty() || nameEnd(argument, 0) != argument.length()) {
          return false;
        }
      }
      return true;
    }
    return end == left.length();
  }

  private static boolean isDifferential(char c) {
    return c == 'd' || c == '∂';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '₀' && c <= '₉';
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end))
            || text.charAt(end) == '_'
            || text.charAt(end) == '∂'
            || end > from && isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /// A reference in parentheses is an interval beside one or beside a condition, else a point.
  static String reference(String truth, String answer) {
    String text = truth.strip();
    if (tuple(text).isEmpty()) {
      return truth;
    }
    boolean interval =
        text.contains("inf")
            || text.contains("oo")
            || text.contains("∞")
            || answer.contains("<")
            || answer.contains(">")
            || answer.strip().startsWith("[") != answer.strip().endsWith("]");
    return interval ? "{} union " + text : "[" + text.substring(1, text.length() - 1) + "]";
  }

  static String withoutLabel(String text) {
    return text.substring(text.indexOf('=') + 1).strip();
  }

  /// Lines that are not blank.
  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// `(1, 2)` and `(0, inf)`: what stands between the parentheses when it is a list.
  static Optional<List<String>> tuple(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return Optional.empty();
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += OPEN.indexOf(text.charAt(i)) >= 0 ? 1 : CLOSE.indexOf(text.charAt(i)) >= 0 ? -1 : 0;
      if (depth == 0) {
        return Optional.empty();
      }
    }
    List<String> parts = split(text.substring(1, text.length() - 1), ",");
    return parts.size() > 1 ? Optional.of(parts) : Optional.empty();
  }
}
