package gradus.plot.kinds.data;

import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Studio;
import java.util.List;

/// What is drawn through a cloud of points.
///
/// @param studio knows the coordinates as `x` and `y`
record Fit(Pairs pairs, Studio studio, String xName, String yName) {
  /// The line of least squares: slope cov(x, y)/var(x), through the means.
  void line(List<Mark> marks, List<Panel.Entry> legend, List<String> words) {
    Spread along = Spread.of(pairs.x());
    if (pairs.size() < 2 || along.low() == along.high()) {
      throw PlotRequest.nothing(
          "a regression line needs two different values of " + xName, "--fit none");
    }
    double slope = studio.number("cov(x, y)/var(x)", "slope");
    double meanX = studio.number("mean(x)", "mean");
    double intercept = studio.number("mean(y)", "mean") - slope * meanX;
    marks.add(
        Mark.Line.of(
            along.low(),
            intercept + slope * along.low(),
            along.high(),
            intercept + slope * along.high(),
            Stroke.SOLID,
            Ink.Role.STRONG));
    String equation =
        "y = "
            + Figures.text(slope)
            + "x "
            + (intercept < 0 ? "- " : "+ ")
            + Figures.text(Math.abs(intercept));
    legend.add(Panel.Entry.line(equation, Ink.Role.STRONG, Stroke.SOLID));
    words.add(
        "The regression line "
            + equation
            + " explains "
            + Figures.text(100 * share())
            + " percent of the variance of "
            + yName
            + ".");
  }

  /// The square of the correlation; 0 where y does not vary.
  private double share() {
    Spread y = Spread.of(pairs.y());
    if (y.low() == y.high()) {
      return 0;
    }
    double r = studio.number("corr(x, y)", "corr");
    return r * r;
  }

  /// The principal components as arrows from the mean, each two standard deviations long.
  void principalAxes(List<Mark> marks, List<Panel.Entry> legend, List<String> words) {
    Spread across = Spread.of(pairs.x());
    Spread up = Spread.of(pairs.y());
    if (across.low() == across.high() && up.low() == up.high()) {
      throw PlotRequest.nothing("principal axes need two different points", "--fit none");
    }
    studio.value("p = pca(transpose([x, y]))");
    Studio.Matrix components = studio.matrix("p.components");
    double[] variances = studio.matrix("p.variances").entries();
    double[] ratios = studio.matrix("p.ratios").entries();
    double[] mean = studio.matrix("p.mean").entries();
    for (int k = 0; k < variances.length; k++) {
      double length = 2 * Math.sqrt(variances[k]);
      if (!(length > 0)) {
        continue;
      }
      Ink ink = k == 0 ? Ink.Role.STRONG : Ink.Role.WARNING;
      marks.add(
          new Mark.Arrow(
              mean[0],
              mean[1],
              mean[0] + length * components.at(0, k),
              mean[1] + length * components.at(1, k),
              k == 0 ? Stroke.THICK : Stroke.SOLID,
              ink));
      legend.add(
          Panel.Entry.line(
              "component " + (k + 1) + ": " + Figures.text(100 * ratios[k]) + " %",
              ink,
              k == 0 ? Stroke.THICK : Stroke.SOLID));
      words.add(
          "Principal component "
              + (k + 1)
              + " points along ("
              + Figures.text(components.at(0, k))
              + ", "
              + Figures.text(components.at(1, k))
              + ") and holds "
              + Figures.text(100 * ratios[k])
              + " percent of the variance.");
    }
  }
}
