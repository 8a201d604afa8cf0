package gradus.plot.kinds.curves;

import gradus.diag.GradusException;
import gradus.engine.Drawable.PointFunction;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
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
import gradus.plot.Symbol;
import gradus.plot.sample.ExactPlaces;
import gradus.symbolic.solve.Systems;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A vector at every point of the plane: of two formulas, or the gradient of one.
public final class FieldPlot extends PlotKind {
  /// Arrows shorter than this share of their room are dots.
  private static final double LEAST = 0.06;

  public FieldPlot() {
    super(
        "field",
        "Arrows of two formulas in two variables, or of the gradient of one",
        "[EXPR, EXPR] | EXPR",
        Input.EXPRESSIONS,
        List.of(PlotOption.X, PlotOption.Y, PlotOption.VARIABLES),
        List.of("gradus plot-ascii field '[-y, x]'", "gradus plot-ascii field 'x^2 + 3*y^2'"));
  }

  /// A field, and its formulas where it has some.
  private record Field(
      String name, Surface surface, PointFunction u, PointFunction v, List<Expr> formulas) {}

  @Override
  public Plot draw(PlotRequest request) {
    Surface surface = Surface.of(request);
    Field field = field(surface);
    Phrase phrase = new Phrase(request.space().ascii());
    Optional<List<double[]>> zeros = zeros(field);
    List<double[]> known = zeros.orElse(List.of());
    Surface.Window window = surface.window(request, known);
    Axis x = window.x();
    Axis y = window.y();
    int columns = Math.max(5, Math.min(21, (request.space().columns() - 8) / 5));
    int rows = Math.max(5, Math.min(15, (request.space().rows() - 5) / 2));
    List<Mark> marks = new ArrayList<>();
    double largest = arrows(field, x, y, columns, rows, marks);
    if (Double.isNaN(largest)) {
      throw PlotRequest.nothing(
          field.name() + " has no real values here", "another range: --x 0..5 --y 0..5");
    }
    List<Panel.Entry> legend = new ArrayList<>();
    legend.add(
        Panel.Entry.line(
            "longest arrow: " + phrase.roughly(largest), Ink.Role.STRONG, Stroke.SOLID));
    List<String> words = new ArrayList<>();
    words.add("Arrows of " + field.name() + " " + phrase.range(x, y) + ".");
    words.add(
        "The longest arrow stands for the length "
            + phrase.roughly(largest)
            + "; lengths are drawn by their square roots, and weak arrows are faint.");
    boolean any = false;
    for (double[] zero : known) {
      boolean inside =
          zero[0] >= x.low() && zero[0] <= x.high() && zero[1] >= y.low() && zero[1] <= y.high();
      if (inside) {
        any = true;
        marks.add(CurveMarks.point(zero[0], zero[1], Symbol.RING, Ink.Role.STRONG));
        words.add(
            "It is zero at ("
                + phrase.found(zero[0])
                + ", "
                + phrase.found(zero[1])
                + "): "
                + nature(field, zero)
                + ".");
      }
    }
    if (any) {
      legend.add(Panel.Entry.points("zero", Ink.Role.STRONG, Symbol.RING));
    } else if (zeros.isPresent()) {
      words.add("It is zero nowhere here.");
    }
    Panel panel = Panel.of(x, y, marks, legend);
    return Plot.of(Figure.of(panel, words, List.of()).titled(field.name()));
  }

  private static Field field(Surface surface) {
    List<PointFunction> components = surface.drawable().components();
    if (components.size() == 2) {
      List<Expr> formulas = new ArrayList<>();
      if (surface.drawable().value() instanceof Array array) {
        for (Value entry : Values.entries(array)) {
          Values.expr(entry).ifPresent(formulas::add);
        }
      }
      return new Field(
          surface.text(),
          surface,
          components.get(0),
          components.get(1),
          formulas.size() == 2 ? formulas : List.of());
    }
    surface.requireComponents(1, "two formulas in two variables: '[-y, x]'");
    Optional<List<Expr>> gradient = surface.gradient();
    String name = "the gradient of " + surface.text();
    if (gradient.isPresent()) {
      List<Expr> partials = gradient.get();
      Algebra algebra = surface.drawable().algebra();
      return new Field(
          name,
          surface,
          algebra.compile(partials.get(0), surface.names())::at,
          algebra.compile(partials.get(1), surface.names())::at,
          partials);
    }
    return new Field(
        name,
        surface,
        point -> ContourPlot.Slopes.of(surface, point)[0],
        point -> ContourPlot.Slopes.of(surface, point)[1],
        List.of());
  }

  /// @return the length the longest arrow stands for; NaN when there is none
  private static double arrows(
      Field field, Axis x, Axis y, int columns, int rows, List<Mark> marks) {
    double[][] u = new double[rows][columns];
    double[][] v = new double[rows][columns];
    double largest = Double.NaN;
    double stepX = (x.high() - x.low()) / columns;
    double stepY = (y.high() - y.low()) / rows;
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        double[] at = {x.low() + (i + 0.5) * stepX, y.low() + (j + 0.5) * stepY};
        u[j][i] = field.u().at(at);
        v[j][i] = field.v().at(at);
        double length = Math.hypot(u[j][i], v[j][i]);
        if (Double.isFinite(length) && !(length <= largest)) {
          largest = length;
        }
      }
    }
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        double length = Math.hypot(u[j][i], v[j][i]);
        if (!Double.isFinite(length)) {
          continue;
        }
        double cx = x.low() + (i + 0.5) * stepX;
        double cy = y.low() + (j + 0.5) * stepY;
        double share = largest > 0 ? Math.sqrt(length / largest) : 0;
        Ink ink = share < 0.4 ? Ink.Role.FAINT : share < 0.75 ? Ink.Role.TEXT : Ink.Role.STRONG;
        if (share < LEAST) {
          marks.add(CurveMarks.point(cx, cy, Symbol.DOT, Ink.Role.FAINT));
          continue;
        }
        // The direction keeps its slope in the data; the longer part fills its room.
        double fit = 0.46 * share / Math.max(Math.abs(u[j][i]) / stepX, Math.abs(v[j][i]) / stepY);
        double dx = fit * u[j][i];
        double dy = fit * v[j][i];
        marks.add(new Mark.Arrow(cx - dx, cy - dy, cx + dx, cy + dy, Stroke.SOLID, ink));
      }
    }
    return largest;
  }

  /// All zeros; empty when it is not known whether more exist.
  private static Optional<List<double[]>> zeros(Field field) {
    if (field.formulas().isEmpty() || !field.formulas().stream().allMatch(Surface::isTame)) {
      return Optional.empty();
    }
    Algebra algebra = ExactPlaces.bounded(field.surface().drawable().algebra());
    try {
      Systems.Report report = Systems.zeros(field.formulas(), field.surface().names(), algebra);
      List<double[]> points = new ArrayList<>();
      for (Map<String, Expr> solution : report.solutions()) {
        double px = coordinate(solution, field.surface().x(), algebra);
        double py = coordinate(solution, field.surface().y(), algebra);
        if (Double.isFinite(px + py)) {
          points.add(new double[] {px, py});
        }
      }
      return report.complete() || !points.isEmpty() ? Optional.of(points) : Optional.empty();
    } catch (GradusException | ArithmeticException | NoSuchElementException none) {
      return Optional.empty();
    }
  }

  private static double coordinate(Map<String, Expr> solution, String name, Algebra algebra) {
    return Optional.ofNullable(solution.get(name))
        .filter(e -> !Formulas.hasSymbols(e))
        .map(algebra::real)
        .orElse(Double.NaN);
  }

  /// What the field does around a zero, by the eigenvalues of its Jacobian.
  private static String nature(Field field, double[] at) {
    double h = 1e-4;
    double a = difference(field.u(), at, 0, h);
    double b = difference(field.u(), at, 1, h);
    double c = difference(field.v(), at, 0, h);
    double d = difference(field.v(), at, 1, h);
    double size = Math.max(Math.abs(a) + Math.abs(b), Math.abs(c) + Math.abs(d));
    double trace = a + d;
    double determinant = a * d - b * c;
    if (!(Math.abs(determinant) > 1e-6 * size * size)) {
      return "its direction changes there";
    }
    if (determinant < 0) {
      return "a saddle";
    }
    if (Math.abs(trace) < 1e-6 * size) {
      return "arrows circle around it";
    }
    return trace > 0 ? "arrows lead away from it" : "arrows lead to it";
  }

  private static double difference(PointFunction f, double[] at, int coordinate, double h) {
    double[] up = at.clone();
    double[] down = at.clone();
    up[coordinate] += h;
    down[coordinate] -= h;
    return (f.at(up) - f.at(down)) / (2 * h);
  }
}
