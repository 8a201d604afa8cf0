package gradus.plot.canvas;

/// Text within XML.
final class Xml {
  private Xml() {}

  /// Characters that XML 1.0 does not allow, escaped or not, are left out.
  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      switch (point) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> {
          if (isAllowed(point)) {
            out.appendCodePoint(point);
          }
        }
      }
    }
  }

  private static boolean isAllowed(int point) {
    return point >= ' ' && point < 0xD800
        || point == '\n'
        || point == '\t'
        || point >= 0xE000 && point < 0xFFFE
        || point >= 0x1_0000;
  }
}
