package gradus.plot.kinds;

import gradus.plot.PlotKind;
import gradus.plot.kinds.curves.CurvePlot;
import gradus.plot.kinds.data.BarChart;
import gradus.plot.kinds.data.BoxPlot;
import gradus.plot.kinds.data.Confusion;
import gradus.plot.kinds.data.Correlation;
import gradus.plot.kinds.data.Density;
import gradus.plot.kinds.data.Histogram;
import gradus.plot.kinds.data.LineChart;
import gradus.plot.kinds.data.Scatter;
import java.util.ArrayList;
import java.util.List;

/// The one list of the kinds of plots. Only the kind asked for is loaded.
public final class Kinds {
  /// In the order of the help.
  public static final List<String> NAMES =
      List.of(
          // functions
          "curve",
          // data
          "scatter", "line", "hist", "density", "box", "bar", "corr", "confusion");

  private Kinds() {}

  /// @param name one of {@link #NAMES}
  public static PlotKind named(String name) {
    return switch (name) {
      case "curve" -> new CurvePlot();
      case "scatter" -> new Scatter();
      case "line" -> new LineChart();
      case "hist" -> new Histogram();
      case "density" -> new Density();
      case "box" -> new BoxPlot();
      case "bar" -> new BarChart();
      case "corr" -> new Correlation();
      case "confusion" -> new Confusion();
      default -> throw new IllegalArgumentException(name);
    };
  }

  public static List<PlotKind> all() {
    List<PlotKind> kinds = new ArrayList<>(NAMES.size());
    for (String name : NAMES) {
      kinds.add(named(name));
    }
    return kinds;
  }
}
