package gradus.data;

import gradus.data.ReadOptions.MissingPolicy;
import gradus.data.TableLayout.Use;
import gradus.data.stream.Block;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.numeric.stream.Summary;
import java.util.Arrays;
import java.util.Optional;

/// A block of delimited text. Lines of plain numbers are read in one go; all others take the way
/// that {@link TableReader} takes. A block with a mistake in it is read again when it is known how
/// many lines stand before it, so that the mistake is told as everywhere.
final class TableBlock extends Block {
  private final TableLayout layout;
  private final TableTotal total;
  private final Use[] uses;
  private final int[] slots;
  private final byte separator;
  private final byte point;
  private final boolean spaces;
  private final PlainNumber number;
  private final Summary summary;
  private final double[] chunk;
  private int count;
  private long dropped;
  private long lines;
  private boolean mistake;

  /// @param summary of the columns that have a slot; this block's own
  TableBlock(TableLayout layout, Summary summary, TableTotal total) {
    this.layout = layout;
    this.total = total;
    this.uses = layout.uses();
    this.slots = layout.slots();
    this.separator = layout.separator();
    this.point = layout.point();
    this.spaces = separator == ' ';
    this.number = new PlainNumber(point);
    this.summary = summary;
    this.chunk = new double[summary.width() * Summary.CHUNK];
  }

  @Override
  protected void work() {
    lines = ByteScan.lineEnds(bytes(), 0, length());
    try {
      read(0);
      mistake = false;
    } catch (GradusException wrong) {
      mistake = true;
    }
  }

  @Override
  protected void merge() {
    if (mistake) {
      read(total.lines());
      throw new IllegalStateException("a mistake in a block that was gone when looked at again");
    }
    total.add(summary, lines, dropped);
  }

  private void read(long linesBefore) {
    summary.clear();
    count = 0;
    dropped = 0;
    int at = isFirst() ? layout.dataStart() : 0;
    Lines unusual = new Lines(linesBefore);
    if (!ByteScan.isAscii(bytes(), 0, length())) {
      Utf8Check.check(unusual.content());
    }
    int end = length();
    int plainEnd = behindLastLineFeed();
    while (at < end) {
      int next = at < plainEnd ? plainLine(at) : -1;
      at = next < 0 ? unusual.line(at) : next;
      if (count == Summary.CHUNK) {
        summary.add(chunk, count);
        count = 0;
      }
    }
    summary.add(chunk, count);
  }

  private int behindLastLineFeed() {
    int at = length();
    while (at > 0 && bytes()[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  /// Reads a line of plain numbers; every line before the last line feed ends where it must.
  ///
  /// @return where the next line begins, or -1 when there is anything unusual in this one
  private int plainLine(int from) {
    byte[] bytes = bytes();
    int i = spaces ? behindBlanks(bytes, from) : from;
    int last = uses.length - 1;
    for (int j = 0; j <= last; j++) {
      switch (uses[j]) {
        case NUMBERS -> {
          double value = number.read(bytes, length(), i);
          if (Double.isNaN(value)) {
            return -1;
          }
          i = number.behind();
          int slot = slots[j];
          if (slot >= 0) {
            chunk[slot * Summary.CHUNK + count] = value;
          }
        }
        case IGNORED -> {
          byte b = bytes[i];
          if (b == '"' || b == ' ' || b == '\t' && separator != '\t') {
            return -1;
          }
          while (b != separator && b != '\n' && b != '\r' && !(spaces && b == '\t')) {
            b = bytes[++i];
          }
        }
        case EMPTY -> {}
      }
      if (spaces) {
        i = behindBlanks(bytes, i);
      }
      if (j < last) {
        if (spaces) {
          if (!isBlank(bytes[i - 1])) {
            return -1;
          }
        } else if (bytes[i++] != separator) {
          return -1;
        }
      }
    }
    byte b = bytes[i];
    if (b == '\r') {
      b = bytes[++i];
    }
    if (b != '\n') {
      return -1;
    }
    count++;
    return i + 1;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private static int behindBlanks(byte[] bytes, int from) {
    int i = from;
    while (isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  /// The lines that are not plain.
  private final class Lines {
    private final long linesBefore;
    private Content content = new Content("", new byte[0], 0);
    private CellCursor cursor = new CellCursor(content, separator, 0);

    Lines(long linesBefore) {
      this.linesBefore = linesBefore;
    }

    /// The bytes of this block alone; copied when first asked for.
    Content content() {
      if (content.end() == 0) {
        byte[] exact = Arrays.copyOf(bytes(), length());
        int start = isFirst() && exact.length > 2 && exact[0] == (byte) 0xef ? 3 : 0;
        content = new Content(layout.name(), exact, start, linesBefore);
        cursor = new CellCursor(content, separator, isFirst() ? layout.dataStart() : 0);
      }
      return content;
    }

    int line(int from) {
      content();
      cursor.moveTo(from);
      if (!cursor.nextRecord()) {
        return length();
      }
      int cells = 0;
      boolean complete = true;
      Optional<GradusException> wrong = Optional.empty();
      while (cursor.nextCell()) {
        if (cells < uses.length) {
          boolean there = cell(cells);
          complete &= there;
          wrong = there || wrong.isPresent() ? wrong : refusal(cells);
        }
        cells++;
      }
      if (cells != uses.length) {
        throw layout.ragged().error(content, from, cells, cursor);
      }
      if (wrong.isPresent()) {
        throw wrong.get();
      }
      if (complete) {
        count++;
      } else {
        dropped++;
      }
      return cursor.offset();
    }

    /// @return whether there is a value, where one is asked for
    private boolean cell(int column) {
      return switch (uses[column]) {
        case IGNORED -> true;
        case EMPTY -> {
          if (!MissingMarker.matches(content.bytes(), cursor.start(), cursor.end())) {
            throw content
                .errorAt(Code.BAD_DATA, cursor.start(), "a value in a column that is empty above")
                .hint("name the column in the first line, and select it with --columns")
                .toException();
          }
          yield true;
        }
        case NUMBERS -> {
          double value = ColumnBuilder.value(content.bytes(), cursor, point);
          if (slots[column] >= 0) {
            chunk[slots[column] * Summary.CHUNK + count] = value;
          }
          yield !Double.isNaN(value);
        }
      };
    }

    /// What is said about a cell without a number, if it may not be without.
    private Optional<GradusException> refusal(int column) {
      CellAdvice advice = new CellAdvice(content, separator, point);
      ColumnBuilder title = layout.columns().get(column);
      if (!ColumnBuilder.isMissing(content.bytes(), cursor)) {
        return Optional.of(advice.notANumber(cursor.start(), title));
      }
      return layout.missing() == MissingPolicy.ERROR
          ? Optional.of(advice.missing(cursor.start(), title))
          : Optional.empty();
    }
  }
}
