package gradus.plot.canvas;

import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.render.terminal.Painter;
import java.util.List;

/// Pictures as lines of text.
public final class TextCanvas {
  private final Cells cells;
  private final Layout layout;

  private TextCanvas(Layout layout, Surface surface, Theme theme, Painter painter) {
    this.layout = layout;
    this.cells = new Cells(layout.columns(), layout.rows(), surface, theme, painter);
  }

  /// Draws a figure.
  ///
  /// @param columns there are at most so many
  /// @param rows there are so many; panels in units of cells may take more
  /// @return lines without blanks at their ends, none wider than the space
  /// @throws gradus.diag.GradusException E0508 when the space is too small
  public static List<String> draw(
      Figure figure, Surface surface, int columns, int rows, Theme theme, Painter painter) {
    Layout layout = Layout.of(figure, columns, rows, surface == Surface.ASCII);
    return draw(layout, surface, theme, painter);
  }

  /// Draws what was laid out.
  public static List<String> draw(Layout layout, Surface surface, Theme theme, Painter painter) {
    TextCanvas canvas = new TextCanvas(layout, surface, theme, painter);
    for (Placed panel : layout.panels()) {
      canvas.panel(panel);
    }
    for (Caption title : layout.titles()) {
      canvas.cells.text(title.column(), title.row(), title.text(), Ink.Role.STRONG);
    }
    return canvas.cells.lines();
  }

  private void panel(Placed placed) {
    zeroes(placed);
    TextMarks marks = new TextMarks(cells, placed);
    marks.draw();
    if (placed.lined()) {
      axes(placed);
    }
    bar(placed);
    placed.boxed().ifPresent(this::clear);
    for (Placed.Sample sample : placed.legend()) {
      sample(sample, marks.looks());
    }
    for (Caption caption : placed.captions()) {
      Ink ink = caption.role() == Caption.Role.PANEL_TITLE ? Ink.Role.STRONG : Ink.Role.TEXT;
      cells.text(caption.column(), caption.row(), caption.text(), ink);
    }
  }

  private void clear(Rect box) {
    for (int row = box.top(); row < box.bottom(); row++) {
      for (int column = box.left(); column < box.right(); column++) {
        cells.put(column, row, ' ', Cells.GROUND, Ink.Role.TEXT);
      }
    }
  }

  /// Lines through zero, where it is inside of a range and not at its end.
  private void zeroes(Placed placed) {
    if (placed.panel().frame() != Panel.Frame.AXES || covered(placed)) {
      return;
    }
    Rect frame = placed.frame();
    int column = isInside(placed.x()) ? placed.cellColumn(0) : -1;
    int row = isInside(placed.y()) ? placed.cellRow(0) : -1;
    boolean across = row > frame.top() && row < frame.bottom() - 1;
    boolean upright = column > frame.left() && column < frame.right() - 1;
    for (int c = frame.left(); across && c < frame.right(); c++) {
      if (!cells.ascii() || (c - frame.left()) % 2 == 0) {
        cells.put(c, row, cells.ascii() ? '.' : '┈', Cells.GROUND, Ink.Role.FAINT);
      }
    }
    for (int r = frame.top(); upright && r < frame.bottom(); r++) {
      cells.put(column, r, cells.ascii() ? ':' : '┊', Cells.GROUND, Ink.Role.FAINT);
    }
    if (across && upright) {
      cells.put(column, row, cells.ascii() ? '+' : '┼', Cells.GROUND, Ink.Role.FAINT);
    }
  }

  private static boolean isInside(Axis axis) {
    return axis.scale() == Axis.Scale.LINEAR && axis.low() < 0 && axis.high() > 0;
  }

  private static boolean covered(Placed placed) {
    for (Mark mark : placed.panel().marks()) {
      if (mark instanceof Mark.Raster) {
        return true;
      }
    }
    return false;
  }

  private void axes(Placed placed) {
    Rect frame = placed.frame();
    boolean both = placed.panel().frame() == Panel.Frame.AXES;
    boolean ascii = cells.ascii() || layout.ascii();
    for (int column = frame.left(); column < frame.right(); column++) {
      boolean tick = placed.columns().contains(column);
      draw(column, frame.bottom(), tick ? ascii ? '+' : '┬' : ascii ? '-' : '─');
    }
    for (int row = frame.top(); both && row < frame.bottom(); row++) {
      boolean tick = placed.rows().contains(row);
      draw(frame.left() - 1, row, tick ? ascii ? '+' : '┤' : ascii ? '|' : '│');
    }
    if (both) {
      draw(frame.left() - 1, frame.bottom(), ascii ? '+' : '└');
    }
  }

  private void draw(int column, int row, char glyph) {
    cells.put(column, row, glyph, Cells.TEXT, Ink.Role.TEXT);
  }

  /// The colours of the values, the highest at the top.
  private void bar(Placed placed) {
    if (placed.bar().isEmpty() || placed.panel().bar().isEmpty()) {
      return;
    }
    Rect box = placed.bar().get();
    Panel.ColourBar bar = placed.panel().bar().get();
    for (int row = box.top(); row < box.bottom(); row++) {
      double above = 1 - (row - box.top() + 0.25) / box.height();
      double below = 1 - (row - box.top() + 0.75) / box.height();
      for (int column = box.left(); column < box.right(); column++) {
        if (cells.coloured() && !cells.ascii()) {
          cells.ground(column, row, bar.map().at(above), bar.map().at(below));
        } else {
          double middle = (above + below) / 2;
          cells.put(column, row, Shades.glyph(middle, cells.ascii()), Cells.GROUND, Ink.Role.TEXT);
          if (cells.coloured()) {
            cells.tint(column, row, bar.map().at(middle));
          }
        }
      }
    }
  }

  private void sample(Placed.Sample sample, Looks looks) {
    Panel.Entry entry = sample.entry();
    double middle = sample.row() + 0.5;
    Rect box = new Rect(sample.column(), sample.row(), Placed.SAMPLE, 1);
    if (entry.stroke() != Stroke.NONE) {
      Looks.Line look = looks.line(entry.ink(), entry.stroke());
      if (cells.ascii()) {
        GlyphPen pen = new GlyphPen(cells, box, look, entry.ink());
        pen.segment(box.left(), middle, box.right(), middle);
        pen.finish();
      } else {
        DotPen pen = new DotPen(cells, box, look, entry.ink());
        pen.segment(box.left(), middle - 0.1, box.right(), middle - 0.1);
        pen.end();
      }
    }
    Symbol symbol = looks.symbol(entry.ink(), entry.symbol());
    if (symbol != Symbol.NONE) {
      cells.put(
          box.left() + 1, box.top(), Looks.glyph(symbol, cells.ascii()), Cells.TEXT, entry.ink());
    }
  }
}
