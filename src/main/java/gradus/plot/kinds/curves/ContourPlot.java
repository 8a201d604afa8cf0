package gradus.plot.kinds.curves;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Studio;
import gradus.plot.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines of equal value of a function of two variables, with paths and gradients on top.
public final class ContourPlot extends PlotKind {
  public ContourPlot() {
    super(
        "contour",
        "Lines of equal value of a function of two variables",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(
            PlotOption.X,
            PlotOption.Y,
            PlotOption.VARIABLES,
            PlotOption.LEVELS,
            PlotOption.PATH,
            PlotOption.POINT,
            PlotOption.MAP),
        List.of(
            "gradus plot-ascii contour 'x^2 + 3*y^2' --point 1,1",
            "gradus plot-ascii '(1-x)^2 + 100*(y-x^2)^2' -v p='[0,0;0.5,0.2;1,1]' --path p"));
  }

  /// A named sequence of points.
  private record Path(String name, Studio.Matrix points) {}

  @Override
  public Plot draw(PlotRequest request) {
    Surface surface =
        Surface.of(request).requireComponents(1, "a field of arrows: gradus plot-ascii field");
    List<Surface.Critical> critical = surface.critical();
    List<Path> paths = paths(request);
    List<double[]> seen = new ArrayList<>();
    critical.forEach(c -> seen.add(new double[] {c.x(), c.y()}));
    for (Path path : paths) {
      for (int i = 0; i < path.points().rows(); i++) {
        seen.add(new double[] {path.points().at(i, 0), path.points().at(i, 1)});
      }
    }
    Optional<double[]> point = point(request);
    point.ifPresent(seen::add);
    seen.removeIf(p -> !Double.isFinite(p[0] + p[1]));
    ContourScene scene =
        new ContourScene(request, surface, surface.window(request, seen), critical);
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    List<String> words = scene.words("Contour lines of ");
    words.add(scene.levelWords());
    for (int k = 0; k < paths.size(); k++) {
      path(paths.get(k), new Ink.Series(k + 1), scene, surface, marks, legend, words);
    }
    point.ifPresent(p -> gradient(p, surface, scene, marks, legend, words));
    Panel panel = scene.panel(marks, legend, false);
    return Plot.of(Figure.of(panel, words, scene.notes()).titled(surface.text()));
  }

  /// The two numbers of `--point`.
  static Optional<double[]> point(PlotRequest request) {
    if (!request.has(PlotOption.POINT)) {
      return Optional.empty();
    }
    List<Double> numbers = request.numbers(PlotOption.POINT);
    if (numbers.size() != 2 || !Double.isFinite(numbers.get(0) + numbers.get(1))) {
      throw PlotRequest.wrong(
          PlotOption.POINT,
          "needs two numbers, not '" + request.text(PlotOption.POINT).orElse("") + "'",
          "--point 1,2");
    }
    return Optional.of(new double[] {numbers.get(0), numbers.get(1)});
  }

  private static List<Path> paths(PlotRequest request) {
    List<Path> paths = new ArrayList<>();
    if (!request.has(PlotOption.PATH)) {
      return paths;
    }
    for (String part : request.studio().parts(request.text(PlotOption.PATH).orElseThrow())) {
      Studio.Matrix points = request.studio().matrix(part);
      if (points.columns() != 2) {
        throw Diagnostic.error(
                Code.WRONG_KIND,
                part.strip()
                    + " has "
                    + points.columns()
                    + " columns, and a path has two: its coordinates")
            .hint(part.strip() + "[:, 1:2]")
            .toException();
      }
      paths.add(new Path(part.strip(), points));
    }
    return paths;
  }

  private static void path(
      Path path,
      Ink ink,
      ContourScene scene,
      Surface surface,
      List<Mark> marks,
      List<Panel.Entry> legend,
      List<String> words) {
    int n = path.points().rows();
    double[] x = new double[n];
    double[] y = new double[n];
    int outside = 0;
    for (int i = 0; i < n; i++) {
      x[i] = path.points().at(i, 0);
      y[i] = path.points().at(i, 1);
      boolean inside =
          x[i] >= scene.x().low()
              && x[i] <= scene.x().high()
              && y[i] >= scene.y().low()
              && y[i] <= scene.y().high();
      outside += inside ? 0 : 1;
    }
    marks.add(new Mark.Line(x, y, Stroke.SOLID, ink));
    marks.add(new Mark.Points(x, y, n > 40 ? Symbol.DOT : Symbol.DISC, ink));
    legend.add(Panel.Entry.line(path.name(), ink, Stroke.SOLID));
    if (outside > 0) {
      scene.notes().add(outside + " of " + n + " points of " + path.name() + " lie outside");
    }
    Phrase phrase = scene.phrase();
    words.add(
        "The path "
            + path.name()
            + " goes in "
            + (n - 1)
            + " steps from ("
            + phrase.number(x[0])
            + ", "
            + phrase.number(y[0])
            + ") to ("
            + phrase.number(x[n - 1])
            + ", "
            + phrase.number(y[n - 1])
            + "), from the value "
            + phrase.roughly(surface.f().at(x[0], y[0]))
            + " to "
            + phrase.roughly(surface.f().at(x[n - 1], y[n - 1]))
            + ".");
  }

  private static void gradient(
      double[] at,
      Surface surface,
      ContourScene scene,
      List<Mark> marks,
      List<Panel.Entry> legend,
      List<String> words) {
    Phrase phrase = scene.phrase();
    double[] slopes = Slopes.of(surface, at);
    String place = "(" + phrase.number(at[0]) + ", " + phrase.number(at[1]) + ")";
    marks.add(CurveMarks.point(at[0], at[1], Symbol.DISC, Ink.Role.STRONG));
    if (Double.isNaN(slopes[0] + slopes[1])) {
      scene.notes().add(surface.text() + " has no gradient at " + place);
      return;
    }
    String text = "(" + phrase.number(slopes[0]) + ", " + phrase.number(slopes[1]) + ")";
    words.add("The gradient at " + place + " is " + text + ", the direction of steepest ascent.");
    double length = Math.hypot(slopes[0], slopes[1]);
    if (length > 0) {
      Axis x = scene.x();
      double reach =
          0.22 * Math.min(x.high() - x.low(), scene.y().high() - scene.y().low()) / length;
      marks.add(
          new Mark.Arrow(
              at[0],
              at[1],
              at[0] + reach * slopes[0],
              at[1] + reach * slopes[1],
              Stroke.THICK,
              Ink.Role.STRONG));
      legend.add(Panel.Entry.line("gradient " + text, Ink.Role.STRONG, Stroke.THICK));
    }
  }

  /// Partial derivatives at points.
  static final class Slopes {
    private Slopes() {}

    static double[] of(Surface surface, double[] at) {
      Optional<List<Expr>> gradient = surface.gradient();
      if (gradient.isPresent()) {
        return gradient.get().stream()
            .mapToDouble(e -> surface.drawable().algebra().compile(e, surface.names()).at(at))
            .toArray();
      }
      double[] slopes = new double[2];
      for (int i = 0; i < 2; i++) {
        double h = 1e-5 * Math.max(1, Math.abs(at[i]));
        double[] up = at.clone();
        double[] down = at.clone();
        up[i] += h;
        down[i] -= h;
        slopes[i] = (surface.f().at(up) - surface.f().at(down)) / (2 * h);
      }
      return slopes;
    }
  }
}
