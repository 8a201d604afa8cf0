package gradus.render.terminal;

/// How many columns text takes on a terminal: none for combining marks, two for East Asian wide
/// characters and emoji.
///
/// After Unicode Standard Annex #11 (East Asian Width W and F) and Markus Kuhn's `wcwidth`.
public final class Width {
  /// First and last code points of the wide blocks, ascending.
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2648, 0x2653,
    0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3,
    0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680,
    0x1F6FF, 0x1F900, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private Width() {}

  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      width += of(point);
      i += Character.charCount(point);
    }
    return width;
  }

  public static int of(int point) {
    if (point < 0x300) {
      return point < ' ' || point >= 0x7F && point < 0xA0 ? 0 : 1;
    }
    if (isMark(point)) {
      return 0;
    }
    return point >= WIDE[0] && isWide(point) ? 2 : 1;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || point >= 0x1160 && point <= 0x11FF;
  }

  private static boolean isWide(int point) {
    for (int i = 0; i < WIDE.length && point >= WIDE[i]; i += 2) {
      if (point <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /// The text with blanks behind it up to the width; longer text stays as it is.
  public static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /// The text with blanks before it up to the width.
  public static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }
}
