package gradus.plot.kinds.curves;

import gradus.engine.Drawable;
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
import gradus.plot.Symbol;
import gradus.plot.sample.ExactPlaces;
import gradus.syntax.Unparser;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// A surface cut along a line: its contour lines with the cut, beside the curve along the cut with
/// its tangent, whose slope is the partial derivative.
public final class Slice extends PlotKind {
  public Slice() {
    super(
        "slice",
        "A surface cut along a line, with the partial derivative at a point",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(
            PlotOption.POINT,
            PlotOption.X,
            PlotOption.Y,
            PlotOption.VARIABLES,
            PlotOption.LEVELS,
            PlotOption.MAP),
        List.of("gradus plot-ascii slice 'x^2 + x*y + y^2' --point 1,0.5"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Surface surface = Surface.of(request).requireComponents(1, "one formula in two variables");
    List<Surface.Critical> critical = surface.critical();
    double[] at = ContourPlot.point(request).orElse(new double[] {1, 1});
    List<double[]> seen = new ArrayList<>(List.of(at));
    critical.forEach(c -> seen.add(new double[] {c.x(), c.y()}));
    ContourScene scene =
        new ContourScene(request, surface, surface.window(request, seen), critical);
    Phrase phrase = scene.phrase();
    Ink ink = Ink.Role.STRONG;
    Axis x = scene.x();
    String cut = surface.y() + " = " + phrase.number(at[1]);
    List<Mark> top = new ArrayList<>();
    top.add(Mark.Line.of(x.low(), at[1], x.high(), at[1], Stroke.THICK, ink));
    top.add(CurveMarks.point(at[0], at[1], Symbol.DISC, ink));
    Panel map = scene.panel(top, List.of(Panel.Entry.line("cut " + cut, ink, Stroke.THICK)), true);
    Trace along = along(surface, at[1]);
    CurveScene curve = new CurveScene(without(request), List.of(along), x, Optional.empty());
    Place place = Place.of(along, at[0], phrase);
    List<Mark> front = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    List<String> words = scene.words("Contour lines of ");
    words.add("Cut along " + cut + ": " + along.name() + " " + phrase.range(x) + ".");
    if (place.hasTangent()) {
      double m = place.slope();
      front.add(
          Mark.Line.of(
              x.low(),
              place.y() + m * (x.low() - at[0]),
              x.high(),
              place.y() + m * (x.high() - at[0]),
              Stroke.SOLID,
              new Ink.Series(1)));
      String slope = phrase.of(place.exactSlope(), m);
      legend.add(Panel.Entry.line("tangent: slope " + slope, new Ink.Series(1), Stroke.SOLID));
      words.add(
          "At ("
              + phrase.number(at[0])
              + ", "
              + phrase.number(at[1])
              + ") the partial derivative with respect to "
              + surface.x()
              + " is "
              + slope
              + ", the slope of the tangent of the cut.");
    } else {
      words.add("The cut has no tangent at " + surface.x() + " = " + phrase.number(at[0]) + ".");
    }
    front.add(CurveMarks.point(place.x(), place.y(), Symbol.DISC, ink));
    List<String> sentences = curve.words();
    words.addAll(sentences.subList(1, sentences.size()));
    List<String> notes = new ArrayList<>(scene.notes());
    notes.addAll(curve.notes());
    Panel right = curve.panel(List.of(), front, legend).titled("cut at " + cut);
    return Plot.of(
        new Figure(surface.text(), List.of(map.titled("contour lines"), right), 2, words, notes));
  }

  /// The heights of the cut have their own range.
  private static PlotRequest without(PlotRequest request) {
    var options = new EnumMap<PlotOption, String>(PlotOption.class);
    options.putAll(request.options());
    options.remove(PlotOption.Y);
    return new PlotRequest(
        request.operands(), options, request.data(), request.studio(), request.space());
  }

  private static Trace along(Surface surface, double b) {
    Drawable whole = surface.drawable();
    Drawable.PointFunction f = surface.f();
    Expr at = ExactPlaces.simple(b).orElseGet(() -> new Expr.Flt(b));
    Optional<Expr> formula =
        surface
            .formula()
            .flatMap(e -> ExactPlaces.substituted(e, surface.y(), at, whole.algebra()));
    Value value = formula.<Value>map(Values::of).orElseGet(() -> new Text(whole.text()));
    String name =
        formula
            .map(e -> Unparser.ascii(e))
            .orElse(whole.text() + " at " + surface.y() + " = " + new Phrase(true).number(b));
    Drawable cut =
        new Drawable(
            name,
            value,
            List.of(surface.x()),
            List.of(point -> f.at(point[0], b)),
            whole.algebra());
    return Trace.of(cut, surface.x());
  }
}
