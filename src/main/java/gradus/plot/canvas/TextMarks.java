package gradus.plot.canvas;

import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import java.util.ArrayList;
import java.util.List;

/// Draws the marks of a panel into cells.
final class TextMarks {
  private static final String HEADS = "→↘↓↙←↖↑↗";
  private static final String ASCII_HEADS = "><v^";

  /// Lines of more points are thinned.
  private static final int MANY = 5_000;

  /// Thinning looks at columns of this part of a cell, doubled.
  private static final double FINE = 4;

  private final Cells cells;
  private final Placed placed;
  private final Looks looks;
  private final Arms arms;
  private final Fills fills;
  private final boolean inCells;

  TextMarks(Cells cells, Placed placed) {
    this.cells = cells;
    this.placed = placed;
    this.looks = new Looks(placed.panel());
    this.arms = new Arms(cells, placed.frame());
    this.fills = new Fills(cells, placed, arms);
    this.inCells = placed.panel().frame() == Panel.Frame.CELLS;
  }

  Looks looks() {
    return looks;
  }

  void draw() {
    for (Mark mark : placed.panel().marks()) {
      switch (mark) {
        case Mark.Line line -> line(line);
        case Mark.Points points -> new Dots(cells, placed, looks).draw(points);
        case Mark.Area area -> fills.area(area, () -> edge(area));
        case Mark.Bar bar -> fills.bar(bar);
        case Mark.Arrow arrow -> arrow(arrow);
        case Mark.Raster raster -> new Shades(cells, placed).draw(raster);
        // On top of everything else.
        case Mark.Label _ -> {}
      }
    }
    Words words = new Words(cells, placed);
    for (Mark mark : placed.panel().marks()) {
      if (mark instanceof Mark.Label label) {
        words.draw(label);
      }
    }
  }

  private void edge(Mark.Area area) {
    int count = area.x().length;
    double[] x = new double[count + 1];
    double[] y = new double[count + 1];
    for (int i = 0; i <= count && count > 0; i++) {
      x[i] = area.x()[i % count];
      y[i] = area.y()[i % count];
    }
    line(new Mark.Line(x, y, Stroke.SOLID, area.ink()));
  }

  private void line(Mark.Line line) {
    if (line.stroke() == Stroke.NONE
        || placed.panel().frame() == Panel.Frame.AXES && isZero(line)) {
      return;
    }
    if (inCells && isUpright(line)) {
      for (int i = 1; i < line.x().length; i++) {
        arms.run(
            column(line.x()[i - 1]), row(line.y()[i - 1]), column(line.x()[i]), row(line.y()[i]));
      }
      arms.draw(line.ink(), line.stroke());
      return;
    }
    path(line.x(), line.y(), looks.line(line.ink(), line.stroke()), line.ink());
  }

  /// Whether it is a faint line through zero along an axis: the canvas draws those itself.
  private static boolean isZero(Mark.Line line) {
    if (line.ink() != Ink.Role.FAINT || line.x().length != 2) {
      return false;
    }
    return line.x()[0] == 0 && line.x()[1] == 0 || line.y()[0] == 0 && line.y()[1] == 0;
  }

  private int column(double x) {
    return (int) Math.floor(placed.column(x));
  }

  private int row(double y) {
    return (int) Math.floor(placed.row(y));
  }

  /// Whether all segments run from cell to cell along a row or a column.
  private boolean isUpright(Mark.Line line) {
    for (int i = 0; i < line.x().length; i++) {
      if (!(Math.abs(line.x()[i]) < 1e6 && Math.abs(line.y()[i]) < 1e6)) {
        return false;
      }
      if (i > 0
          && column(line.x()[i]) != column(line.x()[i - 1])
          && row(line.y()[i]) != row(line.y()[i - 1])) {
        return false;
      }
    }
    return true;
  }

  private void path(double[] x, double[] y, Looks.Line look, Ink ink) {
    Rect frame = placed.frame();
    if (cells.ascii()) {
      GlyphPen pen = new GlyphPen(cells, frame, look, ink);
      each(x, y, pen::segment);
      pen.finish();
    } else {
      DotPen pen = new DotPen(cells, frame, look, ink);
      each(x, y, pen::segment);
      pen.end();
    }
  }

  private interface Segment {
    void draw(double x0, double y0, double x1, double y1);
  }

  private void each(double[] x, double[] y, Segment segment) {
    if (x.length > MANY) {
      eachThinned(x, y, segment);
      return;
    }
    double beforeX = Double.NaN;
    double beforeY = Double.NaN;
    for (int i = 0; i < x.length; i++) {
      double column = columnOf(x[i]);
      double row = rowOf(y[i]);
      boolean here = !Double.isNaN(column + row);
      boolean before = !Double.isNaN(beforeX + beforeY);
      if (here && before) {
        segment.draw(beforeX, beforeY, column, row);
      } else if (here && (i + 1 == x.length || Double.isNaN(x[i + 1] + y[i + 1]))) {
        segment.draw(column, row, column, row);
      }
      beforeX = column;
      beforeY = row;
    }
  }

  /// Of many points above each other only those that reach farthest are drawn.
  private void eachThinned(double[] x, double[] y, Segment segment) {
    List<Outline.Path> pieces = new ArrayList<>();
    Trace trace = new Trace();
    int run = 0;
    for (int i = 0; i <= x.length; i++) {
      double column = i < x.length ? columnOf(x[i]) : Double.NaN;
      double row = i < x.length ? rowOf(y[i]) : Double.NaN;
      if (!Double.isNaN(column + row)) {
        trace.add(column * FINE, row * FINE);
        run++;
        continue;
      }
      trace.finish(pieces);
      if (run == 1) {
        double alone = columnOf(x[i - 1]);
        segment.draw(alone, rowOf(y[i - 1]), alone, rowOf(y[i - 1]));
      }
      run = 0;
    }
    for (Outline.Path piece : pieces) {
      for (int i = 1; i < piece.length(); i++) {
        segment.draw(
            piece.x()[i - 1] / FINE,
            piece.y()[i - 1] / FINE,
            piece.x()[i] / FINE,
            piece.y()[i] / FINE);
      }
    }
  }

  private double columnOf(double x) {
    double column = finite(x) ? placed.column(x) : Double.NaN;
    // Zero has no place on a logarithmic axis.
    return column == Double.NEGATIVE_INFINITY && x == 0 ? Double.NaN : column;
  }

  private double rowOf(double y) {
    double row = finite(y) ? placed.row(y) : Double.NaN;
    return row == Double.POSITIVE_INFINITY && y == 0 ? Double.NaN : row;
  }

  private static boolean finite(double value) {
    return Double.isFinite(value);
  }

  private void arrow(Mark.Arrow arrow) {
    double x0 = placed.column(arrow.x0());
    double y0 = placed.row(arrow.y0());
    double x1 = placed.column(arrow.x1());
    double y1 = placed.row(arrow.y1());
    if (!Double.isFinite(x0 + y0 + x1 + y1)) {
      return;
    }
    Looks.Line look = looks.line(arrow.ink(), arrow.stroke());
    if (inCells && Math.floor(y0) == Math.floor(y1)
        || inCells && Math.floor(x0) == Math.floor(x1)) {
      line(
          Mark.Line.of(
              arrow.x0(), arrow.y0(), arrow.x1(), arrow.y1(), arrow.stroke(), arrow.ink()));
    } else if (arrow.stroke() != Stroke.NONE) {
      path(
          new double[] {arrow.x0(), arrow.x1()},
          new double[] {arrow.y0(), arrow.y1()},
          look,
          arrow.ink());
    }
    if (placed.holds(arrow.x1(), arrow.y1()) && (x0 != x1 || y0 != y1)) {
      cells.put(
          placed.cellColumn(arrow.x1()),
          placed.cellRow(arrow.y1()),
          head(x1 - x0, 2 * (y1 - y0)),
          Cells.STROKE,
          arrow.ink());
    }
  }

  /// The head that points most nearly so; y downwards, both in the same unit.
  private char head(double dx, double dy) {
    if (cells.ascii()) {
      boolean level = Math.abs(dx) >= Math.abs(dy);
      return ASCII_HEADS.charAt(level ? dx > 0 ? 0 : 1 : dy > 0 ? 2 : 3);
    }
    int eighth = (int) Math.round(Math.atan2(dy, dx) / (Math.PI / 4));
    return HEADS.charAt(Math.floorMod(eighth, 8));
  }
}
