package gradus.data;

import gradus.data.ReadOptions.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// The first line, and whether it names the columns.
///
/// Without being told: the first line is a header if one of its cells is not a number while the
/// column below it is numeric (more than half of the present values among the first thousand
/// lines). Otherwise a number in it makes it data; so do cells that were meant as numbers, when
/// there are no others. If everything is text it is a header when its cells are not empty, differ
/// from each other, and none of them occurs again below. Where the evidence is mixed, {@link
/// #doubt} says so in the note.
final class HeaderLine {
  private static final int SAMPLE_LINES = 1000;

  private final List<String> cells;
  private final boolean header;
  private final boolean doubt;
  private final int dataStart;

  private HeaderLine(List<String> cells, boolean header, boolean doubt, int dataStart) {
    this.cells = cells;
    this.header = header;
    this.doubt = doubt;
    this.dataStart = dataStart;
  }

  /// @param content not empty
  static HeaderLine of(Content content, byte separator, byte point, Header asked) {
    CellCursor cursor = new CellCursor(content, separator, content.firstLine());
    cursor.nextRecord();
    List<String> cells = new ArrayList<>();
    boolean[] number = new boolean[8];
    int numbers = 0;
    boolean slips = true;
    while (cursor.nextCell()) {
      int at = cells.size();
      number = at < number.length ? number : Arrays.copyOf(number, at * 2);
      number[at] =
          isNumber(content, cursor, point)
              || cursor.end() > cursor.start()
                  && MissingMarker.matches(content.bytes(), cursor.start(), cursor.end());
      numbers += number[at] ? 1 : 0;
      cells.add(cursor.text().strip());
      slips &= number[at] || isSlip(cells.getLast(), point);
    }
    int below = cursor.offset();
    return switch (asked) {
      case YES -> new HeaderLine(cells, true, false, below);
      case NO -> new HeaderLine(cells, false, false, content.firstLine());
      case AUTO -> {
        Below sample = new Below(content, separator, point, below, cells);
        boolean overNumbers = false;
        for (int i = 0; i < cells.size(); i++) {
          overNumbers |= !number[i] && !cells.get(i).isEmpty() && sample.numeric(i);
        }
        overNumbers &= !slips;
        boolean header = overNumbers || numbers == 0 && !slips && sample.namesAreOnlyNames();
        boolean doubt = overNumbers ? numbers > 0 : numbers < cells.size();
        yield new HeaderLine(cells, header, doubt, header ? below : content.firstLine());
      }
    };
  }

  /// Whether the first line alone, with nothing below it yet, looks like names: one of its cells is
  /// neither a number nor meant as one nor missing.
  static boolean holdsWord(Content content, byte separator, byte point) {
    CellCursor cursor = new CellCursor(content, separator, content.firstLine());
    cursor.nextRecord();
    while (cursor.nextCell()) {
      String cell = cursor.text().strip();
      boolean missing =
          cell.isEmpty() || MissingMarker.matches(content.bytes(), cursor.start(), cursor.end());
      if (!missing && !isNumber(content, cursor, point) && !isSlip(cell, point)) {
        return true;
      }
    }
    return false;
  }

  int width() {
    return cells.size();
  }

  boolean isHeader() {
    return header;
  }

  /// Whether a person might have decided otherwise.
  boolean doubt() {
    return doubt;
  }

  /// The offset of the first line of data.
  int dataStart() {
    return dataStart;
  }

  /// Empty texts without a header.
  List<String> names() {
    if (header) {
      return cells;
    }
    List<String> none = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      none.add("");
    }
    return none;
  }

  private static boolean isNumber(Content content, CellCursor cell, byte point) {
    return !Double.isNaN(NumberCell.parse(content.bytes(), cell.start(), cell.end(), point));
  }

  /// A number written in a way that is not read, or too large for a double: `$3`, `1_000`, `1e400`.
  /// A line of nothing but these and numbers is data with a mistake in it, and nobody's header.
  private static boolean isSlip(String cell, byte point) {
    if (NumberSlip.of(cell, point) != NumberSlip.NONE) {
      return true;
    }
    int exponent = Math.max(cell.indexOf('e'), cell.indexOf('E'));
    return exponent > 0
        && NumberSlip.isNumber(cell.substring(0, exponent), point)
        && NumberSlip.isNumber(cell.substring(exponent + 1), point);
  }

  /// What the lines below the first look like.
  private static final class Below {
    private final int[] numbers;
    private final int[] texts;
    private final List<String> first;
    private boolean repeated;

    Below(Content content, byte separator, byte point, int from, List<String> first) {
      this.numbers = new int[first.size()];
      this.texts = new int[first.size()];
      this.first = first;
      CellCursor cursor = new CellCursor(content, separator, from);
      for (int line = 0; line < SAMPLE_LINES && cursor.nextRecord(); line++) {
        for (int i = 0; cursor.nextCell() && i < first.size(); i++) {
          if (isNumber(content, cursor, point)) {
            numbers[i]++;
          } else if (!MissingMarker.matches(content.bytes(), cursor.start(), cursor.end())) {
            texts[i]++;
            repeated |= cursor.text().strip().equals(first.get(i));
          }
        }
      }
    }

    boolean numeric(int column) {
      return numbers[column] > texts[column];
    }

    /// `true` and `false` are values, and so nobody's names.
    boolean namesAreOnlyNames() {
      return !repeated
          && !TruthColumn.isTruths(first)
          && !first.contains("")
          && new HashSet<>(first).size() == first.size();
    }
  }
}
