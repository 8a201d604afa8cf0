package gradus.tutor.grade;

/// Cells of sheets that people open in a spreadsheet. A spreadsheet runs what begins with `=`, `+`,
/// `-` or `@`; an apostrophe in front makes it text. Writing puts the apostrophe there and reading
/// takes it off, so that `-3` comes back as `-3`.
public final class SheetCell {
  private static final char MARK = '\'';
  private static final String RUNS = "=+-@\t\r";

  private SheetCell() {}

  public static String written(String text) {
    return runs(text) ? MARK + text : text;
  }

  public static String read(String cell) {
    return cell.length() > 1 && cell.charAt(0) == MARK && runs(cell) ? cell.substring(1) : cell;
  }

  /// Whether it begins with what is run, perhaps behind apostrophes.
  private static boolean runs(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == MARK) {
      at++;
    }
    return at < text.length() && RUNS.indexOf(text.charAt(at)) >= 0;
  }

  /// Without characters that a terminal would obey.
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != '\r')
        .forEach(c -> clean.appendCodePoint(Character.isISOControl(c) && c != '\n' ? 0xFFFD : c));
    return clean.toString();
  }
}
