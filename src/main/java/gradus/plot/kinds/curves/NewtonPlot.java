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
import gradus.plot.Symbol;
import gradus.plot.sample.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Newton's method: from each point along the tangent down to the axis, and up to the curve again.
public final class NewtonPlot extends PlotKind {
  private static final int STEPS = 8;
  private static final double FAR = 1e6;

  public NewtonPlot() {
    super(
        "newton",
        "Newton's method: tangents that lead to a zero",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(PlotOption.POINT, PlotOption.X, PlotOption.Y, PlotOption.VARIABLES),
        List.of("gradus plot-ascii newton 'x^2 - 2' --point 3"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Trace trace = Traces.single(request);
    Phrase phrase = new Phrase(request.space().ascii());
    Expr slope =
        trace
            .exactly()
            .slope()
            .orElseThrow(() ->
                Diagnostic.error(
                        Code.NO_CLOSED_FORM, trace.name() + " has no derivative by the rules")
                    .toException());
    Axis whole = Horizontal.of(request, List.of(trace));
    double start = Place.at(request, whole.low() + 0.9 * (whole.high() - whole.low()));
    List<Double> places = new ArrayList<>();
    var derivative = trace.drawable().algebra().compile(slope, List.of(trace.x()));
    String end = "";
    double at = start;
    for (int i = 0; i <= STEPS; i++) {
      places.add(at);
      double y = Place.of(trace, at, phrase).y();
      double m = derivative.at(at);
      if (y == 0
          || i > 0 && Math.abs(at - places.get(i - 1)) <= 1e-12 * Math.max(1, Math.abs(at))) {
        end = "converged";
        break;
      }
      double next = at - y / m;
      if (!(Math.abs(next) < FAR) || Double.isNaN(trace.f().applyAsDouble(next))) {
        end = m == 0 ? "stopped at a level tangent" : "ran away";
        break;
      }
      at = next;
    }
    Axis x = request.has(PlotOption.X) ? whole : range(places, trace.x());
    CurveScene scene = new CurveScene(request, List.of(trace), x, Optional.empty());
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i + 1 < places.size(); i++) {
      double a = places.get(i);
      double b = places.get(i + 1);
      double y = trace.f().applyAsDouble(a);
      marks.add(Mark.Line.of(a, 0, a, y, Stroke.DOTTED, Ink.Role.FAINT));
      marks.add(Mark.Line.of(a, y, b, 0, Stroke.SOLID, new Ink.Series(1)));
      marks.add(CurveMarks.point(a, y, Symbol.DISC, new Ink.Series(1)));
    }
    marks.add(CurveMarks.point(places.getLast(), 0, Symbol.RING, Ink.Role.STRONG));
    marks.add(new Mark.Label(start, 0, trace.x() + "0", Mark.Anchor.BELOW, Ink.Role.TEXT));
    List<String> words = new ArrayList<>();
    int steps = places.size() - 1;
    words.add(
        "Newton's method for "
            + trace.name()
            + " from "
            + trace.x()
            + " = "
            + phrase.number(start)
            + " "
            + (end.isEmpty()
                ? "has not come to rest after " + steps + " steps"
                : end + " after " + steps + (steps == 1 ? " step" : " steps"))
            + (end.equals("converged") ? " at " + zero(trace, places.getLast(), phrase) : "")
            + ".");
    List<String> list = new ArrayList<>();
    for (double place : places) {
      list.add(phrase.number(place));
    }
    words.add("The steps: " + String.join(", ", list) + ".");
    List<Panel.Entry> legend =
        List.of(
            Panel.Entry.line("tangents", new Ink.Series(1), Stroke.SOLID),
            Panel.Entry.points(
                trace.x() + " = " + phrase.number(places.getLast()), Ink.Role.STRONG, Symbol.RING));
    List<String> notes = new ArrayList<>(scene.notes());
    if (!end.equals("converged")) {
      notes.add("Newton's method " + (end.isEmpty() ? "has not come to rest" : end));
    }
    Panel panel = scene.panel(List.of(), marks, legend);
    return Plot.of(Figure.of(panel, words, notes).titled(trace.name()));
  }

  private static String zero(Trace trace, double at, Phrase phrase) {
    return trace.exactly().zero(at).map(e -> phrase.both(e, at)).orElseGet(() -> phrase.number(at));
  }

  private static Axis range(List<Double> places, String x) {
    double low = places.stream().mapToDouble(v -> v).min().orElse(-1);
    double high = places.stream().mapToDouble(v -> v).max().orElse(1);
    double margin = Math.max(0.25 * (high - low), 0.05 * Math.max(1, Math.abs(high)));
    Extent extent = Extent.rounded(low - margin, high + margin, false);
    return Axis.of(extent.low(), extent.high()).labelled(x);
  }
}
