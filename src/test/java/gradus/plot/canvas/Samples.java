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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// Figures made by hand that use every mark.
final class Samples {
  private Samples() {}

  static Map<String, Figure> all() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("curve", waves(1));
    figures.put("curves", waves(2));
    figures.put("four-curves", waves(4));
    figures.put("poles", poles());
    figures.put("strokes", strokes());
    figures.put("equal-units", balls());
    figures.put("histogram", histogram());
    figures.put("bars", bars(false));
    figures.put("bars-sideways", bars(true));
    figures.put("bars-of-two", pairs());
    figures.put("area", area());
    figures.put("fills", fills());
    figures.put("log", growth());
    figures.put("scatter", scatter(40, Symbol.DISC));
    figures.put("dots", scatter(2000, Symbol.DOT));
    figures.put("symbols", symbols());
    figures.put("field", field());
    figures.put("matrix", raster(5, true));
    figures.put("surface", raster(60, false));
    figures.put("two-panels", panels(2));
    figures.put("three-panels", panels(3));
    figures.put("number-line", numberLine());
    figures.put("tree", tree());
    figures.put("names", names());
    return figures;
  }

  static double[] points(double from, double to, int count) {
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = from + (to - from) * i / (count - 1);
    }
    return x;
  }

  static double[] values(double[] x, DoubleUnaryOperator f) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = f.applyAsDouble(x[i]);
    }
    return y;
  }

  static Ink series(int k) {
    return new Ink.Series(k);
  }

  static Mark.Line line(double[] x, DoubleUnaryOperator f, Stroke stroke, Ink ink) {
    return new Mark.Line(x, values(x, f), stroke, ink);
  }

  static Figure figure(String title, Axis x, Axis y, List<Mark> marks, List<Panel.Entry> legend) {
    return Figure.of(Panel.of(x, y, marks, legend), List.of(title), List.of()).titled(title);
  }

  private static Figure waves(int count) {
    double[] x = points(-Math.PI, Math.PI, 400);
    List<DoubleUnaryOperator> functions =
        List.of(Math::sin, Math::cos, t -> Math.sin(2 * t) / 2, t -> t / 3);
    List<String> names = List.of("sin(x)", "cos(x)", "sin(2x)/2", "x/3");
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      marks.add(line(x, functions.get(i), Stroke.SOLID, series(i)));
      if (count > 1) {
        legend.add(Panel.Entry.line(names.get(i), series(i), Stroke.SOLID));
      }
    }
    Axis across = Axis.of(-Math.PI, Math.PI).in(Axis.Unit.PI).labelled("x");
    return figure(
        count == 1 ? "sin(x)" : "Waves", across, Axis.of(-1.1, 1.1).labelled("y"), marks, legend);
  }

  private static Figure poles() {
    double[] x = points(-3, 3, 601);
    double[] y = values(x, t -> Math.abs(t) < 1e-9 ? Double.NaN : 1 / t);
    return figure(
        "1/x",
        Axis.of(-3, 3),
        Axis.of(-5, 5),
        List.of(new Mark.Line(x, y, Stroke.SOLID, series(0))),
        List.of());
  }

  private static Figure strokes() {
    double[] x = {0, 10};
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    Stroke[] strokes = {Stroke.SOLID, Stroke.DASHED, Stroke.DOTTED, Stroke.THICK};
    for (int i = 0; i < strokes.length; i++) {
      int k = i;
      marks.add(line(x, t -> 1 + k + t * (k + 1) / 5, strokes[i], Ink.Role.TEXT));
      legend.add(Panel.Entry.line(strokes[i].name(), Ink.Role.TEXT, strokes[i]));
    }
    marks.add(line(x, t -> 12 - t, Stroke.SOLID, Ink.Role.FAINT));
    return figure("Strokes", Axis.of(0, 10), Axis.of(0, 13), marks, legend);
  }

  static Figure balls() {
    double[] t = points(0, 2 * Math.PI, 300);
    List<Mark> marks =
        List.of(
            new Mark.Line(values(t, Math::cos), values(t, Math::sin), Stroke.SOLID, series(0)),
            new Mark.Line(
                new double[] {1, 0, -1, 0, 1},
                new double[] {0, 1, 0, -1, 0},
                Stroke.SOLID,
                series(1)),
            new Mark.Arrow(0, 0, 0.8, 0.6, Stroke.SOLID, Ink.Role.STRONG),
            new Mark.Label(0.8, 0.6, "v", Mark.Anchor.RIGHT, Ink.Role.STRONG));
    Panel panel =
        Panel.of(
                Axis.of(-1.5, 1.5),
                Axis.of(-1.5, 1.5),
                marks,
                List.of(
                    Panel.Entry.line("‖x‖₂ = 1", series(0), Stroke.SOLID),
                    Panel.Entry.line("‖x‖₁ = 1", series(1), Stroke.SOLID)))
            .withEqualUnits();
    return Figure.of(panel, List.of("balls"), List.of()).titled("Unit balls");
  }

  private static Figure histogram() {
    double[] counts = {1, 3, 7, 12, 18, 21, 17.5, 11, 6.3, 2, 0.2};
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      marks.add(new Mark.Bar(i, 0, i + 1, counts[i], Fill.SOLID, series(0)));
    }
    Axis up = Axis.of(0, 22).labelled("count").in(Axis.Unit.WHOLE_NUMBERS);
    return figure("Histogram", Axis.of(0, 11).labelled("value"), up, marks, List.of());
  }

  private static Figure bars(boolean sideways) {
    double[] values = {3.4, -1.2, 2.6, 0.7};
    List<String> names = List.of("alpha", "beta", "gamma", "delta");
    List<Mark> marks = new ArrayList<>();
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      marks.add(
          sideways
              ? new Mark.Bar(0, i + 0.2, values[i], i + 0.8, Fill.SOLID, series(0))
              : new Mark.Bar(i + 0.2, 0, i + 0.8, values[i], Fill.SOLID, series(0)));
      ticks.add(new Axis.Tick(i + 0.5, names.get(i)));
    }
    Axis categories = Axis.of(0, 4).withTicks(ticks);
    Axis numbers = Axis.of(-2, 4);
    return figure(
        "", sideways ? numbers : categories, sideways ? categories : numbers, marks, List.of());
  }

  private static Figure pairs() {
    List<Mark> marks = new ArrayList<>();
    Fill[] fills = {Fill.SOLID, Fill.LIGHT, Fill.HATCHED, Fill.NONE};
    for (int i = 0; i < fills.length; i++) {
      marks.add(new Mark.Bar(2 * i + 0.2, 0, 2 * i + 1, 2 + i, fills[i], series(0)));
      marks.add(new Mark.Bar(2 * i + 1, 0, 2 * i + 1.8, 5.5 - i, fills[i], series(1)));
    }
    return figure("Pairs", Axis.of(0, 8), Axis.of(0, 6), marks, List.of());
  }

  private static Figure area() {
    DoubleUnaryOperator f = t -> 2 * t * Math.exp(-t);
    double[] x = points(1, 3, 102);
    double[] y = values(x, f);
    x[0] = 1;
    y[0] = 0;
    x[101] = 3;
    y[101] = 0;
    List<Mark> marks =
        List.of(
            new Mark.Area(x, y, Fill.LIGHT, series(0)),
            line(points(0, 4, 200), f, Stroke.SOLID, series(0)),
            new Mark.Points(
                new double[] {1}, new double[] {f.applyAsDouble(1)}, Symbol.DISC, Ink.Role.STRONG),
            new Mark.Label(1, f.applyAsDouble(1), "max", Mark.Anchor.ABOVE, Ink.Role.TEXT));
    return figure(
        "Area from 1 to 3", Axis.of(0, 4).labelled("x"), Axis.of(0, 0.9), marks, List.of());
  }

  private static Figure fills() {
    List<Mark> marks = new ArrayList<>();
    Fill[] fills = {Fill.NONE, Fill.LIGHT, Fill.HATCHED, Fill.SOLID};
    for (int i = 0; i < fills.length; i++) {
      double[] x = {3 * i + 0.2, 3 * i + 2.8, 3 * i + 1.5};
      marks.add(new Mark.Area(x, new double[] {0.5, 0.5, 4.5}, fills[i], series(0)));
    }
    return figure("Fills", Axis.of(0, 12), Axis.of(0, 5), marks, List.of());
  }

  private static Figure growth() {
    double[] x = values(points(-1, 3, 400), t -> Math.pow(10, t));
    return figure(
        "Growth",
        Axis.of(0.1, 1000).logarithmic().labelled("n"),
        Axis.of(0.01, 1e6).logarithmic().labelled("steps"),
        List.of(
            line(x, t -> t * t, Stroke.SOLID, series(0)),
            line(x, t -> t, Stroke.SOLID, series(1)),
            line(x, t -> t - 1, Stroke.DOTTED, Ink.Role.TEXT)),
        List.of(
            Panel.Entry.line("n²", series(0), Stroke.SOLID),
            Panel.Entry.line("n", series(1), Stroke.SOLID),
            Panel.Entry.line("n − 1", Ink.Role.TEXT, Stroke.DOTTED)));
  }

  static Figure scatter(int count, Symbol symbol) {
    Random random = new Random(1);
    double[] x0 = new double[count];
    double[] y0 = new double[count];
    double[] x1 = new double[count];
    double[] y1 = new double[count];
    for (int i = 0; i < count; i++) {
      x0[i] = random.nextGaussian();
      y0[i] = 0.6 * x0[i] + 0.5 * random.nextGaussian();
      x1[i] = 2.3 + 0.4 * random.nextGaussian();
      y1[i] = -1.2 + 0.3 * random.nextGaussian();
    }
    return figure(
        "Scatter",
        Axis.of(-4, 4).labelled("height"),
        Axis.of(-3, 3).labelled("weight"),
        List.of(
            new Mark.Points(x0, y0, symbol, series(0)),
            new Mark.Points(x1, y1, symbol, series(1)),
            Mark.Line.of(-4, -2.4, 4, 2.4, Stroke.SOLID, series(2))),
        List.of(
            Panel.Entry.points("first", series(0), symbol),
            Panel.Entry.points("second", series(1), symbol),
            Panel.Entry.line("line", series(2), Stroke.SOLID)));
  }

  private static Figure symbols() {
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    for (Symbol symbol : Symbol.values()) {
      double at = symbol.ordinal();
      marks.add(
          new Mark.Points(
              new double[] {at, at}, new double[] {1, 2 + at / 4}, symbol, Ink.Role.TEXT));
      if (symbol != Symbol.NONE) {
        legend.add(Panel.Entry.points(symbol.name(), Ink.Role.TEXT, symbol));
      }
    }
    return figure("Symbols", Axis.of(0, 9), Axis.of(0, 9), marks, legend);
  }

  private static Figure field() {
    List<Mark> marks = new ArrayList<>();
    for (int i = -4; i <= 4; i++) {
      for (int j = -3; j <= 3; j++) {
        double x = i / 2.0;
        double y = j / 2.0;
        if (i != 0 || j != 0) {
          marks.add(new Mark.Arrow(x, y, x - y / 4, y + x / 4, Stroke.SOLID, series(0)));
        }
      }
    }
    Panel panel = Panel.of(Axis.of(-2.4, 2.4), Axis.of(-2, 2), marks, List.of()).withEqualUnits();
    return Figure.of(panel, List.of("field"), List.of()).titled("[-y, x]");
  }

  static Figure raster(int size, boolean texts) {
    double[] values = new double[size * size];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sin(6.0 * (i / size) / size) * Math.cos(6.0 * (i % size) / size);
    }
    values[1] = Double.NaN;
    Mark raster = new Mark.Raster(0, 0, 1, 1, size, size, values, ColourMap.VIRIDIS, -1, 1, texts);
    Panel panel =
        Panel.of(
                Axis.of(0, 1).labelled("x"),
                Axis.of(0, 1).labelled("y"),
                List.of(raster),
                List.of())
            .withBar(new Panel.ColourBar("value", ColourMap.VIRIDIS, -1, 1));
    return Figure.of(panel, List.of("raster"), List.of()).titled("Raster");
  }

  static Figure panels(int count) {
    List<Panel> panels = new ArrayList<>();
    for (int i = -1; i < count - 1; i++) {
      double a = i;
      panels.add(
          Panel.of(
                  Axis.of(-3, 3).labelled("x"),
                  Axis.of(-1, 4),
                  List.of(
                      line(
                          points(-3, 3, 200),
                          t -> Math.max(0, a * t + 1),
                          Stroke.SOLID,
                          series(0))),
                  List.of())
              .titled("a = " + i));
    }
    return new Figure("max(0, a x + 1)", panels, count, List.of("panels"), List.of());
  }

  private static Figure numberLine() {
    List<Mark> marks =
        List.of(
            Mark.Line.of(-2, 0.5, 3, 0.5, Stroke.THICK, series(0)),
            new Mark.Points(new double[] {-2}, new double[] {0.5}, Symbol.DISC, series(0)),
            new Mark.Points(new double[] {3}, new double[] {0.5}, Symbol.RING, series(0)));
    Panel panel = Panel.of(Axis.of(-5, 5), Axis.of(0, 1), marks, List.of());
    return Figure.of(panel.framed(Panel.Frame.BASE), List.of("line"), List.of()).titled("[-2, 3)");
  }

  private static Figure tree() {
    Ink text = Ink.Role.TEXT;
    List<Mark> marks =
        List.of(
            new Mark.Line(new double[] {10, 10}, new double[] {1, 2}, Stroke.SOLID, text),
            new Mark.Line(new double[] {3, 17}, new double[] {2, 2}, Stroke.SOLID, text),
            new Mark.Label(10, 0, "+", Mark.Anchor.CENTRE, Ink.Role.STRONG),
            new Mark.Line(new double[] {3, 3}, new double[] {2, 3}, Stroke.SOLID, text),
            new Mark.Arrow(17, 2, 17, 3, Stroke.SOLID, text),
            new Mark.Label(3, 4, "w*x", Mark.Anchor.CENTRE, text),
            new Mark.Label(17, 4, "b", Mark.Anchor.CENTRE, text),
            new Mark.Bar(0, 6, 5, 8, Fill.NONE, text),
            new Mark.Bar(19, 6, 22, 7, Fill.LIGHT, text),
            new Mark.Label(2, 7, "σ", Mark.Anchor.START, text),
            new Mark.Arrow(6, 7, 16, 7, Stroke.SOLID, series(0)));
    return Figure.of(Panel.cells(24, 9, marks), List.of("tree"), List.of());
  }

  private static Figure names() {
    List<Mark> marks = new ArrayList<>();
    for (Mark.Anchor anchor : Mark.Anchor.values()) {
      double at = anchor.ordinal();
      marks.add(new Mark.Points(new double[] {at}, new double[] {at}, Symbol.PLUS, Ink.Role.TEXT));
      marks.add(new Mark.Label(at, at, anchor.name(), anchor, Ink.Role.TEXT));
    }
    marks.add(new Mark.Label(9, 9, "outside", Mark.Anchor.RIGHT, Ink.Role.TEXT));
    marks.add(new Mark.Label(2, 4, "漢字 here", Mark.Anchor.CENTRE, Ink.Role.TEXT));
    return figure("Labels", Axis.of(0, 5), Axis.of(0, 5), marks, List.of());
  }
}
