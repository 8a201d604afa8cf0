package gradus.data;

import gradus.data.stream.RecordEnds;

/// Cuts delimited text behind a line end that stands outside of quotes. Empty lines go with what
/// follows them: whether they may stand there is seen only then.
final class TableEnds implements RecordEnds {
  private final byte separator;
  private final boolean spaces;

  TableEnds(byte separator) {
    this.separator = separator;
    this.spaces = separator == ' ';
  }

  @Override
  public int last(byte[] bytes, int length) {
    if (ByteScan.contains(bytes, 0, length, (byte) '"')) {
      return lastOutsideQuotes(bytes, length);
    }
    int end = length - 1;
    // A CR at the very end may be half of a line end.
    while (end >= 0 && bytes[end] != '\n' && (bytes[end] != '\r' || end == length - 1)) {
      end--;
    }
    int visible = end;
    while (visible >= 0 && isSpace(bytes[visible])) {
      visible--;
    }
    return visible < 0 ? 0 : behindLine(bytes, visible + 1, end + 1);
  }

  private int lastOutsideQuotes(byte[] bytes, int length) {
    int last = 0;
    boolean cellStarts = true;
    boolean empty = true;
    int i = 0;
    while (i < length) {
      byte b = bytes[i];
      if (b == '"' && cellStarts) {
        i = behindQuotes(bytes, i + 1, length);
        cellStarts = false;
        empty = false;
        continue;
      }
      if (b == '\n' || b == '\r') {
        if (b == '\r' && i + 1 == length) {
          return last;
        }
        i += b == '\r' && bytes[i + 1] == '\n' ? 1 : 0;
        last = empty ? last : i + 1;
        empty = true;
        cellStarts = true;
      } else if (b == separator || spaces && b == '\t') {
        cellStarts = true;
        empty &= spaces;
      } else if (b != ' ' && b != '\t') {
        cellStarts = false;
        empty = false;
      }
      i++;
    }
    return last;
  }

  private static int behindQuotes(byte[] bytes, int from, int length) {
    int i = from;
    while (i < length) {
      if (bytes[i++] == '"') {
        if (i < length && bytes[i] == '"') {
          i++;
        } else {
          return i;
        }
      }
    }
    return length;
  }

  private static int behindLine(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return bytes[i] == '\r' && i + 1 < end && bytes[i + 1] == '\n' ? i + 2 : i + 1;
  }

  private boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' && separator != '\t';
  }
}
