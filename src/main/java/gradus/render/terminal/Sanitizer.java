package gradus.render.terminal;

/// Keeps control characters that came with data, file names or typed text away from the terminal:
/// they are shown as `\x1b` or `\u202e` instead. Besides C0 and C1 that covers what reorders or
/// hides text (Unicode's bidirectional controls and invisible characters; CVE-2021-42574 "Trojan
/// Source") and halves of surrogate pairs.
public final class Sanitizer {
  private static final String HEX = "0123456789abcdef";

  private Sanitizer() {}

  /// One line: line ends are shown as `\n`, a tab becomes a blank.
  public static String line(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, i);
    while (i < text.length()) {
      int point = text.codePointAt(i);
      out.append(shown(point));
      i += Character.charCount(point);
    }
    return out.toString();
  }

  /// How one code point is shown.
  static String shown(int point) {
    if (point == '\t') {
      return " ";
    }
    if (point == '\n') {
      return "\\n";
    }
    if (point == '\r') {
      return "\\r";
    }
    return isHarmful(point) ? escape(point) : Character.toString(point);
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x600 && c != 0xAD;
  }

  /// Whether a character would not be seen, or would reorder what is seen (CVE-2021-42574).
  public static boolean isHarmful(int point) {
    return point < ' '
        || point >= 0x7F && point < 0xA0
        || point == 0x2028
        || point == 0x2029
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.SURROGATE;
  }

  private static String escape(int point) {
    StringBuilder out = new StringBuilder(8);
    int digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 6;
    out.append(digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(point >> shift & 0xf));
    }
    return out.toString();
  }
}
