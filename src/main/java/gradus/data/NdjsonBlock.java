package gradus.data;

import gradus.data.stream.Block;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.numeric.stream.Summary;
import java.util.Arrays;

/// A block of lines that are JSON lists of numbers. What is none is told by {@link NdjsonReader},
/// which reads the block again when it is known how many lines stand before it.
final class NdjsonBlock extends Block {
  private final String name;
  private final Json.Arr first;
  private final int firstLine;
  private final int[] slots;
  private final Summary summary;
  private final TableTotal total;
  private final double[] chunk;
  private int count;
  private long lines;

  /// Where the line begins that is no list of as many numbers; -1 for none.
  private int mistake = -1;

  /// @param first the list of the first line
  /// @param firstLine its number
  /// @param slots the place of each entry among those that are summed up, or -1
  NdjsonBlock(
      String name, Json.Arr first, int firstLine, int[] slots, Summary summary, TableTotal total) {
    this.name = name;
    this.first = first;
    this.firstLine = firstLine;
    this.slots = slots.clone();
    this.summary = summary;
    this.total = total;
    this.chunk = new double[summary.width() * Summary.CHUNK];
  }

  @Override
  protected void work() {
    lines = ByteScan.lineEnds(bytes(), 0, length());
    summary.clear();
    count = 0;
    mistake = -1;
    int at = isFirst() && length() > 2 && bytes()[0] == (byte) 0xef ? 3 : 0;
    while (at < length() && mistake < 0) {
      int end = lineEnd(at);
      if (isList(at, end)) {
        count++;
        if (count == Summary.CHUNK) {
          summary.add(chunk, count);
          count = 0;
        }
      } else if (!isBlank(at, isFirst() && summary.rows() + count == 0 ? end : length())) {
        mistake = at;
      }
      at = end + 1;
    }
    summary.add(chunk, count);
  }

  @Override
  protected void merge() {
    if (mistake >= 0) {
      byte[] exact = Arrays.copyOf(bytes(), length());
      int start = isFirst() && exact.length > 2 && exact[0] == (byte) 0xef ? 3 : 0;
      Content content = new Content(name, exact, start, total.lines());
      Utf8Check.check(content);
      NdjsonReader.check(content, first, firstLine);
      throw unlike(content);
    }
    total.add(summary, lines, 0);
  }

  private GradusException unlike(Content content) {
    return content
        .errorInLine(
            Code.BAD_DATA, mistake, "the list holds something that is no number, not as above")
        .hint("--each computes on lines of different kinds one by one")
        .toException();
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < length() && bytes()[at] != '\n' && bytes()[at] != '\r') {
      at++;
    }
    return at + 1 < length() && bytes()[at] == '\r' && bytes()[at + 1] == '\n' ? at + 1 : at;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes()[i] > ' ' || bytes()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /// Takes up a line that is a list of the right length.
  private boolean isList(int from, int end) {
    byte[] bytes = bytes();
    int at = blanks(from, end);
    if (at == end || bytes[at] != '[') {
      return false;
    }
    at++;
    for (int j = 0; j < slots.length; j++) {
      at = blanks(at, end);
      int behind = number(at, end);
      double value = behind < 0 ? Double.NaN : NumberCell.parse(bytes, at, behind, (byte) '.');
      if (Double.isNaN(value)) {
        return false;
      }
      if (slots[j] >= 0) {
        chunk[slots[j] * Summary.CHUNK + count] = value;
      }
      at = blanks(behind, end);
      byte wanted = j + 1 < slots.length ? (byte) ',' : (byte) ']';
      if (at == end || bytes[at] != wanted) {
        return false;
      }
      at++;
    }
    return isBlank(at, end);
  }

  private int blanks(int from, int end) {
    int at = from;
    while (at < end && (bytes()[at] == ' ' || bytes()[at] == '\t')) {
      at++;
    }
    return at;
  }

  /// Behind a number in the grammar of RFC 8259, or -1.
  private int number(int from, int end) {
    int at = from < end && bytes()[from] == '-' ? from + 1 : from;
    int whole = digits(at, end);
    if (whole == at || whole > at + 1 && bytes()[at] == '0') {
      return -1;
    }
    at = whole;
    if (at < end && bytes()[at] == '.') {
      int fraction = digits(at + 1, end);
      if (fraction == at + 1) {
        return -1;
      }
      at = fraction;
    }
    if (at < end && (bytes()[at] | 0x20) == 'e') {
      int sign = at + 1 < end && (bytes()[at + 1] == '-' || bytes()[at + 1] == '+') ? 2 : 1;
      int exponent = digits(at + sign, end);
      return exponent == at + sign ? -1 : exponent;
    }
    return at;
  }

  private int digits(int from, int end) {
    int at = from;
    while (at < end && bytes()[at] >= '0' && bytes()[at] <= '9') {
      at++;
    }
    return at;
  }
}
