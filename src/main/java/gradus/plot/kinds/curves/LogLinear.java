package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The same curves on a linear and on a logarithmic axis.
public final class LogLinear extends PlotKind {
  public LogLinear() {
    super(
        "loglinear",
        "The same curves on a linear and on a logarithmic axis",
        "EXPR[, EXPR...]",
        Input.EXPRESSIONS,
        List.of(PlotOption.X, PlotOption.VARIABLES, PlotOption.LOG),
        List.of("gradus plot-ascii loglinear 'exp(x), x^2' --x 0.1..10"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<Trace> traces = Traces.of(request);
    String which = request.text(PlotOption.LOG).orElse("y");
    PlotRequest linear = with(request, Optional.empty());
    PlotRequest logarithmic = with(request, Optional.of(which));
    Axis range = Horizontal.of(logarithmic, traces);
    Axis x = Axis.of(range.low(), range.high()).labelled(range.label());
    CurveScene left = new CurveScene(linear, traces, x, Optional.empty());
    CurveScene right = new CurveScene(logarithmic, traces, range, Optional.empty());
    List<Panel> panels =
        List.of(
            left.panel(List.of(), List.of(), List.of()).titled("linear axis"),
            right.panel(List.of(), List.of(), List.of()).titled("logarithmic axis: " + which));
    List<String> words = new ArrayList<>();
    words.add(
        left.names()
            + " "
            + left.phrase().range(x)
            + ", on linear axes and beside it with a logarithmic axis for "
            + (which.equals("xy") ? "x and y" : which)
            + ".");
    words.add(
        switch (which) {
          case "x" -> "Equal factors of x are equally far apart: logarithms are straight lines.";
          case "xy" -> "On two logarithmic axes powers are straight lines.";
          default -> "Equal factors are equally high: exponential growth is a straight line.";
        });
    List<String> more = left.words();
    words.addAll(more.subList(1, more.size()));
    List<String> notes = new ArrayList<>(right.notes());
    long cut =
        right.curves().stream().filter(curve -> curve.low() <= 0 && which.contains("y")).count();
    if (cut > 0) {
      notes.add("values that are not positive are left out on the logarithmic axis");
    }
    return Plot.of(new Figure(left.names(), panels, 2, words, notes));
  }

  private static PlotRequest with(PlotRequest request, Optional<String> log) {
    Map<PlotOption, String> options = new EnumMap<>(PlotOption.class);
    options.putAll(request.options());
    options.remove(PlotOption.LOG);
    log.ifPresent(axes -> options.put(PlotOption.LOG, axes));
    return new PlotRequest(
        request.operands(), options, request.data(), request.studio(), request.space());
  }
}
