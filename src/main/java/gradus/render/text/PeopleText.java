package gradus.render.text;

import gradus.exact.Rational;
import gradus.render.latex.Reason;
import gradus.render.tex.MathMode;
import gradus.render.tex.Typesetter;
import gradus.syntax.Notation;

/// The mathematics inside a sentence, from the spelling of the language to that of people:
/// `integrate(x^2*y, x)` becomes `∫ x²·y dx`, `(u*v)'` becomes `(u·v)′`.
final class PeopleText {
  private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  private static final String PLAIN = "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8";

  private PeopleText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (Reason.Part part : Reason.parts(text, true)) {
      out.append(part.isFormula() ? drawn(part.content()) : signs(part.content()));
    }
    return out.toString();
  }

  /// In one row, as lines of derivations are written: without blanks around dots, `1/2` as it is.
  private static String drawn(String latex) {
    String row = Typesetter.inline(latex, MathMode.UNICODE).box().text().strip();
    StringBuilder out = new StringBuilder(row.length());
    for (int i = 0; i < row.length(); i++) {
      int vulgar = VULGAR.indexOf(row.charAt(i));
      if (row.startsWith(" · ", i)) {
        out.append('·');
        i += 2;
      } else if (vulgar >= 0) {
        out.append(PLAIN, 4 * vulgar, 4 * vulgar + 3);
      } else {
        out.append(row.charAt(i));
      }
    }
    return out.toString();
  }

  /// What stands between formulas.
  private static String signs(String text) {
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
