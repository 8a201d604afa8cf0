package gradus.render.text;

import gradus.exact.Rational;
import gradus.syntax.Notation;

/// The mathematics inside a sentence, from the spelling of the language to that of people: `x^2*y`
/// becomes `x²·y`.
final class PeopleText {
  private PeopleText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '*') {
        out.append('·');
      } else if (c == '-' && i + 1 < text.length() && text.charAt(i + 1) == '>') {
        out.append('→');
        i++;
      } else if (c == '=' && i + 1 < text.length() && text.charAt(i + 1) == '>') {
        out.append('⇒');
        i++;
      } else if (c == '<' && i + 1 < text.length() && text.charAt(i + 1) == '=') {
        out.append('≤');
        i++;
      } else if (c == '>' && i + 1 < text.length() && text.charAt(i + 1) == '=') {
        out.append('≥');
        i++;
      } else if (c == '!' && i + 1 < text.length() && text.charAt(i + 1) == '=') {
        out.append('≠');
        i++;
      } else if (isInfinity(text, i)) {
        out.append('∞');
        i += 2;
      } else if (c == '^') {
        i = power(text, i, out);
      } else {
        out.append(c);
      }
      i++;
    }
    return out.toString();
  }

  /// Whether the word `inf` begins here.
  private static boolean isInfinity(String text, int i) {
    return text.startsWith("inf", i)
        && (i == 0 || !isWord(text.charAt(i - 1)))
        && (i + 3 == text.length() || !isWord(text.charAt(i + 3)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  /// Raises an exponent of digits: `^2` and `^10`, not `^2.5` and `^n`.
  ///
  /// @param caret its place
  /// @return the place of the last character taken
  private static int power(String text, int caret, StringBuilder out) {
    int end = caret + 1;
    while (end < text.length() && end - caret <= 9 && isDigit(text.charAt(end))) {
      end++;
    }
    boolean goesOn =
        end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
    if (end == caret + 1 || goesOn) {
      out.append('^');
      return caret;
    }
    out.append(Notation.superscript(Rational.of(Long.parseLong(text, caret + 1, end, 10))));
    return end - 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
