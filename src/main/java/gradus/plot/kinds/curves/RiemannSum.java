package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Motion;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Strips under a curve that become finer, and their sum beside the integral.
public final class RiemannSum extends PlotKind {
  private static final int[] COUNTS = {1, 2, 4, 8, 16, 32, 64, 128};

  public RiemannSum() {
    super(
        "riemann",
        "Strips under a curve becoming finer, their sums beside the integral",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(
            PlotOption.X, PlotOption.Y, PlotOption.SHADE, PlotOption.RIEMANN, PlotOption.VARIABLES),
        List.of("gradus plot-ascii riemann 'x^2' --x 0..1 --riemann left"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Trace trace = Traces.single(request);
    PlotOption option = request.has(PlotOption.SHADE) ? PlotOption.SHADE : PlotOption.X;
    Axis chosen = Horizontal.of(request, List.of(trace));
    PlotRequest.Range range =
        request.range(option).orElse(new PlotRequest.Range(chosen.low(), chosen.high()));
    Axis x = request.has(PlotOption.X) ? chosen : chosen.over(range.low(), range.high());
    CurveScene first = new CurveScene(request, List.of(trace), x, Optional.empty());
    Axis y =
        request.has(PlotOption.Y)
            ? first.y()
            : first.y().over(Math.min(0, first.y().low()), Math.max(0, first.y().high()));
    CurveScene scene = new CurveScene(request, List.of(trace), x, Optional.of(y));
    Strips strips = Strips.of(request, range.low(), range.high());
    Integral integral = Integral.of(request, option, trace, range.low(), range.high());
    Refining refining = new Refining(trace, scene, strips, integral, request.space().columns());
    return Plot.moving(refining.still(), refining);
  }

  /// The strips at every fineness.
  private record Refining(
      Trace trace, CurveScene scene, Strips strips, Integral integral, int columns)
      implements Motion {

    Figure still() {
      Phrase phrase = scene.phrase();
      List<Panel> panels = new ArrayList<>();
      List<String> words = new ArrayList<>();
      words.add(
          "Riemann sums of "
              + trace.name()
              + " from "
              + phrase.end(strips.from())
              + " to "
              + phrase.end(strips.to())
              + " with 4, 16 and 64 strips"
              + (integral.isKnown() ? ", beside the integral " + integral.text(phrase) : "")
              + ".");
      for (int count : new int[] {4, 16, 64}) {
        Strips some = strips.of(count);
        double sum = some.sum(trace.f());
        panels.add(panel(some, columns / 3).titled("n = " + count + ": " + phrase.number(sum)));
        words.add(
            "The "
                + some.name()
                + " is "
                + phrase.number(sum)
                + (integral.isKnown() ? ", off by " + phrase.number(sum - integral.value()) : "")
                + ".");
      }
      List<String> notes = new ArrayList<>(scene.notes());
      if (!integral.isKnown()) {
        notes.add("integral: " + integral.trouble());
      }
      return new Figure(title(), panels, panels.size(), words, notes);
    }

    private String title() {
      return trace.name()
          + (integral.isKnown() ? ", integral " + integral.text(scene.phrase()) : "");
    }

    private Panel panel(Strips some, int columns) {
      List<Mark> strips = some.marks(trace.f(), new Ink.Series(1), columns);
      return scene.panel(strips, List.of(), List.of());
    }

    @Override
    public int frames() {
      return COUNTS.length;
    }

    @Override
    public double start() {
      return 0;
    }

    @Override
    public Figure at(double moment) {
      Strips some = strips.of(COUNTS[(int) Math.round(moment * (COUNTS.length - 1))]);
      String text = some.name() + ": " + scene.phrase().number(some.sum(trace.f()));
      return Figure.of(panel(some, columns).titled(text), List.of(text), List.of()).titled(title());
    }
  }
}
