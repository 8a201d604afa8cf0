package gradus.data;

import gradus.diag.Code;

/// Point or comma: which sign divides the digits of the numbers in a file?
///
/// A comma is read as a decimal sign only where it cannot be anything else: the separator is
/// another one, some number has a single comma, no number has a point, and at least one of them
/// cannot be a group of thousands (`1,5`, `0,125`, `1234,567`). If all of them look like `1,234`
/// the file is refused; nobody can know.
final class DecimalSign {
  private DecimalSign() {}

  static byte of(Content content, byte separator) {
    if (separator == ',' || !content.has((byte) ',')) {
      return '.';
    }
    int ambiguousAt = -1;
    boolean certain = false;
    CellCursor cursor = new CellCursor(content, separator, content.firstLine());
    while (cursor.nextRecord()) {
      while (cursor.nextCell()) {
        switch (kind(content.bytes(), cursor.start(), cursor.end())) {
          case POINT -> {
            return '.';
          }
          case COMMA -> certain = true;
          case COMMA_OR_THOUSANDS -> ambiguousAt = ambiguousAt < 0 ? cursor.start() : ambiguousAt;
          case OTHER -> {}
        }
      }
    }
    if (certain || ambiguousAt < 0) {
      return certain ? (byte) ',' : (byte) '.';
    }
    int end = ambiguousAt;
    while (end < content.end() && (content.bytes()[end] == ',' || isDigit(content.bytes()[end]))) {
      end++;
    }
    String cell = content.text(ambiguousAt, end);
    String place = content.name() + ", line " + content.line(ambiguousAt);
    throw content
        .error(
            Code.NOT_A_NUMBER,
            place
                + ": '"
                + cell
                + "' may mean "
                + cell.replace(',', '.')
                + " or "
                + cell.replace(",", ""),
            ambiguousAt,
            end)
        .hint("write decimal points and no separators between thousands")
        .toException();
  }

  private enum Kind {
    POINT,
    COMMA,
    COMMA_OR_THOUSANDS,
    OTHER
  }

  private static Kind kind(byte[] bytes, int from, int to) {
    int comma = -1;
    boolean point = false;
    boolean digits = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == ',') {
        if (comma >= 0) {
          return Kind.OTHER;
        }
        comma = i;
      }
      point |= b == '.';
      digits |= isDigit(b);
    }
    if (!digits || comma >= 0 && point || comma < 0 && !point) {
      return Kind.OTHER;
    }
    if (Double.isNaN(NumberCell.parse(bytes, from, to, point ? (byte) '.' : (byte) ','))) {
      return Kind.OTHER;
    }
    if (point) {
      return Kind.POINT;
    }
    int first = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
    boolean group =
        comma - first >= 1 && comma - first <= 3 && bytes[first] != '0' && to - comma == 4;
    return group ? Kind.COMMA_OR_THOUSANDS : Kind.COMMA;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
