package gradus.render.box;

import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/// A rectangle of text with a baseline, the row on which it stands in a line of mathematics.
/// Immutable; boxes are put together by {@link #beside}, {@link #above} and {@link #over}. All
/// widths are display widths.
///
/// @param rows at least one, all of the same width
/// @param baseline index of a row
public record Box(List<String> rows, int baseline) {
  public Box {
    int width = 0;
    for (String row : rows) {
      width = Math.max(width, Width.of(row));
    }
    List<String> padded = new ArrayList<>(rows.size());
    for (String row : rows) {
      padded.add(Width.padRight(row, width));
    }
    rows = List.copyOf(padded);
    if (baseline < 0 || baseline >= rows.size()) {
      throw new IllegalArgumentException("baseline " + baseline + " of " + rows.size());
    }
  }

  /// Nothing, one row high.
  public static final Box EMPTY = new Box(List.of(""), 0);

  /// One line of text; control characters are made visible.
  public static Box of(String text) {
    return new Box(List.of(Sanitizer.line(text)), 0);
  }

  public int width() {
    return Width.of(rows.get(0));
  }

  public int height() {
    return rows.size();
  }

  /// How many rows stand above the baseline.
  public int rise() {
    return baseline;
  }

  /// How many rows stand below the baseline.
  public int depth() {
    return rows.size() - 1 - baseline;
  }

  /// Whether it takes no columns.
  public boolean isEmpty() {
    return width() == 0;
  }

  /// One after the other, baselines on one row; nothing for no boxes.
  public static Box row(List<Box> boxes) {
    if (boxes.size() == 1) {
      return boxes.get(0);
    }
    int rise = 0;
    int depth = 0;
    int width = 0;
    for (Box box : boxes) {
      rise = Math.max(rise, box.rise());
      depth = Math.max(depth, box.depth());
      width += box.width();
    }
    Extent.check(width, rise + 1 + depth);
    List<String> joined = new ArrayList<>(rise + 1 + depth);
    StringBuilder line = new StringBuilder(width);
    for (int i = -rise; i <= depth; i++) {
      line.setLength(0);
      for (Box box : boxes) {
        line.append(box.rowAt(i));
      }
      joined.add(line.toString());
    }
    return new Box(joined, rise);
  }

  /// One below the other, left edges aligned.
  ///
  /// @param baseline row of the whole
  public static Box stack(List<Box> boxes, int baseline) {
    List<String> rows = new ArrayList<>();
    int width = 0;
    for (Box box : boxes) {
      rows.addAll(box.rows);
      width = Math.max(width, box.width());
    }
    Extent.check(width, rows.size());
    return new Box(rows, baseline);
  }

  /// The same rows on another baseline.
  public Box on(int row) {
    return new Box(rows, row);
  }

  /// This and then the other, baselines on one row.
  public Box beside(Box right) {
    int base = Math.max(baseline, right.baseline);
    int below = Math.max(height() - baseline, right.height() - right.baseline);
    List<String> joined = new ArrayList<>(base + below);
    for (int i = -base; i < below; i++) {
      joined.add(rowAt(i) + right.rowAt(i));
    }
    return new Box(joined, base);
  }

  /// The row so many rows below the baseline, blank outside the box.
  String rowAt(int offset) {
    int index = baseline + offset;
    return index >= 0 && index < rows.size() ? rows.get(index) : " ".repeat(width());
  }

  /// This and the other below it, left edges aligned; the baseline stays with this one.
  public Box above(Box lower) {
    List<String> stacked = new ArrayList<>(rows);
    stacked.addAll(lower.rows);
    return new Box(stacked, baseline);
  }

  /// This over the other as a fraction; the baseline is the bar.
  public Box over(Box denominator, char bar) {
    int width = Math.max(width(), denominator.width()) + 2;
    List<String> stacked = new ArrayList<>(centred(width).rows);
    stacked.add(String.valueOf(bar).repeat(width));
    stacked.addAll(denominator.centred(width).rows);
    return new Box(stacked, height());
  }

  /// In the middle of so many columns.
  public Box centred(int width) {
    int left = Math.max(0, (width - width()) / 2);
    List<String> moved = new ArrayList<>(height());
    for (String row : rows) {
      moved.add(Width.padRight(" ".repeat(left) + row, width));
    }
    return new Box(moved, baseline);
  }

  /// Moved to the right.
  public Box indented(int columns) {
    List<String> moved = new ArrayList<>(height());
    for (String row : rows) {
      moved.add(" ".repeat(columns) + row);
    }
    return new Box(moved, baseline);
  }

  /// With brackets as high as the box; a single row gets `[` and `]`.
  public Box bracketed(Glyphs glyphs) {
    return new Box(glyphs.left(height()), baseline)
        .beside(this)
        .beside(new Box(glyphs.right(height()), baseline));
  }

  /// The rows without blanks at their ends, each with a line end.
  public String text() {
    StringBuilder out = new StringBuilder();
    for (String row : rows) {
      out.append(row.stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
