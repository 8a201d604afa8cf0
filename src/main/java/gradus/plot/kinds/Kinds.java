package gradus.plot.kinds;

import gradus.plot.PlotKind;
import gradus.plot.kinds.curves.ContourPlot;
import gradus.plot.kinds.curves.CurvePlot;
import gradus.plot.kinds.curves.DerivativePlot;
import gradus.plot.kinds.curves.FieldPlot;
import gradus.plot.kinds.curves.GraphPlot;
import gradus.plot.kinds.curves.LimitPlot;
import gradus.plot.kinds.curves.LogLinear;
import gradus.plot.kinds.curves.NewtonPlot;
import gradus.plot.kinds.curves.RiemannSum;
import gradus.plot.kinds.curves.Slice;
import gradus.plot.kinds.curves.SurfaceMap;
import gradus.plot.kinds.curves.Tangent;
import gradus.plot.kinds.curves.Taylor;
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
          "tangent",
          "derivative",
          "riemann",
          "taylor",
          "limit",
          "newton",
          "loglinear",
          "contour",
          "slice",
          "surface",
          "field",
          "graph",
          // data
          "scatter",
          "line",
          "hist",
          "density",
          "box",
          "bar",
          "corr",
          "confusion",
          // linear algebra
          "transform",
          "parallelogram",
          "eigen",
          "vectors",
          "sum",
          "projection",
          "balls",
          // matrices and vectors
          "heatmap",
          "image",
          "bars",
          "softmax",
          "matmul",
          "broadcast",
          // sets and chance
          "numberline",
          "venn",
          "tree",
          "dice");

  private Kinds() {}

  /// @param name one of {@link #NAMES}
  public static PlotKind named(String name) {
    return switch (name) {
      case "curve" -> new CurvePlot();
      case "tangent" -> new Tangent();
      case "derivative" -> new DerivativePlot();
      case "riemann" -> new RiemannSum();
      case "taylor" -> new Taylor();
      case "loglinear" -> new LogLinear();
      case "contour" -> new ContourPlot();
      case "slice" -> new Slice();
      case "surface" -> new SurfaceMap();
      case "field" -> new FieldPlot();
      case "graph" -> new GraphPlot();
      case "limit" -> new LimitPlot();
      case "newton" -> new NewtonPlot();
      case "scatter" -> new Scatter();
      case "line" -> new LineChart();
      case "hist" -> new Histogram();
      case "density" -> new Density();
      case "box" -> new BoxPlot();
      case "bar" -> new BarChart();
      case "corr" -> new Correlation();
      case "confusion" -> new Confusion();
      case "transform" -> new Transform();
      case "parallelogram" -> new Parallelogram();
      case "eigen" -> new EigenArrows();
      case "vectors" -> new Vectors();
      case "sum" -> new VectorSum();
      case "projection" -> new Shadow();
      case "balls" -> new Balls();
      case "heatmap" -> new Heatmap();
      case "image" -> new Image();
      case "bars" -> new Bars();
      case "softmax" -> new Softmax();
      case "matmul" -> new Matmul();
      case "broadcast" -> new Broadcasting();
      case "numberline" -> new NumberLine();
      case "venn" -> new Venn();
      case "tree" -> new Tree();
      case "dice" -> new Dice();
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
