package gradus.data;

import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.data.TableLayout.Use;
import gradus.data.stream.Blocks;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Delimited text that is read in one pass. Its first block settles the separator, the decimal
/// sign, the header, and which columns are text; what does not fit that further below is an error
/// there.
final class TallTable implements Tall {
  /// Rows of the head that say near which number a column lies.
  private static final int NEAR = 256;

  private final TallSource source;
  private final ReadOptions options;
  private final Streaming streaming;
  private final Memory memory;
  private final Content head;
  private final Dataset sample;
  private final byte separator;
  private final byte point;
  private final HeaderLine first;
  private final int[] positions;
  private final boolean trailing;
  private String note = "";

  /// @param head the first lines, whole ones
  /// @throws gradus.diag.GradusException what is wrong in them
  TallTable(
      TallSource source, Content head, ReadOptions options, Streaming streaming, Memory memory) {
    this.source = source;
    this.options = options;
    this.streaming = streaming;
    this.memory = memory;
    this.head = head;
    this.sample = TableReader.read(head, options, memory, Progress.NONE);
    this.separator = Separators.of(head, options.separator());
    this.point = DecimalSign.of(head, separator);
    this.first = HeaderLine.of(head, separator, point, options.header());
    int[] selected = ColumnSelection.of(options.columns(), first.names(), head.name());
    this.trailing = selected.length > sample.columns().size();
    this.positions = Arrays.copyOf(selected, sample.columns().size());
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public List<String> columnNames() {
    return sample.columnNames();
  }

  @Override
  public boolean headerRead() {
    return first.isHeader();
  }

  @Override
  public BitSet texts() {
    BitSet texts = new BitSet();
    for (int i = 0; i < positions.length; i++) {
      texts.set(i, sample.columns().get(i) instanceof TextColumn);
    }
    return texts;
  }

  @Override
  public boolean isVector() {
    return positions.length == 1;
  }

  @Override
  public Summary read(Demand demand, int[] columns) {
    TableLayout layout = layout(columns);
    double[] near = near(columns);
    memory.require(streaming.bytes(demand, columns.length), source.name() + " (read in one pass)");
    TableTotal total = new TableTotal(new Summary(demand, near));
    Blocks blocks =
        new Blocks(
            streaming.blockBytes(),
            streaming.threads(),
            larger -> requireForLine(larger, total.lines()));
    try (InputStream in = source.open()) {
      blocks.run(
          in,
          new TableEnds(separator),
          () -> new TableBlock(layout, new Summary(demand, near), total));
    } catch (IOException failed) {
      throw source.refusal(failed);
    }
    if (total.summary().rows() == 0) {
      throw Diagnostic.error(
              Code.EMPTY_DATA, source.name() + ": every row has a missing value, none is left")
          .hint("--columns selects columns that have values, --na mean fills in means")
          .toException();
    }
    long gone = total.dropped();
    String dropped = gone + (gone == 1 ? " row" : " rows") + " with missing values left out";
    String more = gone == 0 ? "read in one pass" : dropped + ", read in one pass";
    ReadingNote reading = new ReadingNote(first, separator, point, columnNames(), trailing);
    note = reading.text(total.summary().rows(), more);
    return total.summary();
  }

  private void requireForLine(int bytes, long linesBefore) {
    String place = source.name() + ", line " + (linesBefore + 1);
    String what = place + ": this line is longer than " + Memory.megabytes(bytes / 2) + ", it";
    try {
      // the line twice while it is copied, and once more to tell what is wrong in it
      memory.require(3L * bytes, what);
    } catch (GradusException refusal) {
      throw refusal
          .diagnostic()
          .hint("is a quote never closed? more memory for Java: GRADUS_JAVA_OPTIONS=-Xmx8g")
          .toException();
    }
  }

  private TableLayout layout(int[] columns) {
    Use[] uses = new Use[first.width()];
    Arrays.fill(uses, Use.IGNORED);
    int[] slots = new int[first.width()];
    Arrays.fill(slots, -1);
    for (int i = 0; i < positions.length; i++) {
      uses[positions[i]] =
          sample.columns().get(i) instanceof TextColumn ? Use.IGNORED : Use.NUMBERS;
    }
    for (int i = 0; i < columns.length; i++) {
      slots[positions[columns[i]]] = i;
    }
    if (trailing) {
      uses[first.width() - 1] = Use.EMPTY;
    }
    List<ColumnBuilder> titles = new ArrayList<>(first.width());
    for (int i = 0; i < first.width(); i++) {
      titles.add(new ColumnBuilder(first.names().get(i), i, 0, false));
    }
    return new TableLayout(
        source.name(),
        separator,
        point,
        RaggedLine.against(head, separator, first.width()),
        options.missing(),
        uses,
        slots,
        titles,
        first.dataStart());
  }

  private double[] near(int[] columns) {
    double[] near = new double[columns.length];
    for (int i = 0; i < near.length; i++) {
      double[] values = ((NumberColumn) sample.columns().get(columns[i])).values();
      int count = Math.min(NEAR, values.length);
      double sum = 0;
      for (int k = 0; k < count; k++) {
        sum += values[k] / count;
      }
      near[i] = Double.isFinite(sum) ? sum : 0;
    }
    return near;
  }

  @Override
  public String note() {
    return note;
  }
}
