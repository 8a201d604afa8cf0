package gradus.render.tex;

import java.text.Normalizer;

/// The few commands that stand within words.
final class TextCommands {
  private TextCommands() {}

  /// Words without the commands that only change how they look; others stay as written and are
  /// counted.
  static String plain(String typed, Setter setter) {
    StringBuilder out = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      char next = i + 1 < typed.length() ? typed.charAt(i + 1) : 0;
      if (c == '~') {
        out.append(' ');
      } else if (c == '`') {
        out.append(next == '`' ? '“' : '‘');
        i += next == '`' ? 1 : 0;
      } else if (c == '\'' && next == '\'') {
        out.append('”');
        i++;
      } else if (c == '-' && next == '-') {
        out.append('–');
        i++;
      } else if (c == '\\' && next != 0) {
        i = command(typed, i, out, setter);
      } else if (c != '{' && c != '}') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// @return where the command ends
  private static int command(String typed, int start, StringBuilder out, Setter setter) {
    int end = start + 1;
    while (end < typed.length() && isLetter(typed.charAt(end))) {
      end++;
    }
    if (end == start + 1) {
      char sign = typed.charAt(end);
      int accented = accent(typed, sign, end, out);
      if (accented > end) {
        return accented;
      }
      out.append(",;: ".indexOf(sign) >= 0 ? ' ' : sign == '\\' ? ' ' : sign);
      return end;
    }
    String name = typed.substring(start + 1, end);
    boolean silent =
        name.startsWith("text")
            || name.equals("emph")
            || name.equals("mathrm")
            || name.equals("mbox")
            || name.endsWith("series")
            || name.equals("it");
    if (silent) {
      return end - 1;
    }
    switch (name) {
      case "quad" -> out.append("   ");
      case "ldots", "dots" -> out.append('…');
      default -> {
        setter.unknown("\\" + name);
        out.append(typed, start, end);
      }
    }
    return end - 1;
  }

  /// A letter with an accent, `\'e` or `\"{o}`.
  ///
  /// @return where the letter ends; the sign itself where no letter follows
  private static int accent(String typed, char sign, int at, StringBuilder out) {
    int mark = "`'^\"~=.".indexOf(sign);
    boolean braced = at + 1 < typed.length() && typed.charAt(at + 1) == '{';
    int letter = at + (braced ? 2 : 1);
    if (mark < 0 || letter >= typed.length() || !isLetter(typed.charAt(letter))) {
      return at;
    }
    char combining = "\u0300\u0301\u0302\u0308\u0303\u0304\u0307".charAt(mark);
    String pair = typed.charAt(letter) + String.valueOf(combining);
    out.append(Normalizer.normalize(pair, Normalizer.Form.NFC));
    return letter;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
