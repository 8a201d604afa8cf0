package gradus.plot.kinds.tables;

import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Stroke;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/// Texts at places of a grid of terminal cells while a panel is put together.
public final class CellTable {
  private final List<Mark> marks = new ArrayList<>();
  private int columns;
  private int rows;

  /// Text that begins at a column.
  public void text(int column, int row, String text, Ink ink) {
    if (text.isEmpty()) {
      return;
    }
    marks.add(new Mark.Label(column, row, text, Mark.Anchor.START, ink));
    columns = Math.max(columns, column + Width.of(text));
    rows = Math.max(rows, row + 1);
  }

  /// Text that ends before a column.
  public void right(int end, int row, String text, Ink ink) {
    text(end - Width.of(text), row, text, ink);
  }

  /// A level or upright line through the middles of cells, both ends included.
  public void line(int column, int row, int toColumn, int toRow) {
    marks.add(Mark.Line.of(column, row, toColumn, toRow, Stroke.SOLID, Ink.Role.TEXT));
    columns = Math.max(columns, Math.max(column, toColumn) + 1);
    rows = Math.max(rows, Math.max(row, toRow) + 1);
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  public List<Mark> marks() {
    return marks;
  }
}
