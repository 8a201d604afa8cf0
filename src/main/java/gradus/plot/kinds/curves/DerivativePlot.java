package gradus.plot.kinds.curves;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
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
import gradus.plot.sample.Landmarks;
import gradus.symbolic.rewrite.Textbook;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A function above its derivative: where the one turns, the other is 0.
public final class DerivativePlot extends PlotKind {
  private static final int MOST_MARKED = 12;

  public DerivativePlot() {
    super(
        "derivative",
        "A function above its derivative, with the extrema marked in both",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(PlotOption.X, PlotOption.VARIABLES),
        List.of("gradus plot-ascii derivative 'x^3 - 3x'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Trace trace = Traces.single(request);
    ExactPlaces exactly = trace.exactly();
    Expr slope = exactly.slope().orElseThrow(() -> none(trace));
    Drawable drawable = trace.drawable();
    Expr tidy = Textbook.of(slope, ExactPlaces.bounded(drawable.algebra()));
    Phrase phrase = new Phrase(request.space().ascii());
    Trace derivative =
        Trace.of(
            new Drawable(
                "derivative: " + phrase.exact(tidy),
                Values.of(tidy),
                List.of(trace.x()),
                List.of(drawable.algebra().compile(slope, List.of(trace.x()))::at),
                drawable.algebra()),
            trace.x());
    Axis x = Horizontal.of(request, List.of(trace));
    CurveScene above = new CurveScene(request, List.of(trace), x, Optional.empty());
    CurveScene below = new CurveScene(request, List.of(derivative), x, Optional.empty());
    Landmarks landmarks = trace.landmarks(above.curves().getFirst(), exactly);
    List<Mark> turns = new ArrayList<>();
    List<Mark> zeros = new ArrayList<>();
    Ink ink = Ink.Role.STRONG;
    if (landmarks.turns().size() <= MOST_MARKED) {
      for (Landmarks.Turn turn : landmarks.turns()) {
        if (turn.hole()) {
          continue;
        }
        turns.add(guide(turn.x(), above.y()));
        zeros.add(guide(turn.x(), below.y()));
        turns.add(CurveMarks.point(turn.x(), turn.y(), Symbol.DISC, ink));
        double there = derivative.f().applyAsDouble(turn.x());
        if (Math.abs(there) < 1e-6 * (below.y().high() - below.y().low())) {
          zeros.add(CurveMarks.point(turn.x(), 0, Symbol.DISC, ink));
        }
      }
    }
    List<String> words = new ArrayList<>();
    words.add(
        trace.name() + " above its derivative " + phrase.exact(tidy) + " " + phrase.range(x) + ".");
    List<String> upper = above.words();
    words.addAll(upper.subList(1, upper.size()));
    words.add("Where it rises the derivative is positive, where it falls negative.");
    for (Landmarks.Turn turn :
        landmarks.turns().subList(0, Math.min(8, landmarks.turns().size()))) {
      double there = derivative.f().applyAsDouble(turn.x());
      boolean smooth = Math.abs(there) < 1e-6 * (below.y().high() - below.y().low());
      words.add(
          "At "
              + trace.x()
              + " = "
              + phrase.of(exactly.turn(turn.x()), turn.x())
              + (smooth ? " the derivative is 0" : " the derivative jumps")
              + (turn.maximum()
                  ? ", going from positive to negative."
                  : ", going from negative to positive."));
    }
    List<String> notes = new ArrayList<>(above.notes());
    List<Panel> panels =
        List.of(
            above.panel(List.of(), turns, List.of()).titled(trace.name()),
            below.panel(List.of(), zeros, List.of()).titled(derivative.name()));
    return Plot.of(new Figure("", panels, 1, words, notes));
  }

  private static Mark guide(double at, Axis y) {
    return Mark.Line.of(at, y.low(), at, y.high(), Stroke.DOTTED, Ink.Role.FAINT);
  }

  private static RuntimeException none(Trace trace) {
    return Diagnostic.error(Code.NO_CLOSED_FORM, trace.name() + " has no derivative by the rules")
        .hint("gradus plot-ascii tangent '" + trace.name() + "' draws slopes at a point")
        .toException();
  }
}
