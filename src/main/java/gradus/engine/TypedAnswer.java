package gradus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of an answer as people write it, apart from what the language reads anyway.
final class TypedAnswer {
  private static final String OPEN = "([{";
  private static final String CLOSE = ")]}";

  private static final Pattern FRACTION =
      Pattern.compile("\\\\[dt]?frac\\{([^{}]*)\\}\\{([^{}]*)\\}");
  private static final Pattern DRESS =
      Pattern.compile("\\\\(?:vec|mathbf|boldsymbol|mathrm|hat|bar|overrightarrow)\\{([^{}]*)\\}");
  private static final Pattern TURNED =
      Pattern.compile("(?<=[A-Z])\\^(?:-1|T|\\{-1\\}|\\{T\\}|\\(-1\\)|\\{?top\\}?)$");

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
    String left = plain(text.substring(0, equals).strip());
    return isLabel(left) ? Optional.of(left) : Optional.empty();
  }

  /// A label without its LaTeX: `\frac{dy}{dx}` as `dy/dx`, `\vec{v}` as `v`, `\lambda_{1}` as
  /// `lambda_1`; without the sign of a gradient, of an inverse or a transpose.
  private static String plain(String left) {
    String text = left.replace("∇", "").strip();
    if (text.indexOf('\\') >= 0) {
      text = text.replace("\\partial", "∂").replace("\\nabla", "");
      text = FRACTION.matcher(text).replaceAll("$1/$2");
      text = DRESS.matcher(text).replaceAll("$1").replace("\\", "");
    }
    text = TURNED.matcher(text).replaceFirst("");
    return text.replaceAll("_\\{([^{}]*)\\}", "_$1").replace("∂ ", "∂").strip();
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
    int name = end;
    while (end < left.length() && (left.charAt(end) == '\'' || left.charAt(end) == '′')) {
      end++;
    }
    if (end < left.length() && left.charAt(end) == '(' && left.endsWith(")")) {
      String inside = left.substring(end + 1, left.length() - 1);
      boolean primed = end > name;
      boolean letter = name == 1;
      for (String argument : split(inside, ",")) {
        boolean named = !argument.isEmpty() && nameEnd(argument, 0) == argument.length();
        boolean event = (primed || letter) && !argument.isEmpty() && inside.indexOf('(') < 0;
        if (!named && !event) {
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

  /// Whether it is written as a set or an interval: `{1, 2}`, `∅`, `[0, 1)`.
  static boolean isSet(String text) {
    String plain = text.replace("\\left", "").replace(" ", "");
    boolean pair =
        plain.length() > 1
            && "([".indexOf(plain.charAt(0)) >= 0
            && ")]".indexOf(plain.charAt(plain.length() - 1)) >= 0
            && plain.indexOf(',') > 0;
    return pair
        || plain.startsWith("{")
        || plain.startsWith("\\{")
        || plain.equals("∅")
        || plain.equals("\\emptyset")
        || plain.equals("\\varnothing");
  }

  static String withoutLabel(String text) {
    return text.substring(text.indexOf('=') + 1).strip();
  }

  /// Whether one bracket, opened at the beginning, is closed at the end: a matrix of several lines
  /// is then written as in one.
  static boolean isBracketed(String text) {
    if (!text.startsWith("[")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += OPEN.indexOf(text.charAt(i)) >= 0 ? 1 : CLOSE.indexOf(text.charAt(i)) >= 0 ? -1 : 0;
      if (depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
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
