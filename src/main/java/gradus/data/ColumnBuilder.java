package gradus.data;

import gradus.exact.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One column while the lines go by: it hopes for numbers and counts what is none. A missing value
/// and a cell that is no number are NaN for now.
final class ColumnBuilder {
  private static final int NOWHERE = -1;

  private final String name;
  private final int position;
  private final boolean readExactly;
  private double[] values;
  private final List<Rational> exact;
  private int missing;
  private int firstMissing = NOWHERE;
  private int bad;
  private int slips;
  private int firstBad = NOWHERE;

  /// @param position in the file, from 0
  /// @param rows at most so many will come
  ColumnBuilder(String name, int position, int rows, boolean readExactly) {
    this.name = name;
    this.position = position;
    this.values = new double[rows];
    this.readExactly = readExactly;
    this.exact = readExactly ? new ArrayList<>(rows) : List.of();
  }

  String name() {
    return name;
  }

  int position() {
    return position;
  }

  /// `column "petal_width"`, or `column 4` where it has no name.
  String title() {
    return name.isEmpty() ? "column " + (position + 1) : "column \"" + name + "\"";
  }

  void add(int row, byte[] bytes, CellCursor cell, byte point) {
    double value = NumberCell.parse(bytes, cell.start(), cell.end(), point);
    if (Double.isNaN(value)) {
      value = unusual(bytes, cell, point);
    } else if (readExactly) {
      addExact(bytes, cell.start(), cell.end(), point);
    }
    values[row] = value;
  }

  /// The number in a cell, or NaN.
  static double value(byte[] bytes, CellCursor cell, byte point) {
    double value = NumberCell.parse(bytes, cell.start(), cell.end(), point);
    return Double.isNaN(value)
        ? NumberCell.parse(bytes, from(bytes, cell), to(bytes, cell), point)
        : value;
  }

  static boolean isMissing(byte[] bytes, CellCursor cell) {
    return MissingMarker.matches(bytes, from(bytes, cell), to(bytes, cell));
  }

  /// Only inside quotes can there still be spaces around the cell.
  private static int from(byte[] bytes, CellCursor cell) {
    int from = cell.start();
    while (from < cell.end() && bytes[from] == ' ') {
      from++;
    }
    return from;
  }

  private static int to(byte[] bytes, CellCursor cell) {
    int from = from(bytes, cell);
    int to = cell.end();
    while (from < to && bytes[to - 1] == ' ') {
      to--;
    }
    return to;
  }

  private double unusual(byte[] bytes, CellCursor cell, byte point) {
    int from = from(bytes, cell);
    int to = to(bytes, cell);
    double value = NumberCell.parse(bytes, from, to, point);
    if (!Double.isNaN(value)) {
      if (readExactly) {
        addExact(bytes, from, to, point);
      }
      return value;
    }
    if (MissingMarker.matches(bytes, from, to)) {
      missing++;
      firstMissing = firstMissing == NOWHERE ? cell.start() : firstMissing;
    } else {
      bad++;
      boolean slip =
          NumberCell.isBeyondDoubles(value)
              || NumberSlip.of(cell.text().strip(), point) != NumberSlip.NONE;
      slips += slip ? 1 : 0;
      firstBad = firstBad == NOWHERE ? cell.start() : firstBad;
    }
    if (readExactly) {
      exact.add(Rational.ZERO);
    }
    return Double.NaN;
  }

  private void addExact(byte[] bytes, int from, int to, byte point) {
    double value = NumberCell.parse(bytes, from, to, point);
    if (Double.isInfinite(value)) {
      bad++;
      slips++;
      firstBad = firstBad == NOWHERE ? from : firstBad;
      exact.add(Rational.ZERO);
    } else {
      exact.add(Rational.parse(NumberCell.plain(bytes, from, to, point)));
    }
  }

  /// Cuts the arrays to the rows that came.
  void finish(int rows) {
    if (values.length != rows) {
      values = Arrays.copyOf(values, rows);
    }
  }

  /// A column is text when at least half of the values that are there are no numbers, not even
  /// badly written ones.
  boolean isText() {
    int texts = bad - slips;
    return texts > 0 && texts * 2L >= values.length - missing;
  }

  /// Nothing but empty cells under an empty name: what a separator at the end of each line leaves
  /// behind.
  boolean isEmpty() {
    return name.isEmpty() && missing == values.length;
  }

  /// The offset of the first cell that is missing, or -1.
  int firstMissing() {
    return firstMissing;
  }

  /// The offset of the first cell that is no number and not missing, or -1.
  int firstBad() {
    return firstBad;
  }

  double[] values() {
    return values;
  }

  List<Rational> exact() {
    return exact;
  }
}
