package gradus.data;

import gradus.diag.Code;
import java.nio.charset.StandardCharsets;

/// Walks over the cells of delimited text (RFC 4180 with any separator; lines end with LF, CR LF or
/// CR).
///
/// A cell that starts with `"` ends at the next `"` that is not doubled, and may hold separators
/// and line ends. Spaces around a cell do not count. The cursor never copies: it moves {@link
/// #start} and {@link #end} over the bytes.
final class CellCursor {
  private final Content content;
  private final byte[] bytes;
  private final byte separator;
  private final boolean spaces;
  private final int limit;
  private int at;
  private int start;
  private int end;
  private boolean quoted;
  private boolean recordOpen;

  /// @param separator the byte between cells; a space stands for runs of spaces and tabs
  CellCursor(Content content, byte separator, int from) {
    this.content = content;
    this.bytes = content.bytes();
    this.separator = separator;
    this.spaces = separator == ' ';
    this.at = from;
    this.limit = behindLastLine();
  }

  /// Moves to the next line. False at the end; the empty lines there are no records.
  boolean nextRecord() {
    if (recordOpen) {
      while (nextCell()) {
        // skips what nobody asked for
      }
    }
    if (at >= limit) {
      return false;
    }
    recordOpen = true;
    return true;
  }

  /// Goes to the begin of a record.
  void moveTo(int record) {
    at = record;
    recordOpen = false;
  }

  /// The offset where the next cell or record begins.
  int offset() {
    return at;
  }

  /// Behind the last byte that matters.
  int limit() {
    return limit;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean quoted() {
    return quoted;
  }

  /// Moves to the next cell of this record; every record has at least one.
  boolean nextCell() {
    if (!recordOpen) {
      return false;
    }
    int i = skipBlanks(at);
    if (i < bytes.length && bytes[i] == '"') {
      quotedCell(i);
      return true;
    }
    quoted = false;
    start = i;
    byte b = 0;
    while (i < bytes.length) {
      b = bytes[i];
      if (b == separator || b <= '\r' && (b == '\n' || b == '\r' || spaces && b == '\t')) {
        break;
      }
      i++;
    }
    int last = i;
    while (last > start && (bytes[last - 1] == ' ' || bytes[last - 1] == '\t')) {
      last--;
    }
    end = last;
    close(i);
    return true;
  }

  private void quotedCell(int open) {
    int i = open + 1;
    while (true) {
      if (i >= bytes.length) {
        throw content
            .errorAt(Code.BAD_DATA, open, "this quoted cell is never closed")
            .hint("a quote inside a quoted cell is doubled: \"\"")
            .toException();
      }
      if (bytes[i] == '"') {
        if (i + 1 < bytes.length && bytes[i + 1] == '"') {
          i++;
        } else {
          break;
        }
      }
      i++;
    }
    quoted = true;
    start = open + 1;
    end = i;
    int after = skipBlanks(i + 1);
    boolean gap = spaces && after > i + 1;
    if (after < bytes.length && bytes[after] != separator && !isLineEnd(after) && !gap) {
      throw content
          .errorAt(Code.BAD_DATA, after, "text behind the closing quote of a cell")
          .hint("a quote inside a quoted cell is doubled: \"\"")
          .toException();
    }
    close(gap ? i + 1 : after);
  }

  /// Steps over the separator or line end at {@code i}, where a cell has ended.
  private void close(int i) {
    int next = spaces ? skipBlanks(i) : i;
    if (next >= bytes.length) {
      at = next;
      recordOpen = false;
    } else if (isLineEnd(next)) {
      at = afterLineEnd(next);
      recordOpen = false;
    } else {
      at = spaces ? next : next + 1;
    }
  }

  private int afterLineEnd(int i) {
    return bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n' ? i + 2 : i + 1;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < bytes.length
        && (bytes[i] == ' ' || bytes[i] == '\t')
        && (spaces || bytes[i] != separator)) {
      i++;
    }
    return i;
  }

  /// The end of the last line that holds anything: what follows are empty lines.
  private int behindLastLine() {
    int last = bytes.length;
    while (last > at && isSpace(bytes[last - 1])) {
      last--;
    }
    if (last == at) {
      return last;
    }
    while (last < bytes.length && !isLineEnd(last)) {
      last++;
    }
    return last;
  }

  private boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' && separator != '\t';
  }

  private boolean isLineEnd(int i) {
    return bytes[i] == '\n' || bytes[i] == '\r';
  }

  /// The cell as text, doubled quotes undone.
  String text() {
    String raw = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    return quoted && raw.indexOf('"') >= 0 ? raw.replace("\"\"", "\"") : raw;
  }
}
