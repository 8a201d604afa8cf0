package gradus.tutor.grade;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What people type around an answer, taken off: dollars, a unit that the prompt names, angle
/// brackets around a vector.
final class Spelling {
  private static final List<String> UNITS =
      List.of("bits", "bit", "nats", "nat", "units", "unit", "degrees", "radians", "rad", "steps");

  private static final List<String> EQUALS = List.of("=", "≈", "~", "\\approx");

  private static final String[][] AROUND = {
    {"$$", "$$"}, {"$", "$"}, {"\\(", "\\)"}, {"\\[", "\\]"}
  };

  private static final String[][] ANGLES = {
    {"<", ">"}, {"⟨", "⟩"}, {"\\left\\langle", "\\right\\rangle"}, {"\\langle", "\\rangle"}
  };

  private static final List<String> TRANSPOSED = List.of("^T", "^{T}", "^\\top", "^{\\top}", "'");

  private Spelling() {}

  static String of(String typed, Variant variant) {
    String text = withoutDollars(withoutPoint(withoutDollars(typed.strip())));
    for (String sign : EQUALS) {
      if (text.startsWith(sign) && !text.startsWith("==")) {
        text = text.substring(sign.length()).strip();
      }
    }
    text = about(text);
    if (variant.type() == AnswerType.VECTOR) {
      text = vector(text);
    }
    if (variant.type() == AnswerType.MATRIX) {
      text = rows(text);
    }
    if (variant.type() == AnswerType.SET && text.indexOf('[') < 0) {
      text = text.replace(';', ',');
    }
    if (text.endsWith(" percent")) {
      text = text.substring(0, text.length() - " percent".length()) + "%";
    }
    return variant.type() == AnswerType.NUMBER ? withoutUnit(text, variant) : text;
  }

  /// Without what stands around a formula in a text.
  private static String withoutDollars(String text) {
    for (String[] around : AROUND) {
      if (text.length() > around[0].length() + around[1].length()
          && text.startsWith(around[0])
          && text.endsWith(around[1])) {
        return text.substring(around[0].length(), text.length() - around[1].length()).strip();
      }
    }
    return text;
  }

  /// `x ≈ 0.286` says how an answer is meant, not more.
  private static String about(String text) {
    int about = text.indexOf('≈');
    return about > 0 && text.indexOf('=') < 0 && text.indexOf('≈', about + 1) < 0
        ? text.substring(0, about) + "=" + text.substring(about + 1)
        : text;
  }

  /// `<1, 2>`, `\langle 1, 2 \rangle`, `(1; 2)` and `(1, 2)^T` as `[1, 2]`.
  private static String vector(String text) {
    String row = text;
    for (String turned : TRANSPOSED) {
      boolean column = row.endsWith(turned) && row.length() > turned.length() + 1;
      String rest = column ? row.substring(0, row.length() - turned.length()).strip() : row;
      row = isWithin(rest, "(", ")") || isWithin(rest, "[", "]") ? rest : row;
    }
    if (isWithin(row, "(", ")") && row.indexOf(',') < 0) {
      row = row.replace(';', ',');
    }
    for (String[] around : ANGLES) {
      if (isWithin(row, around[0], around[1])) {
        return "["
            + row.substring(around[0].length(), row.length() - around[1].length()).strip()
            + "]";
      }
    }
    return row;
  }

  /// Without the full stop that ends a sentence.
  private static String withoutPoint(String text) {
    boolean sentence =
        text.length() > 1
            && text.endsWith(".")
            && (Character.isWhitespace(text.charAt(text.length() - 2))
                || ")]}%$".indexOf(text.charAt(text.length() - 2)) >= 0
                || Character.isLetterOrDigit(text.charAt(text.length() - 2)));
    return sentence ? text.substring(0, text.length() - 1).strip() : text;
  }

  /// What stands behind the only equals sign, where a value is asked for. That of `x^2 at x=3` says
  /// where, not what.
  static Optional<String> behindSign(String text, Variant variant) {
    boolean value =
        switch (variant.type()) {
          case EXPRESSION, NUMBER, VECTOR, MATRIX -> true;
          case SET, INTERVAL, EQUATION, TRUTH, CHOICE, ORDER, SPOT -> false;
        };
    int sign = text.indexOf('=');
    return value
            && sign > 0
            && sign == text.lastIndexOf('=')
            && text.lastIndexOf(" at ", sign) < 0
            && "<>!:".indexOf(text.charAt(sign - 1)) < 0
        ? Optional.of(text.substring(sign + 1).strip())
        : Optional.empty();
  }

  /// `[1, 2], [3, 4]` and `1, 2; 3, 4`: rows without the brackets around them.
  private static String rows(String text) {
    if (text.indexOf(';') > 0 && "[({".indexOf(text.charAt(0)) < 0 && text.indexOf('=') < 0) {
      return "[" + text + "]";
    }
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return text;
    }
    int depth = 0;
    int rows = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        rows += depth == 0 ? 1 : 0;
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (depth == 0 && c != ',' && c != ';' && c != ' ') {
        return text;
      }
    }
    return rows > 1 ? "[" + text.replace("];", "],") + "]" : text;
  }

  private static boolean isWithin(String text, String open, String close) {
    return text.length() > open.length() + close.length()
        && text.startsWith(open)
        && text.endsWith(close);
  }

  /// A unit is read over only where the prompt asks for it.
  private static String withoutUnit(String text, Variant variant) {
    int space = text.lastIndexOf(' ');
    if (space < 0) {
      return text;
    }
    String unit = text.substring(space + 1).toLowerCase(Locale.ROOT);
    return UNITS.contains(unit)
            && variant.prompt().toLowerCase(Locale.ROOT).contains(unit.replaceAll("s$", ""))
        ? text.substring(0, space).strip()
        : text;
  }
}
