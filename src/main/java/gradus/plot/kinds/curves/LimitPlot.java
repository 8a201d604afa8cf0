package gradus.plot.kinds.curves;

import gradus.diag.GradusException;
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
import gradus.step.Operators.Side;
import gradus.symbolic.limits.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Points of a curve that approach a place from both sides, and the limit they come to.
public final class LimitPlot extends PlotKind {
  private static final int STEPS = 5;

  public LimitPlot() {
    super(
        "limit",
        "A curve approached from both sides of a point",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(PlotOption.POINT, PlotOption.X, PlotOption.Y, PlotOption.VARIABLES),
        List.of("gradus plot-ascii limit 'sin(x)/x' --point 0"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Trace trace = Traces.single(request);
    double at = Place.at(request, 0);
    Axis x = Place.around(request, trace, at);
    CurveScene scene = new CurveScene(request, List.of(trace), x, Optional.empty());
    Phrase phrase = scene.phrase();
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Optional<Expr> left = limit(trace, at, Side.LEFT);
    Optional<Expr> right = limit(trace, at, Side.RIGHT);
    String place = trace.x() + " = " + phrase.of(ExactPlaces.simple(at), at);
    words.add(
        trace.name()
            + " as "
            + trace.x()
            + " approaches "
            + place.substring(trace.x().length() + 3)
            + ": "
            + outcome(left, right, phrase)
            + ".");
    side(trace, at, -1, x, new Ink.Series(1), marks, words, phrase);
    side(trace, at, 1, x, new Ink.Series(2), marks, words, phrase);
    legend.add(
        Panel.Entry.points(
            "from the left: " + text(left, phrase), new Ink.Series(1), Symbol.CROSS));
    legend.add(
        Panel.Entry.points(
            "from the right: " + text(right, phrase), new Ink.Series(2), Symbol.PLUS));
    marks.add(
        Mark.Line.of(at, scene.y().low(), at, scene.y().high(), Stroke.DOTTED, Ink.Role.FAINT));
    double value = trace.f().applyAsDouble(at);
    for (Optional<Expr> one : List.of(left, right)) {
      double height = one.map(trace.drawable().algebra()::real).orElse(Double.NaN);
      if (Double.isFinite(height)) {
        marks.add(Mark.Line.of(x.low(), height, x.high(), height, Stroke.DOTTED, Ink.Role.FAINT));
        boolean taken = Math.abs(height - value) <= 1e-9 * Math.max(1, Math.abs(height));
        marks.add(CurveMarks.point(at, height, taken ? Symbol.DISC : Symbol.RING, Ink.Role.STRONG));
      }
    }
    words.add(
        Double.isFinite(value)
            ? "The value at " + place + " itself is " + phrase.number(value) + "."
            : "At " + place + " itself there is no value.");
    Panel panel = scene.panel(List.of(), marks, legend);
    return Plot.of(Figure.of(panel, words, scene.notes()).titled(trace.name()));
  }

  private static Optional<Expr> limit(Trace trace, double at, Side side) {
    Expr place = ExactPlaces.simple(at).orElseGet(() -> new Expr.Flt(at));
    try {
      return trace
          .formula()
          .flatMap(f ->
              Limit.value(
                  f, trace.x(), place, side, ExactPlaces.bounded(trace.drawable().algebra())));
    } catch (GradusException | ArithmeticException none) {
      return Optional.empty();
    }
  }

  private static String text(Optional<Expr> limit, Phrase phrase) {
    return limit.map(phrase::exact).orElse("no limit found");
  }

  private static String outcome(Optional<Expr> left, Optional<Expr> right, Phrase phrase) {
    if (left.isEmpty() && right.isEmpty()) {
      return "no limit is found";
    }
    return left.equals(right)
        ? "the limit is " + text(left, phrase)
        : "from the left "
            + text(left, phrase)
            + ", from the right "
            + text(right, phrase)
            + (left.isPresent() && right.isPresent() ? ", so there is no limit" : "");
  }

  /// Points at distances that halve.
  private static void side(
      Trace trace,
      double at,
      int side,
      Axis x,
      Ink ink,
      List<Mark> marks,
      List<String> words,
      Phrase phrase) {
    double d = 0.8 * (side < 0 ? at - x.low() : x.high() - at);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < STEPS && d > 0; i++, d /= 2.5) {
      double there = at + side * d;
      double y = trace.f().applyAsDouble(there);
      if (Double.isFinite(y)) {
        marks.add(CurveMarks.point(there, y, side < 0 ? Symbol.CROSS : Symbol.PLUS, ink));
        values.add(phrase.short4(y) + " at " + phrase.short4(there));
      }
    }
    if (!values.isEmpty()) {
      words.add((side < 0 ? "From the left: " : "From the right: ") + Phrase.and(values) + ".");
    }
  }
}
