package gradus.render.terminal;

/// A line of a terminal that is written again and again. It is blanked by spaces and a carriage
/// return, which every terminal knows.
public final class LiveLine {
  private final int width;
  private int shown;

  /// @param width columns of the terminal
  public LiveLine(int width) {
    this.width = width;
  }

  /// What to write so that the line says this.
  public String say(String text) {
    String line = Sanitizer.line(text);
    // One column stays free: in the last one some terminals go on to the next line.
    int end =
        line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), width - 1));
    String visible = line.substring(0, end);
    int length = visible.codePointCount(0, visible.length());
    String blanks = " ".repeat(Math.max(0, shown - length));
    shown = length;
    return "\r" + visible + blanks;
  }

  /// What to write so that nothing is left of it.
  public String clear() {
    String blank = shown == 0 ? "" : "\r" + " ".repeat(shown) + "\r";
    shown = 0;
    return blank;
  }
}
