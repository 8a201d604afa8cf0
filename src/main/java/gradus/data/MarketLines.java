package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;

/// The lines of a Matrix Market file, cut into words at spaces and tabs; empty lines are passed
/// over.
final class MarketLines {
  /// A banner has five words, an entry at most four.
  private static final int MOST_WORDS = 6;

  private final Content content;
  private final int[] starts = new int[MOST_WORDS];
  private final int[] ends = new int[MOST_WORDS];
  private int words;
  private int at;
  private int line;

  MarketLines(Content content) {
    this.content = content;
    this.at = content.start();
    this.line = at;
  }

  /// Goes to the next line that is not empty; false at the end.
  boolean next() {
    byte[] bytes = content.bytes();
    words = 0;
    while (at < bytes.length && words == 0) {
      line = at;
      while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
        word(bytes);
      }
      at = Math.min(bytes.length, at + 1);
    }
    return words > 0;
  }

  private void word(byte[] bytes) {
    if (isSpace(bytes[at])) {
      at++;
      return;
    }
    int from = at;
    while (at < bytes.length && !isSpace(bytes[at]) && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    if (words < MOST_WORDS) {
      starts[words] = from;
      ends[words] = at;
      words++;
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t';
  }

  /// How many words the line has; six for six and more.
  int words() {
    return words;
  }

  boolean isComment() {
    return content.bytes()[starts[0]] == '%';
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  String text(int word) {
    return content.text(starts[word], ends[word]);
  }

  /// Whether a word is a whole number of more digits than any count that is read.
  boolean isHuge(int word) {
    for (int i = starts[word]; i < ends[word]; i++) {
      if (content.bytes()[i] < '0' || content.bytes()[i] > '9') {
        return false;
      }
    }
    return ends[word] - starts[word] > 9;
  }

  /// A count or an index; -1 when it is no whole number of at most nine digits.
  int count(int word) {
    int value = 0;
    if (ends[word] - starts[word] > 9) {
      return -1;
    }
    for (int i = starts[word]; i < ends[word]; i++) {
      int digit = content.bytes()[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  Diagnostic error(Code code, String what) {
    return content.errorInLine(code, line, what);
  }

  /// An error that marks a word.
  Diagnostic error(Code code, int word, String what) {
    String place = content.name() + ", line " + content.line(line) + ": ";
    return content.error(code, place + what, starts[word], ends[word]);
  }
}
