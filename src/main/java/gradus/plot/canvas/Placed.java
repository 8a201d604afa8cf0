package gradus.plot.canvas;

import gradus.plot.Axis;
import gradus.plot.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A panel in its place.
///
/// @param x the axis of the panel, wider where equal units ask for it
/// @param y likewise
/// @param frame what the marks may fill; the lines of the axes stand outside of it, left and below
/// @param lined whether the lines of the axes are drawn
/// @param columns where the ticks of the horizontal axis are
/// @param rows where those of the vertical one are
/// @param captions titles, labels, numbers and names
/// @param legend the samples of the legend
/// @param boxed the legend where it stands within the frame
/// @param bar the colours of the values
public record Placed(
    Panel panel,
    Axis x,
    Axis y,
    Rect frame,
    boolean lined,
    List<Integer> columns,
    List<Integer> rows,
    List<Caption> captions,
    List<Sample> legend,
    Optional<Rect> boxed,
    Optional<Rect> bar) {
  /// Columns of the sample before a name in a legend.
  public static final int SAMPLE = 4;

  /// How an entry of the legend looks: in {@link #SAMPLE} cells from a place on.
  public record Sample(int column, int row, Panel.Entry entry) {
    Sample shifted(int columns, int rows) {
      return new Sample(column + columns, row + rows, entry);
    }
  }

  public Placed {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    captions = List.copyOf(captions);
    legend = List.copyOf(legend);
  }

  /// Where a value is, in columns; cell c reaches from c to c + 1. Within panels of cells whole
  /// numbers are the middles of cells. NaN where a scale has no place for it.
  public double column(double value) {
    if (panel.frame() == Panel.Frame.CELLS) {
      return frame.left() + value + 0.5;
    }
    return frame.left() + frame.width() * x.fraction(value);
  }

  /// Where a value is, in rows from the top.
  public double row(double value) {
    if (panel.frame() == Panel.Frame.CELLS) {
      return frame.top() + value + 0.5;
    }
    return frame.top() + frame.height() * (1 - y.fraction(value));
  }

  /// Whether a point lies within the ranges, their ends included.
  public boolean holds(double x0, double y0) {
    return frame.left() <= column(x0)
        && column(x0) <= frame.right()
        && frame.top() <= row(y0)
        && row(y0) <= frame.bottom();
  }

  /// The cell of a value that lies in the range of the horizontal axis; the upper end belongs to
  /// the last cell.
  int cellColumn(double value) {
    return Math.clamp((long) Math.floor(column(value)), frame.left(), frame.right() - 1);
  }

  int cellRow(double value) {
    return Math.clamp((long) Math.floor(row(value)), frame.top(), frame.bottom() - 1);
  }

  /// One past the last column of anything.
  int right() {
    int right = frame.right();
    for (Caption caption : captions) {
      right = Math.max(right, caption.column() + caption.width());
    }
    for (Sample sample : legend) {
      right = Math.max(right, sample.column() + SAMPLE);
    }
    return bar.isPresent() ? Math.max(right, bar.get().right()) : right;
  }

  /// One past the last row of anything.
  int bottom() {
    int bottom = frame.bottom() + (lined ? 1 : 0);
    for (Caption caption : captions) {
      bottom = Math.max(bottom, caption.row() + 1);
    }
    return bottom;
  }

  Placed shifted(int right, int down) {
    if (right == 0 && down == 0) {
      return this;
    }
    List<Integer> movedColumns = new ArrayList<>(columns.size());
    columns.forEach(c -> movedColumns.add(c + right));
    List<Integer> movedRows = new ArrayList<>(rows.size());
    rows.forEach(r -> movedRows.add(r + down));
    List<Caption> movedCaptions = new ArrayList<>(captions.size());
    captions.forEach(c -> movedCaptions.add(c.shifted(right, down)));
    List<Sample> movedLegend = new ArrayList<>(legend.size());
    legend.forEach(s -> movedLegend.add(s.shifted(right, down)));
    return new Placed(
        panel,
        x,
        y,
        frame.shifted(right, down),
        lined,
        movedColumns,
        movedRows,
        movedCaptions,
        movedLegend,
        boxed.map(r -> r.shifted(right, down)),
        bar.map(r -> r.shifted(right, down)));
  }
}
