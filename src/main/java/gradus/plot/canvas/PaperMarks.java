package gradus.plot.canvas;

import gradus.plot.Axis;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.render.terminal.Width;
import java.util.Arrays;

/// The marks of a panel on paper.
final class PaperMarks {
  /// From so many points on each is as small as can be.
  private static final int CROWD = 3_000;

  /// Fewer points than this are all drawn, however close.
  private static final int FEW = 500;

  private static final double HEAD = 10;

  private final Placed placed;
  private final Paper paper;
  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final Outline outline;
  private final Strokes strokes;

  PaperMarks(Placed placed, Theme theme, Paper paper) {
    this.placed = placed;
    this.paper = paper;
    left = placed.frame().left() * (double) Paper.CELL_WIDTH;
    top = placed.frame().top() * (double) Paper.CELL_HEIGHT;
    width = placed.frame().width() * (double) Paper.CELL_WIDTH;
    height = placed.frame().height() * (double) Paper.CELL_HEIGHT;
    strokes = new Strokes(placed.panel(), theme);
    outline = new Outline(left, top, width, height);
  }

  void draw() {
    for (Mark mark : placed.panel().marks()) {
      switch (mark) {
        case Mark.Line line -> line(line);
        case Mark.Points points -> points(points);
        case Mark.Area area -> area(pixels(area.x(), area.y()), area.fill(), area.ink());
        case Mark.Bar bar -> bar(bar);
        case Mark.Arrow arrow -> arrow(arrow);
        case Mark.Label label -> label(label);
        case Mark.Raster raster -> raster(raster);
      }
    }
  }

  private double across(double x) {
    return placed.column(x) * Paper.CELL_WIDTH;
  }

  private double down(double y) {
    return placed.row(y) * Paper.CELL_HEIGHT;
  }

  private Outline.Path pixels(double[] x, double[] y) {
    return Outline.Path.of(x, y, this::across, this::down);
  }

  private void line(Mark.Line line) {
    if (line.stroke() != Stroke.NONE) {
      lines(pixels(line.x(), line.y()), strokes.pen(line.ink(), line.stroke()));
    }
  }

  private void lines(Outline.Path path, Paper.Pen pen) {
    paper.clip(left - 1, top - 1, width + 2, height + 2);
    for (Outline.Path piece : outline.pieces(path)) {
      paper.line(piece.x(), piece.y(), pen);
    }
    paper.unclip();
  }

  private void points(Mark.Points points) {
    Outline.Path all = pixels(points.x(), points.y());
    boolean crowd = all.length() > CROWD;
    Symbol symbol =
        crowd && points.symbol() != Symbol.NONE
            ? Symbol.DOT
            : strokes.symbol(points.ink(), points.symbol());
    if (symbol == Symbol.NONE) {
      return;
    }
    double radius = crowd ? 1 : Strokes.radius(symbol);
    Outline.Path shown = outline.distinct(all, all.length() < FEW ? 0 : 1);
    paper.symbols(shown.x(), shown.y(), symbol, radius, strokes.colour(points.ink()));
  }

  private void area(Outline.Path corners, Fill fill, Ink ink) {
    Outline.Path polygon = outline.polygon(corners);
    if (polygon.length() < 3) {
      return;
    }
    paper.clip(left - 1, top - 1, width + 2, height + 2);
    paper.area(polygon.x(), polygon.y(), fill, strokes.colour(ink));
    paper.unclip();
  }

  private void edge(Outline.Path corners, Ink ink, double thickness) {
    Outline.Path whole = outline.polygon(corners);
    int n = whole.length();
    if (n < 2) {
      return;
    }
    double[] x = Arrays.copyOf(whole.x(), n + 1);
    double[] y = Arrays.copyOf(whole.y(), n + 1);
    x[n] = x[0];
    y[n] = y[0];
    lines(new Outline.Path(x, y), Paper.Pen.of(strokes.colour(ink), thickness));
  }

  /// Bars that begin at or below zero begin at the end of a logarithmic axis.
  private static double lowest(double value, Axis axis) {
    return axis.scale() == Axis.Scale.LOG && value <= 0 ? axis.low() : value;
  }

  private void bar(Mark.Bar bar) {
    double x0 = across(lowest(Math.min(bar.x0(), bar.x1()), placed.x()));
    double x1 = across(Math.max(bar.x0(), bar.x1()));
    double y0 = down(Math.max(bar.y0(), bar.y1()));
    double y1 = down(lowest(Math.min(bar.y0(), bar.y1()), placed.y()));
    if (Double.isNaN(x0 + x1 + y0 + y1)) {
      return;
    }
    // Solid neighbours are told apart by a gap.
    double gap = bar.fill() == Fill.SOLID && x1 - x0 > 4 && y1 - y0 > 4 ? 0.5 : 0;
    double[] x = {x0 + gap, x1 - gap, x1 - gap, x0 + gap};
    double[] y = {y0, y0, y1, y1};
    Outline.Path corners = Outline.Path.of(x, y, v -> v, v -> v);
    area(corners, bar.fill(), bar.ink());
    if (bar.fill() != Fill.SOLID) {
      edge(corners, bar.ink(), bar.fill() == Fill.NONE ? 1.6 : 1);
    }
  }

  private void arrow(Mark.Arrow arrow) {
    double x0 = across(arrow.x0());
    double y0 = down(arrow.y0());
    double x1 = across(arrow.x1());
    double y1 = down(arrow.y1());
    double length = Math.hypot(x1 - x0, y1 - y0);
    if (!(length > 0) || length > 1e8) {
      return;
    }
    Paper.Pen pen = strokes.pen(arrow.ink(), arrow.stroke());
    double head = Math.min(HEAD + pen.width(), 0.45 * length + 2);
    double ux = (x1 - x0) / length;
    double uy = (y1 - y0) / length;
    double backX = x1 - head * ux;
    double backY = y1 - head * uy;
    double half = 0.36 * head;
    if (arrow.stroke() != Stroke.NONE) {
      double inset = 0.7 * head;
      double[] x = {x0, x1 - inset * ux};
      double[] y = {y0, y1 - inset * uy};
      lines(new Outline.Path(x, y), pen);
    }
    double[] x = {x1, backX - half * uy, x1 - 0.75 * head * ux, backX + half * uy};
    double[] y = {y1, backY + half * ux, y1 - 0.75 * head * uy, backY - half * ux};
    area(new Outline.Path(x, y), Fill.SOLID, arrow.ink());
  }

  private void label(Mark.Label label) {
    if (!placed.holds(label.x(), label.y())) {
      return;
    }
    String text = Texts.shown(label.text(), false);
    boolean cells = placed.panel().frame() == Panel.Frame.CELLS;
    double length = Width.of(text) * (double) Paper.CELL_WIDTH;
    double x = across(label.x());
    double y = down(label.y());
    Paper.Align align =
        switch (label.anchor()) {
          case RIGHT, START -> Paper.Align.START;
          case LEFT -> Paper.Align.END;
          case CENTRE, ABOVE, BELOW -> Paper.Align.MIDDLE;
        };
    x +=
        switch (label.anchor()) {
          case RIGHT -> cells ? Paper.CELL_WIDTH / 2.0 : 8;
          case LEFT -> cells ? -Paper.CELL_WIDTH / 2.0 : -8;
          case START -> -Paper.CELL_WIDTH / 2.0;
          case CENTRE, ABOVE, BELOW -> 0;
        };
    y +=
        switch (label.anchor()) {
          case ABOVE -> cells ? -Paper.CELL_HEIGHT : -14;
          case BELOW -> cells ? Paper.CELL_HEIGHT : 14;
          case RIGHT, LEFT, CENTRE, START -> 0;
        };
    double begin =
        x - length * (align == Paper.Align.START ? 0 : align == Paper.Align.END ? 1 : 0.5);
    double moved = Math.clamp(begin, left, Math.max(left, left + width - length));
    x += moved - begin;
    y = Math.clamp(y, top + 10, Math.max(top + 10, top + height - 10));
    paper.text(
        x, y, text, new Paper.Lettering(strokes.colour(label.ink()), align, false, cells, true));
  }

  private void raster(Mark.Raster raster) {
    double x0 = across(Math.min(raster.x0(), raster.x1()));
    double x1 = across(Math.max(raster.x0(), raster.x1()));
    double y0 = down(Math.max(raster.y0(), raster.y1()));
    double y1 = down(Math.min(raster.y0(), raster.y1()));
    int[] colours = new int[raster.values().length];
    double span = raster.high() - raster.low();
    for (int i = 0; i < colours.length; i++) {
      double value = raster.values()[i];
      double share = span > 0 ? (value - raster.low()) / span : 0.5;
      colours[i] = Double.isNaN(value) ? -1 : raster.map().at(share);
    }
    paper.clip(left, top, width, height);
    paper.cells(x0, y0, x1 - x0, y1 - y0, raster.rows(), raster.columns(), colours);
    paper.unclip();
    if (raster.texts()) {
      values(raster, colours, x0, y0, (x1 - x0) / raster.columns(), (y1 - y0) / raster.rows());
    }
  }

  /// Writes the values into their cells, where all of them have room.
  private void values(
      Mark.Raster raster,
      int[] colours,
      double x0,
      double y0,
      double cellWidth,
      double cellHeight) {
    if (cellHeight < Paper.CELL_HEIGHT - 4) {
      return;
    }
    String[] texts = CellTexts.of(raster.values(), (int) ((cellWidth - 4) / Paper.CELL_WIDTH));
    for (int i = 0; i < texts.length; i++) {
      int row = i / raster.columns();
      double x = x0 + (i % raster.columns() + 0.5) * cellWidth;
      double y = y0 + (row + 0.5) * cellHeight;
      if (colours[i] >= 0 && x > left && x < left + width && y > top && y < top + height) {
        int rgb = Strokes.textOn(colours[i]);
        paper.text(
            x, y, texts[i], new Paper.Lettering(rgb, Paper.Align.MIDDLE, false, false, false));
      }
    }
  }
}
