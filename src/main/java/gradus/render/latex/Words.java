package gradus.render.latex;

import gradus.render.terminal.Sanitizer;
import java.text.Normalizer;

/// Words for text mode. Letters with accents are commands, `L'H\^opital`, so that they print
/// whatever the encoding of the document is.
final class Words {
  /// Signs that the fonts of text print as others.
  private static final String MATHS = "<>|";

  private static final String MARKS = "\u0300\u0301\u0302\u0303\u0308\u030c\u0327\u030b";
  private static final String COMMANDS = "`'^~\"vcH";

  private Words() {}

  static String of(String text) {
    String escaped = LatexNames.escaped(Sanitizer.line(text));
    int i = 0;
    while (i < escaped.length() && isPlain(escaped.charAt(i))) {
      i++;
    }
    return i == escaped.length() ? escaped : accented(escaped);
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && MATHS.indexOf(c) < 0;
  }

  private static String accented(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(point -> {
          String letter = Character.toString(point);
          String parts = point < 0x80 ? letter : Normalizer.normalize(letter, Normalizer.Form.NFD);
          int mark = parts.length() == 2 ? MARKS.indexOf(parts.charAt(1)) : -1;
          if (mark >= 0 && parts.charAt(0) < 0x80) {
            char command = COMMANDS.charAt(mark);
            boolean word = Character.isLetter(command);
            out.append('\\').append(command).append(word ? "{" : "");
            out.append(parts.charAt(0)).append(word ? "}" : "");
          } else {
            out.append(plain(point));
          }
        });
    return out.toString();
  }

  private static String plain(int point) {
    return switch (point) {
      case '<' -> "$<$";
      case '>' -> "$>$";
      case '|' -> "$|$";
      case '–' -> "--";
      case '—' -> "---";
      case '’' -> "'";
      case '≈' -> "$\\approx$";
      case '×' -> "$\\times$";
      case '·' -> "$\\cdot$";
      case '≤' -> "$\\le$";
      case '≥' -> "$\\ge$";
      case '≠' -> "$\\ne$";
      case '→' -> "$\\to$";
      case '⇒' -> "$\\Rightarrow$";
      case '∞' -> "$\\infty$";
      default -> Character.toString(point);
    };
  }
}
