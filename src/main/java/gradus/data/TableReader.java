package gradus.data;

import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.data.ReadOptions.MissingPolicy;
import gradus.diag.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads delimited text into columns: once over the bytes for the numbers, and once more for the
/// columns that turned out to be text. Nothing is allocated for more cells than the text has bytes.
final class TableReader {
  /// What a double and its exact number cost in memory, roughly.
  private static final long EXACT_BYTES = 56;

  /// What a column costs before it has a row.
  private static final long COLUMN_BYTES = 400;

  /// Rows between two looks at the clock, less one.
  private static final int ROWS_BETWEEN_STEPS = 0xfff;

  private final Content content;
  private final ReadOptions options;
  private final Memory memory;
  private final Progress progress;
  private final byte separator;
  private final byte point;
  private final CellAdvice advice;

  private TableReader(Content content, ReadOptions options, Memory memory, Progress progress) {
    this.progress = progress;
    this.content = content;
    this.options = options;
    this.memory = memory;
    this.separator = Separators.of(content, options.separator());
    this.point = DecimalSign.of(content, separator);
    this.advice = new CellAdvice(content, separator, point);
  }

  static Dataset read(Content content, ReadOptions options, Memory memory, Progress progress) {
    if (content.firstVisible() == content.end()) {
      throw content.errorInLine(Code.EMPTY_DATA, content.start(), "there is no data").toException();
    }
    return new TableReader(content, options, memory, progress).table();
  }

  private Dataset table() {
    refuseTooManyColumns();
    refuseCommasInTabFile();
    HeaderLine first = HeaderLine.of(content, separator, point, options.header());
    ColumnSelection.Wanted wanted = ColumnSelection.of(options, first.names(), content.name());
    List<ColumnBuilder> builders = builders(first, wanted.positions());
    int rows = numbers(first, builders);
    if (rows == 0) {
      throw content
          .errorInLine(Code.EMPTY_DATA, content.start(), "a header and no data below it")
          .hint("--header no reads the first line as data")
          .toException();
    }
    boolean trailing =
        options.columns().isBlank() && builders.size() > 1 && builders.getLast().isEmpty();
    if (trailing) {
      builders.removeLast();
    }
    refuseBadCells(builders);
    List<Column> columns = columns(first, builders, rows);
    MissingValues.Settled settled =
        MissingValues.settle(columns, rows, options.missing(), content.name());
    List<String> names = settled.columns().stream().map(Column::name).toList();
    ReadingNote note = new ReadingNote(first, separator, point, names, trailing);
    int asked = Math.min(wanted.asked(), settled.columns().size());
    return new Dataset(
        content.name(),
        settled.columns(),
        asked,
        settled.rows(),
        first.isHeader(),
        note.text(settled.rows(), settled.note()),
        wanted.places(settled.columns().size()));
  }

  /// A `.tsv` without a tab, whose commas may be separators as well as decimal signs: nobody can
  /// know.
  private void refuseCommasInTabFile() {
    if (options.separator() == ReadOptions.Separator.TAB
        && point == ','
        && !content.has((byte) '\t')) {
      throw content
          .errorInLine(Code.BAD_DATA, content.firstLine(), "there is no tab in this file of tabs")
          .detail("its commas may separate columns or be decimal commas")
          .hint("call it .csv if they separate; write 1.5 for 1,5 if they do not")
          .toException();
    }
  }

  /// Names and builders cost far more than the byte that makes a column.
  private void refuseTooManyColumns() {
    CellCursor cursor = new CellCursor(content, separator, content.firstLine());
    long columns = 0;
    cursor.nextRecord();
    while (cursor.nextCell()) {
      columns++;
    }
    memory.require(COLUMN_BYTES * columns, content.name() + " (" + columns + " columns)");
  }

  private List<ColumnBuilder> builders(HeaderLine first, int[] selected) {
    // Each cell takes at least the byte of its separator: a ragged file of one long line and many
    // short ones must
    // not make us allocate the product.
    int bytes = content.end() - first.dataStart();
    long rows = Math.min(lines(first.dataStart()), bytes / first.width() + 1);
    long cost = options.exact() ? EXACT_BYTES : Double.BYTES;
    memory.require(
        rows * selected.length * cost,
        content.name() + " (" + rows + "×" + selected.length + " numbers)");
    List<ColumnBuilder> builders = new ArrayList<>(selected.length);
    for (int position : selected) {
      String name = first.names().get(position);
      builders.add(new ColumnBuilder(name, position, (int) rows, options.exact()));
    }
    return builders;
  }

  /// How many line ends stand behind {@code from}, and one for a last line without.
  private long lines(int from) {
    byte[] bytes = content.bytes();
    long lines = 1;
    for (int i = from; i < bytes.length; i++) {
      byte b = bytes[i];
      lines += b == '\n' || b == '\r' && !(i + 1 < bytes.length && bytes[i + 1] == '\n') ? 1 : 0;
    }
    return lines;
  }

  private int numbers(HeaderLine first, List<ColumnBuilder> builders) {
    ColumnBuilder[] wanted = builders.toArray(new ColumnBuilder[0]);
    int[] slots = new int[first.width()];
    Arrays.fill(slots, -1);
    for (int i = 0; i < wanted.length; i++) {
      slots[wanted[i].position()] = i;
    }
    byte[] bytes = content.bytes();
    RaggedLine ragged = RaggedLine.against(content, separator, first.width());
    CellCursor cursor = new CellCursor(content, separator, first.dataStart());
    int rows = 0;
    try (Progress.Steps steps = progress.steps(content.name(), bytes.length)) {
      while (cursor.nextRecord()) {
        int line = cursor.offset();
        int cells = 0;
        while (cursor.nextCell()) {
          if (cells < slots.length && slots[cells] >= 0) {
            wanted[slots[cells]].add(rows, bytes, cursor, point);
          }
          cells++;
        }
        if (cells != slots.length) {
          throw ragged.error(content, line, cells, cursor);
        }
        if ((++rows & ROWS_BETWEEN_STEPS) == 0) {
          steps.at(cursor.offset());
        }
      }
    }
    for (ColumnBuilder builder : builders) {
      builder.finish(rows);
    }
    return rows;
  }

  /// Reports the first cell of the file that must not stand where it stands.
  private void refuseBadCells(List<ColumnBuilder> builders) {
    int worst = Integer.MAX_VALUE;
    for (ColumnBuilder builder : builders) {
      if (!builder.isText()) {
        if (builder.firstBad() >= 0) {
          worst = Math.min(worst, builder.firstBad());
        }
        if (builder.firstMissing() >= 0 && options.missing() == MissingPolicy.ERROR) {
          worst = Math.min(worst, builder.firstMissing());
        }
      }
    }
    for (ColumnBuilder builder : builders) {
      if (!builder.isText() && builder.firstBad() == worst) {
        throw advice.notANumber(worst, builder);
      }
      if (!builder.isText() && builder.firstMissing() == worst) {
        throw advice.missing(worst, builder);
      }
    }
  }

  private List<Column> columns(HeaderLine first, List<ColumnBuilder> builders, int rows) {
    TextPass texts = new TextPass(content, separator, first, memory);
    List<TextColumn> textColumns = texts.read(builders, rows);
    List<Column> columns = new ArrayList<>(builders.size());
    int nextText = 0;
    for (ColumnBuilder builder : builders) {
      columns.add(
          builder.isText()
              ? textColumns.get(nextText++)
              : new NumberColumn(builder.name(), builder.values(), builder.exact()));
    }
    return columns;
  }
}
