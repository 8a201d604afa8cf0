package gradus.plot.kinds.curves;

import gradus.engine.Drawable;
import gradus.expr.Expr;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Motion;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Heights;
import gradus.plot.sample.Sampled;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A family of curves: a slider on a terminal, three of them side by side elsewhere. All share the
/// axes, so that the eye sees what changes.
final class Slider implements Motion {
  private static final int POSITIONS = 41;

  private final PlotRequest request;
  private final String parameter;
  private final double low;
  private final double high;
  private final Axis x;
  private final Axis y;
  private final Phrase phrase;

  private Slider(PlotRequest request) {
    this.request = request;
    this.phrase = new Phrase(request.space().ascii());
    String text = request.text(PlotOption.SLIDE).orElse("");
    int equals = text.indexOf('=');
    if (equals <= 0 || text.substring(0, equals).isBlank()) {
      throw PlotRequest.wrong(
          PlotOption.SLIDE, "needs a name and a range, not '" + text + "'", "--slide a=-3..3");
    }
    this.parameter = text.substring(0, equals).strip();
    PlotRequest.Range range = request.range(PlotOption.SLIDE, text.substring(equals + 1));
    this.low = range.low();
    this.high = range.high();
    List<Trace> some = new ArrayList<>();
    for (double at : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      some.addAll(traces(value(at)));
    }
    this.x = Horizontal.of(request, some);
    List<Sampled> curves = some.stream().map(trace -> trace.sample(x)).toList();
    Heights heights = Heights.of(curves, Horizontal.isLog(request, 'y'));
    if (Double.isNaN(heights.low())) {
      throw PlotRequest.nothing(
          request.operands().getFirst() + " has no real value " + phrase.range(x),
          "another range: --x 0..10");
    }
    this.y = Horizontal.given(request, PlotOption.Y).orElseGet(heights::axis);
  }

  static Plot of(PlotRequest request) {
    Slider slider = new Slider(request);
    List<Panel> panels = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    words.add(
        "Three pictures of "
            + Phrase.and(Traces.texts(request))
            + " "
            + slider.phrase.range(slider.x)
            + ", with "
            + slider.parameter
            + " from "
            + slider.phrase.number(slider.low)
            + " to "
            + slider.phrase.number(slider.high)
            + ".");
    for (double at : new double[] {0, 0.5, 1}) {
      CurveScene scene = slider.scene(at);
      panels.add(
          scene.panel(List.of(), List.of(), List.of()).titled(slider.title(slider.value(at))));
      words.add("With " + slider.title(slider.value(at)) + ":");
      List<String> all = scene.words();
      words.addAll(all.subList(1, all.size()));
      notes.addAll(scene.notes().stream().filter(note -> !notes.contains(note)).toList());
    }
    Figure still =
        new Figure(Phrase.and(Traces.texts(request)), panels, panels.size(), words, notes);
    return Plot.moving(still, slider);
  }

  /// The value of the parameter, round where the range allows.
  private double value(double moment) {
    double v = low + moment * (high - low);
    double unit = Math.pow(10, Math.floor(Math.log10((high - low) / POSITIONS)) - 1);
    return Math.rint(v / unit) * unit;
  }

  private String title(double v) {
    return parameter + " = " + phrase.number(v);
  }

  private List<Trace> traces(double v) {
    List<Trace> traces = new ArrayList<>();
    for (String text : Traces.texts(request)) {
      Drawable free = request.studio().function(text, List.of());
      List<String> others = new ArrayList<>(free.variables());
      if (!others.remove(parameter) && Traces.texts(request).size() == 1) {
        throw PlotRequest.wrong(
            PlotOption.SLIDE,
            "names " + parameter + ", and " + text + " has no such name",
            others.size() > 1
                ? "--slide " + others.getFirst() + "=-3..3"
                : "'a*x' --slide a=-3..3");
      }
      if (others.size() > 1) {
        throw Traces.tooMany(free);
      }
      List<String> given = Traces.names(request);
      String name =
          !given.isEmpty() ? given.getFirst() : others.isEmpty() ? "x" : others.getFirst();
      Drawable both = request.studio().function(text, List.of(name, parameter));
      if (both.components().isEmpty()) {
        throw PlotRequest.nothing(text + " is " + both.value().kind(), "'a*x' --slide a=-3..3");
      }
      Drawable.PointFunction f = both.function();
      traces.add(new Trace(text, name, fixed(both, v), at -> f.at(at, v)));
    }
    return traces;
  }

  /// The formula with the parameter put in, for exact zeros and extrema.
  private Drawable fixed(Drawable both, double v) {
    List<String> variables = List.of(both.variables().getFirst());
    var value =
        both.formula()
            .flatMap(f ->
                ExactPlaces.substituted(
                    f, parameter, ExactPlaces.simple(v).orElse(new Expr.Flt(v)), both.algebra()))
            .<Value>map(Values::of)
            .orElse(new Text(both.text()));
    return new Drawable(both.text(), value, variables, both.components(), both.algebra());
  }

  private CurveScene scene(double moment) {
    return new CurveScene(request, traces(value(moment)), x, Optional.of(y));
  }

  @Override
  public boolean plays() {
    return false;
  }

  @Override
  public int frames() {
    return POSITIONS;
  }

  @Override
  public Figure at(double moment) {
    double v = value(moment);
    CurveScene scene = scene(moment);
    Panel panel = scene.panel(List.of(), List.of(), List.of());
    List<String> words = List.of("The curve of " + scene.names() + " with " + title(v) + ".");
    return Figure.of(panel, words, List.of()).titled(scene.names() + ", " + title(v));
  }
}
