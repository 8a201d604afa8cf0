package gradus.data;

import gradus.data.ReadOptions.Separator;

/// Lines in front of a table that begin with `#` or `%`, as `numpy.savetxt` and Octave write them.
/// They are comments when one of them has not as many cells as the first line behind them;
/// otherwise they may be names or data and are left alone.
final class CommentLines {
  private CommentLines() {}

  /// The text behind the comments; the same when there are none.
  static Content behind(Content content, Separator asked) {
    int first = content.firstLine();
    int at = first;
    while (isComment(content, at)) {
      at = nextLine(content, at);
    }
    if (at == first || at == content.end()) {
      return content;
    }
    Content rest = new Content(content.name(), content.bytes(), at, content.line(at) - 1);
    byte separator = Separators.of(rest, asked);
    CellCursor data = new CellCursor(rest, separator, at);
    data.nextRecord();
    int width = cells(data);
    for (int line = first; line < at; line = nextLine(content, line)) {
      if (width != width(content, separator, line, nextLine(content, line))) {
        return rest;
      }
    }
    return content;
  }

  /// How many comments there were.
  static long count(Content content, Content behind) {
    return behind.line(behind.start()) - content.line(content.firstLine());
  }

  private static boolean isComment(Content content, int at) {
    return at < content.end() && (content.bytes()[at] == '#' || content.bytes()[at] == '%');
  }

  private static int nextLine(Content content, int from) {
    byte[] bytes = content.bytes();
    int at = from;
    while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    boolean pair = at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
    return Math.min(bytes.length, at + (pair ? 2 : 1));
  }

  private static int cells(CellCursor cursor) {
    int cells = 0;
    while (cursor.nextCell()) {
      cells++;
    }
    return cells;
  }

  /// Quotes in a comment quote nothing.
  private static int width(Content content, byte separator, int from, int to) {
    byte[] bytes = content.bytes();
    int cells = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean space = bytes[i] == ' ' || bytes[i] == '\t';
      if (separator == ' ') {
        boolean word = !space && bytes[i] != '\n' && bytes[i] != '\r';
        cells += word && !inside ? 1 : 0;
        inside = word;
      } else {
        cells += bytes[i] == separator ? 1 : 0;
      }
    }
    return separator == ' ' ? cells : cells + 1;
  }
}
