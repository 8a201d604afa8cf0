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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /// Letters that are neither the axis nor the parameter and have no value: 1 then.
  private final Set<String> unset = new TreeSet<>();

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
            + slider.unset.stream().map(n -> " and " + n + " = 1").collect(Collectors.joining())
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
    notes.addAll(slider.unsaid());
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

  private List<String> unsaid() {
    return unset.stream()
        .map(n -> n + " = 1, as none was given; --at " + n + "=2 chooses")
        .toList();
  }

  private String title(double v) {
    return parameter + " = " + phrase.number(v);
  }

  private List<Trace> traces(double v) {
    return Traces.texts(request).stream().map(text -> trace(text, v)).toList();
  }

  private Trace trace(String text, double v) {
    List<String> others = new ArrayList<>(request.studio().function(text, List.of()).variables());
    if (!others.remove(parameter) && Traces.texts(request).size() == 1) {
      throw PlotRequest.wrong(
          PlotOption.SLIDE,
          "names " + parameter + ", and " + text + " has no such name",
          others.size() > 1 ? "--slide " + others.getFirst() + "=-3..3" : "'a*x' --slide a=-3..3");
    }
    List<String> given = Traces.names(request);
    String name =
        !given.isEmpty()
            ? given.getFirst()
            : others.isEmpty() || others.contains("x") ? "x" : others.getFirst();
    others.remove(name);
    List<String> names = new ArrayList<>(List.of(name, parameter));
    names.addAll(others);
    Drawable all = request.studio().function(text, names);
    if (all.components().isEmpty()) {
      throw PlotRequest.nothing(text + " is " + all.value().kind(), "'a*x' --slide a=-3..3");
    }
    unset.addAll(others);
    double[] point = new double[names.size()];
    Arrays.fill(point, 1);
    point[1] = v;
    Drawable.PointFunction f = all.function();
    return new Trace(
        text,
        name,
        fixed(all, v),
        at -> {
          double[] moved = point.clone();
          moved[0] = at;
          return f.at(moved);
        });
  }

  /// The formula with the parameter put in, for exact zeros and extrema.
  private Drawable fixed(Drawable all, double v) {
    Optional<Expr> formula = all.formula();
    List<String> names = all.variables();
    for (String name : names.subList(1, names.size())) {
      double at = name.equals(parameter) ? v : 1;
      Expr value = ExactPlaces.simple(at).orElse(new Expr.Flt(at));
      formula = formula.flatMap(f -> ExactPlaces.substituted(f, name, value, all.algebra()));
    }
    Value value = formula.<Value>map(Values::of).orElse(new Text(all.text()));
    return new Drawable(all.text(), value, names.subList(0, 1), all.components(), all.algebra());
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
