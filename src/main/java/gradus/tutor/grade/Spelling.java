package gradus.tutor.grade;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Variant;
import java.util.List;
import java.util.Locale;

/// What people type around an answer, taken off: dollars, a unit that the prompt names, angle
/// brackets around a vector.
final class Spelling {
  private static final List<String> UNITS =
      List.of("bits", "bit", "nats", "nat", "units", "unit", "degrees", "radians", "rad", "steps");

  private Spelling() {}

  static String of(String typed, Variant variant) {
    String text = typed.strip();
    if (text.length() > 2 && text.startsWith("$") && text.endsWith("$")) {
      text = text.replaceAll("^\\$+|\\$+$", "").strip();
    }
    text = withoutPoint(text);
    if (text.startsWith("=") && !text.startsWith("==")) {
      text = text.substring(1).strip();
    }
    boolean array = variant.type() == AnswerType.VECTOR;
    if (array && isWithin(text, "<", ">") || array && isWithin(text, "⟨", "⟩")) {
      text = "[" + text.substring(1, text.length() - 1) + "]";
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

  /// `[1, 2], [3, 4]`: rows without the brackets around them.
  private static String rows(String text) {
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
    return text.length() > 2 && text.startsWith(open) && text.endsWith(close);
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
