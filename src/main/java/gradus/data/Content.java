package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Source;
import gradus.diag.Span;
import java.nio.charset.StandardCharsets;

/// The bytes of one input, known to be UTF-8 without NULs, and the places in them.
final class Content {
  private static final int EXCERPT = 60;

  private final String name;
  private final byte[] bytes;
  private final int start;
  private final long linesBefore;

  Content(String name, byte[] bytes, int start) {
    this(name, bytes, start, 0);
  }

  /// @param linesBefore how many lines of the input stand before these bytes
  Content(String name, byte[] bytes, int start, long linesBefore) {
    this.name = name;
    this.bytes = bytes;
    this.start = start;
    this.linesBefore = linesBefore;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Behind the byte order mark, if there is one.
  int start() {
    return start;
  }

  int end() {
    return bytes.length;
  }

  String text() {
    return text(start, bytes.length);
  }

  String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  boolean has(byte wanted) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /// The first offset that is no space, tab or line end.
  int firstVisible() {
    int at = start;
    while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || isLineEnd(at))) {
      at++;
    }
    return at;
  }

  /// The start of the first line that is not empty.
  int firstLine() {
    int at = start;
    while (at < bytes.length && (bytes[at] == ' ' || isLineEnd(at))) {
      at++;
    }
    return lineStart(at);
  }

  /// Lines count from 1 and end with LF, CR or CR LF.
  long line(int offset) {
    long line = linesBefore + 1;
    for (int i = start; i < offset; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r' && !(i + 1 < bytes.length && bytes[i + 1] == '\n')) {
        line++;
      }
    }
    return line;
  }

  /// Columns count code points from 1.
  int column(int offset) {
    int column = 1;
    for (int i = lineStart(offset); i < offset; i++) {
      if (!isContinuation(bytes[i])) {
        column++;
      }
    }
    return column;
  }

  /// `bad.csv, line 7: what`
  Diagnostic errorInLine(Code code, int offset, String what) {
    return error(code, name + ", line " + line(offset) + ": " + what, offset, offset);
  }

  /// `bad.csv, line 7, column 12: what`
  Diagnostic errorAt(Code code, int offset, String what) {
    String place = name + ", line " + line(offset) + ", column " + column(offset);
    return error(code, place + ": " + what, offset, offset + 1);
  }

  /// An error that shows the part of the line around {@code from} … {@code to}.
  Diagnostic error(Code code, String message, int from, int to) {
    int first = Math.max(lineStart(from), from - EXCERPT);
    while (first < from && isContinuation(bytes[first])) {
      first++;
    }
    int last = from;
    while (last < bytes.length && last < to + EXCERPT && !isLineEnd(last)) {
      last++;
    }
    String excerpt = text(first, last);
    int spanStart = text(first, from).length();
    int spanEnd =
        Math.min(excerpt.length(), text(first, Math.min(Math.max(from, to), last)).length());
    return Diagnostic.error(code, message)
        .in(new Source(name, excerpt))
        .at(new Span(spanStart, Math.max(spanStart, spanEnd)));
  }

  private int lineStart(int offset) {
    int at = Math.min(offset, bytes.length);
    while (at > start && !isLineEnd(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean isLineEnd(int at) {
    return bytes[at] == '\n' || bytes[at] == '\r';
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xc0) == 0x80;
  }
}
