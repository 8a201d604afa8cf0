package gradus.plot.canvas;

import gradus.plot.Axis;
import gradus.plot.ColourMap;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.plot.Ticks;
import java.util.List;

/// A figure on paper: frames, ticks, captions, legends and bars of colours around the marks.
final class PaperScene {
  private static final double AXIS = 1.3;
  private static final double TICK = 5;

  /// How far labels and numbers are moved up from their rows: nearer to the horizontal axis, and
  /// away from the number at the upper end of the vertical one.
  private static final double CLOSER = 9;

  /// Steps of colour in a bar.
  private static final int SHADES = 128;

  private final Theme theme;
  private final Paper paper;

  private PaperScene(Theme theme, Paper paper) {
    this.theme = theme;
    this.paper = paper;
  }

  /// Where the figure stands on its grid.
  static Layout layout(Figure figure, int columns, int rows) {
    return Layout.of(figure, columns, rows, false);
  }

  static void draw(Layout layout, Theme theme, Paper paper) {
    PaperScene scene = new PaperScene(theme, paper);
    for (Caption title : layout.titles()) {
      scene.plain(title);
    }
    for (Placed placed : layout.panels()) {
      scene.panel(placed);
    }
  }

  private void panel(Placed placed) {
    List<Axis.Tick> across = ticks(placed.x(), placed.frame().width(), true);
    List<Axis.Tick> down = ticks(placed.y(), placed.frame().height(), false);
    new PaperMarks(placed, theme, paper).draw();
    placed.boxed().ifPresent(this::box);
    if (placed.lined()) {
      axes(placed, across, down);
    }
    placed.bar().ifPresent(bar -> bar(placed, bar));
    for (Placed.Sample sample : placed.legend()) {
      sample(sample, new Strokes(placed.panel(), theme));
    }
    for (Caption caption : placed.captions()) {
      switch (caption.role()) {
        case X_TICK ->
            write(caption, exactColumn(placed, across, caption), middle(caption.row()) - CLOSER);
        case Y_TICK ->
            write(
                caption,
                px(caption.column() + caption.width() + 1),
                exactRow(placed, down, caption));
        case BAR_TICK -> write(caption, px(caption.column()), exactShade(placed, caption));
        case TITLE, PANEL_TITLE, X_LABEL, Y_LABEL, LEGEND, BAR_LABEL -> plain(caption);
      }
    }
  }

  /// The ticks that the layout placed on cells, where they are exactly.
  private static List<Axis.Tick> ticks(Axis axis, int cells, boolean horizontal) {
    return Ticks.of(axis, cells, horizontal, false);
  }

  private static double exactColumn(Placed placed, List<Axis.Tick> ticks, Caption caption) {
    double middle = caption.column() + caption.width() / 2.0;
    for (Axis.Tick tick : ticks) {
      double exact = placed.column(tick.at());
      if (tick.text().equals(caption.text()) && Math.abs(exact - middle) < 2) {
        return px(exact);
      }
    }
    return px(middle);
  }

  private static double exactRow(Placed placed, List<Axis.Tick> ticks, Caption caption) {
    for (Axis.Tick tick : ticks) {
      double exact = placed.row(tick.at());
      if (Math.abs(exact - caption.row() - 0.5) <= 1.01) {
        return exact * Paper.CELL_HEIGHT;
      }
    }
    return middle(caption.row());
  }

  /// Where the colour of a value is in an upright bar of colours.
  private static double exactShade(Placed placed, Caption caption) {
    if (placed.bar().isPresent() && placed.panel().bar().isPresent()) {
      Rect rect = placed.bar().get();
      Panel.ColourBar scale = placed.panel().bar().get();
      Axis axis = Axis.of(scale.low(), scale.high());
      for (Axis.Tick tick : ticks(axis, rect.height(), false)) {
        double exact = rect.top() + rect.height() * (1 - axis.fraction(tick.at()));
        if (Math.abs(exact - caption.row() - 0.5) <= 1.01 && tick.text().equals(caption.text())) {
          return exact * Paper.CELL_HEIGHT;
        }
      }
    }
    return middle(caption.row());
  }

  private void axes(Placed placed, List<Axis.Tick> across, List<Axis.Tick> down) {
    double left = px(placed.frame().left());
    double right = px(placed.frame().right());
    double top = placed.frame().top() * (double) Paper.CELL_HEIGHT;
    double bottom = placed.frame().bottom() * (double) Paper.CELL_HEIGHT;
    Paper.Pen pen = Paper.Pen.of(Strokes.colour(Ink.Role.TEXT, theme), AXIS);
    boolean vertical = placed.panel().frame() == Panel.Frame.AXES;
    paper.line(
        vertical ? new double[] {left, left, right} : new double[] {left, right},
        vertical ? new double[] {top, bottom, bottom} : new double[] {bottom, bottom},
        pen);
    for (int column : placed.columns()) {
      double at = px(nearest(across, column + 0.5, placed, true));
      paper.line(new double[] {at, at}, new double[] {bottom, bottom + TICK}, pen);
    }
    for (int row : placed.rows()) {
      double at = nearest(down, row + 0.5, placed, false) * Paper.CELL_HEIGHT;
      paper.line(new double[] {left - TICK, left}, new double[] {at, at}, pen);
    }
  }

  /// The exact place of the tick of a cell.
  private static double nearest(
      List<Axis.Tick> ticks, double cell, Placed placed, boolean horizontal) {
    double best = cell;
    double off = 1.01;
    for (Axis.Tick tick : ticks) {
      double exact = horizontal ? placed.column(tick.at()) : placed.row(tick.at());
      if (Math.abs(exact - cell) < off) {
        off = Math.abs(exact - cell);
        best = exact;
      }
    }
    return best;
  }

  private void bar(Placed placed, Rect bar) {
    ColourMap map = placed.panel().bar().orElseThrow().map();
    boolean upright = bar.height() * 2 >= bar.width();
    int[] shades = new int[SHADES];
    for (int i = 0; i < SHADES; i++) {
      shades[i] = map.at(upright ? 1 - i / (SHADES - 1.0) : i / (SHADES - 1.0));
    }
    paper.cells(
        px(bar.left()),
        bar.top() * (double) Paper.CELL_HEIGHT,
        px(bar.width()),
        bar.height() * (double) Paper.CELL_HEIGHT,
        upright ? SHADES : 1,
        upright ? 1 : SHADES,
        shades);
  }

  private void box(Rect rect) {
    double left = px(rect.left()) - 4;
    double top = rect.top() * (double) Paper.CELL_HEIGHT + 1;
    double right = px(rect.right()) + 4;
    double bottom = rect.bottom() * (double) Paper.CELL_HEIGHT - 1;
    double[] x = {left, right, right, left};
    double[] y = {top, top, bottom, bottom};
    paper.area(x, y, Fill.SOLID, Strokes.background(theme));
  }

  private void sample(Placed.Sample sample, Strokes strokes) {
    Panel.Entry entry = sample.entry();
    double from = px(sample.column()) + 1;
    double to = px(sample.column() + Placed.SAMPLE) - 1;
    double y = middle(sample.row());
    if (entry.stroke() != Stroke.NONE) {
      Paper.Pen pen = strokes.pen(entry.ink(), entry.stroke());
      paper.line(new double[] {from, to}, new double[] {y, y}, pen);
    }
    if (entry.symbol() != Symbol.NONE) {
      Symbol symbol = strokes.symbol(entry.ink(), entry.symbol());
      double[] x = {(from + to) / 2};
      paper.symbols(
          x, new double[] {y}, symbol, Strokes.radius(symbol), strokes.colour(entry.ink()));
    }
  }

  /// A caption where the layout put it.
  private void plain(Caption caption) {
    double x =
        switch (caption.role()) {
          case TITLE, PANEL_TITLE, X_LABEL, X_TICK -> px(caption.column() + caption.width() / 2.0);
          case Y_TICK -> px(caption.column() + caption.width());
          case Y_LABEL, LEGEND, BAR_TICK, BAR_LABEL -> px(caption.column());
        };
    double lift =
        switch (caption.role()) {
          case X_LABEL, Y_LABEL, BAR_LABEL -> CLOSER;
          case TITLE, PANEL_TITLE, X_TICK, Y_TICK, LEGEND, BAR_TICK -> 0;
        };
    write(caption, x, middle(caption.row()) - lift);
  }

  private void write(Caption caption, double x, double y) {
    Paper.Align align =
        switch (caption.role()) {
          case TITLE, PANEL_TITLE, X_LABEL, X_TICK -> Paper.Align.MIDDLE;
          case Y_TICK -> Paper.Align.END;
          case Y_LABEL, LEGEND, BAR_TICK, BAR_LABEL -> Paper.Align.START;
        };
    boolean bold = caption.role() == Caption.Role.TITLE;
    paper.text(
        x,
        y,
        caption.text(),
        new Paper.Lettering(Strokes.colour(Ink.Role.TEXT, theme), align, bold, false, false));
  }

  private static double px(double column) {
    return column * Paper.CELL_WIDTH;
  }

  private static double middle(int row) {
    return (row + 0.5) * Paper.CELL_HEIGHT;
  }

  /// Pixels of the picture from left to right.
  static int width(Layout layout) {
    return layout.columns() * Paper.CELL_WIDTH;
  }

  static int height(Layout layout) {
    return layout.rows() * Paper.CELL_HEIGHT;
  }
}
