package gradus.plot.canvas;

import gradus.plot.Axis;
import gradus.plot.ColourMap;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import java.util.ArrayList;
import java.util.List;

/// Figures for tests of canvases in pixels.
final class Pictures {
  private Pictures() {}

  /// One square of an axis without frame: 10 units across, 10 units up.
  static Figure bare(Mark... marks) {
    Panel panel =
        Panel.of(Axis.of(0, 10), Axis.of(0, 10), List.of(marks), List.of())
            .framed(Panel.Frame.NONE);
    return Figure.of(panel, List.of("A test."), List.of());
  }

  /// Every kind of mark with every stroke, fill and symbol, and a legend.
  static Figure everything() {
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    double[] x = {0, 2, Double.NaN, 5, 7, 1e300, 8};
    double[] y = {1, 9, 3, Double.NEGATIVE_INFINITY, 4, 2, Double.POSITIVE_INFINITY};
    for (Stroke stroke : Stroke.values()) {
      marks.add(new Mark.Line(x, y, stroke, new Ink.Series(stroke.ordinal())));
      marks.add(new Mark.Arrow(1, 1, 6, stroke.ordinal(), stroke, Ink.Role.STRONG));
      legend.add(Panel.Entry.line(stroke + " <&> \"1\"", new Ink.Series(stroke.ordinal()), stroke));
    }
    for (Fill fill : Fill.values()) {
      marks.add(new Mark.Area(x, y, fill, Ink.Role.FAINT));
      marks.add(
          new Mark.Bar(fill.ordinal(), -1, fill.ordinal() + 1, 3, fill, new Ink.Colour(0x40)));
    }
    for (Symbol symbol : Symbol.values()) {
      marks.add(new Mark.Points(x, y, symbol, Ink.Role.WARNING));
    }
    for (Mark.Anchor anchor : Mark.Anchor.values()) {
      marks.add(new Mark.Label(5, 5, "a\u0007<b>&\u001b[1m", anchor, Ink.Role.TEXT));
    }
    double[] values = {0, 1, Double.NaN, 3, Double.POSITIVE_INFINITY, -2};
    marks.add(new Mark.Raster(2, 2, 8, 8, 2, 3, values, ColourMap.VIRIDIS, 0, 3, true));
    Panel panel =
        Panel.of(Axis.of(0, 10).labelled("x"), Axis.of(0.1, 100).logarithmic(), marks, legend)
            .titled("all & more")
            .withBar(new Panel.ColourBar("z", ColourMap.VIRIDIS, 0, 3));
    return Figure.of(panel, List.of("Everything <at once>.", "And \"more\"."), List.of())
        .titled("Every mark");
  }
}
