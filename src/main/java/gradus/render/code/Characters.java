package gradus.render.code;

import java.util.function.IntFunction;

/// The characters of a text in source code.
final class Characters {
  private Characters() {}

  /// Whether a character would not be seen, or would reorder what is seen (CVE-2021-42574).
  static boolean isHidden(int point) {
    return point < ' '
        || point >= 0x7F && point < 0xA0
        || point == 0x2028
        || point == 0x2029
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.SURROGATE;
  }

  /// A text literal in double quotes.
  ///
  /// @param escaped how a character is written that cannot stand as it is
  static String quoted(String text, boolean ascii, IntFunction<String> escaped) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(point -> {
          if (point == '"' || point == '\\') {
            out.append('\\').append((char) point);
          } else if (point == '\n') {
            out.append("\\n");
          } else if (point == '\t') {
            out.append("\\t");
          } else if (isHidden(point) || ascii && point > '~') {
            out.append(escaped.apply(point));
          } else {
            out.appendCodePoint(point);
          }
        });
    return out.append('"').toString();
  }
}
