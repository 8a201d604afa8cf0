package gradus.plot.kinds.curves;

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
import gradus.plot.sample.Sampled;
import gradus.plot.sample.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Functions of one variable as curves; equations and inequalities in two as lines and regions.
public final class CurvePlot extends PlotKind {
  public CurvePlot() {
    super(
        "curve",
        "functions of one variable, equations and inequalities in two",
        "EXPR[, EXPR...]",
        Input.EXPRESSIONS,
        List.of(
            PlotOption.X,
            PlotOption.Y,
            PlotOption.LOG,
            PlotOption.VARIABLES,
            PlotOption.SHADE,
            PlotOption.RIEMANN,
            PlotOption.SLIDE),
        List.of(
            "gradus plot-ascii 'sin(x), cos(x)' --x -pi..pi",
            "gradus plot-ascii 'x^2' --shade 0..1 --riemann left,8",
            "gradus plot-ascii 'max(0,a*x+1)' --slide a=-3..3",
            "gradus plot-ascii 'x^2 + y^2 = 1'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    if (request.has(PlotOption.SLIDE)) {
      return Slider.of(request);
    }
    if (ImplicitScene.suits(request)) {
      return Plot.of(new ImplicitScene(request).figure());
    }
    List<Trace> traces = Traces.of(request);
    Axis x = Horizontal.of(request, traces);
    if (!request.has(PlotOption.SHADE) && !request.has(PlotOption.RIEMANN)) {
      CurveScene scene = new CurveScene(request, traces, x, Optional.empty());
      return Plot.of(scene.figure(scene.panel(List.of(), List.of(), List.of()), List.of()));
    }
    return Plot.of(shaded(request, traces, x));
  }

  private static Figure shaded(PlotRequest request, List<Trace> traces, Axis chosen) {
    Trace trace = traces.getFirst();
    Optional<PlotRequest.Range> part = request.range(PlotOption.SHADE);
    double from = part.map(PlotRequest.Range::low).orElse(chosen.low());
    double to = part.map(PlotRequest.Range::high).orElse(chosen.high());
    Axis x = request.has(PlotOption.X) ? chosen : around(chosen, from, to);
    CurveScene first = new CurveScene(request, traces, x, Optional.empty());
    CurveScene scene =
        new CurveScene(request, traces, x, Optional.of(withZero(request, first.y())));
    Phrase phrase = scene.phrase();
    Ink ink = new Ink.Series(traces.size());
    PlotOption range = part.isPresent() ? PlotOption.SHADE : PlotOption.X;
    Integral integral = Integral.of(request, range, trace, from, to);
    List<Mark> behind = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String between = " from " + phrase.end(from) + " to " + phrase.end(to);
    String area = integral.isKnown() ? integral.text(phrase) : integral.trouble();
    if (request.has(PlotOption.RIEMANN)) {
      Strips strips = Strips.of(request, from, to);
      double sum = strips.sum(trace.f());
      behind.addAll(strips.marks(trace.f(), ink, request.space().columns()));
      legend.add(Panel.Entry.line(strips.name() + ": " + phrase.number(sum), ink, Stroke.SOLID));
      words.add("The " + strips.name() + between + " is " + phrase.number(sum) + ".");
      if (integral.isKnown()) {
        words.add(
            "The integral is "
                + area
                + ", so the sum is off by "
                + phrase.number(sum - integral.value())
                + ".");
      } else {
        words.add("The integral" + between + ": " + area + ".");
      }
      legend.add(Panel.Entry.line("integral: " + area, Ink.Role.TEXT, Stroke.NONE));
    } else {
      Sampled under = Sampler.of(trace.f(), Axis.of(from, to), trace.slow());
      if (under.isEmpty()) {
        throw PlotRequest.nothing(
            trace.name() + " has no real value" + between, "another part: --shade 0..1");
      }
      behind.addAll(Strips.shade(under, ink));
      String signed =
          under.low() < 0 && integral.isKnown() ? ", parts below the axis counted negative" : "";
      legend.add(Panel.Entry.line("area" + between + ": " + area, ink, Stroke.SOLID));
      words.add(
          integral.isKnown()
              ? "The shaded area" + between + " is " + area + signed + "."
              : "The shaded area" + between + ": " + area + ".");
    }
    return scene.figure(scene.panel(behind, List.of(), legend), words);
  }

  /// The shaded part and some of the curve on both sides.
  private static Axis around(Axis chosen, double from, double to) {
    double margin = 0.25 * (to - from);
    boolean apart = to < chosen.low() || from > chosen.high();
    boolean small = to - from < 0.15 * (chosen.high() - chosen.low());
    if (apart || small) {
      return chosen.over(from - margin, to + margin);
    }
    return from < chosen.low() || to > chosen.high()
        ? chosen.over(Math.min(chosen.low(), from), Math.max(chosen.high(), to))
        : chosen;
  }

  /// Areas stand on the axis, so it is in the picture.
  private static Axis withZero(PlotRequest request, Axis y) {
    return request.has(PlotOption.Y) || y.scale() == Axis.Scale.LOG
        ? y
        : y.over(Math.min(y.low(), 0), Math.max(y.high(), 0));
  }
}
