package gradus.tex;

/// The columns of an `array`: `l`, `c`, `r` and `|`.
final class ColumnSpec {
  /// More columns than any array of homework has; a repetition beyond is cut.
  private static final int MOST = 500;

  private final String typed;
  private final StringBuilder columns = new StringBuilder();
  private int position;

  private ColumnSpec(String typed) {
    this.typed = typed;
  }

  /// Repetitions `*{3}{r}` written out; columns of a width are flush left; what is put between
  /// columns by `@{…}`, `!{…}`, `>{…}` and `<{…}` is left out.
  static String of(String typed) {
    ColumnSpec spec = new ColumnSpec(typed);
    spec.read(0);
    return spec.columns.toString();
  }

  private void read(int depth) {
    while (position < typed.length() && columns.length() < MOST) {
      char c = typed.charAt(position++);
      switch (c) {
        case 'l', 'c', 'r', '|' -> columns.append(c);
        case 'p', 'm', 'b', 'X' -> {
          columns.append('l');
          if (c != 'X') {
            braced();
          }
        }
        case '@', '!', '>', '<' -> braced();
        case '*' -> repeat(depth);
        default -> {
          // Blanks, and letters that no package of mathematics defines.
        }
      }
    }
  }

  private void repeat(int depth) {
    String count = braced().strip();
    String part = braced();
    int times = 0;
    for (int i = 0; i < count.length() && times < MOST; i++) {
      int digit = Character.digit(count.charAt(i), 10);
      times = digit < 0 ? times : times * 10 + digit;
    }
    String repeated = depth > 3 ? "" : of(part, depth + 1);
    for (int i = 0; i < times && columns.length() < MOST && !repeated.isEmpty(); i++) {
      columns.append(repeated);
    }
  }

  private static String of(String part, int depth) {
    ColumnSpec spec = new ColumnSpec(part);
    spec.read(depth);
    return spec.columns.toString();
  }

  /// What is between the braces that come next, passed over; empty where there are none.
  private String braced() {
    while (position < typed.length() && typed.charAt(position) == ' ') {
      position++;
    }
    if (position >= typed.length() || typed.charAt(position) != '{') {
      return "";
    }
    int start = ++position;
    int depth = 1;
    while (position < typed.length() && depth > 0) {
      char c = typed.charAt(position++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return typed.substring(start, depth == 0 ? position - 1 : position);
  }
}
