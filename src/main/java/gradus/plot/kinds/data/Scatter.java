package gradus.plot.kinds.data;

import gradus.data.Column.NumberColumn;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Pairs of numbers as points, with the regression line or the principal axes through them.
public final class Scatter extends PlotKind {
  /// More points than this are drawn as the smallest dots.
  private static final int FEW = 400;

  private static final List<Symbol> SYMBOLS =
      List.of(
          Symbol.DISC,
          Symbol.CROSS,
          Symbol.PLUS,
          Symbol.SQUARE,
          Symbol.DIAMOND,
          Symbol.STAR,
          Symbol.RING,
          Symbol.DOT);

  public Scatter() {
    super(
        "scatter",
        "Two columns against each other, with --fit a regression line or principal axes",
        "DATA.csv",
        Input.DATA,
        List.of(PlotOption.FIT, PlotOption.GROUP, PlotOption.X, PlotOption.Y, PlotOption.LOG),
        List.of(
            "gradus plot-ascii scatter iris.csv --columns petal_length,petal_width --fit line",
            "gradus plot-ascii scatter iris.csv --columns petal_length,petal_width --fit pca",
            "gradus plot-ascii scatter iris.csv --columns petal_length,petal_width --by species"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Columns columns = Columns.of(request);
    List<NumberColumn> numbers = columns.exactly(2, "scatter");
    NumberColumn horizontal = numbers.get(0);
    NumberColumn vertical = numbers.get(1);
    Pairs all = Pairs.of(horizontal.values(), vertical.values());
    if (all.size() == 0) {
      throw PlotRequest.nothing("no row has two finite numbers", "");
    }
    Scales scales = Scales.of(request);
    List<String> notes = new ArrayList<>();
    all.note(columns.data().rows(), notes);
    scales.note(all, notes);
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    Symbol few = all.size() > FEW ? Symbol.DOT : Symbol.DISC;
    for (Map.Entry<String, int[]> group : columns.groups().entrySet()) {
      Pairs pairs =
          Pairs.of(
              Columns.at(horizontal, group.getValue()), Columns.at(vertical, group.getValue()));
      Symbol symbol = columns.isGrouped() ? SYMBOLS.get(legend.size()) : few;
      Ink ink = new Ink.Series(legend.size());
      marks.add(new Mark.Points(pairs.x(), pairs.y(), symbol, ink));
      legend.add(Panel.Entry.points(group.getKey(), ink, symbol));
    }
    List<String> words = new ArrayList<>();
    Studio studio = request.studio().with("x", all.x()).with("y", all.y());
    words.add(words(all, horizontal.name(), vertical.name(), studio));
    Fit fit = new Fit(all, studio, horizontal.name(), vertical.name());
    Panel.Frame frame = Panel.Frame.AXES;
    boolean equal = false;
    switch (request.word(PlotOption.FIT, List.of("none", "line", "pca"))) {
      case "line" -> fit.line(marks, legend, words);
      case "pca" -> {
        fit.principalAxes(marks, legend, words);
        equal = true;
      }
      default -> {}
    }
    Panel panel =
        Panel.of(
                scales.horizontal(horizontal.name(), all.x()),
                scales.vertical(vertical.name(), all.y()),
                marks,
                legend.size() > 1 ? legend : List.of())
            .framed(frame);
    return Plot.of(Figure.of(equal ? panel.withEqualUnits() : panel, words, notes));
  }

  private static String words(Pairs pairs, String x, String y, Studio studio) {
    return "Scatter plot of "
        + y
        + " against "
        + x
        + ": "
        + Figures.count(pairs.size(), "point")
        + correlation(pairs, studio)
        + ".";
  }

  private static String correlation(Pairs pairs, Studio studio) {
    Spread x = Spread.of(pairs.x());
    Spread y = Spread.of(pairs.y());
    if (pairs.size() < 3 || x.low() == x.high() || y.low() == y.high()) {
      return "";
    }
    double r = studio.number("corr(x, y)", "corr");
    String trend =
        Math.abs(r) < 0.1
            ? "no linear trend"
            : (Math.abs(r) < 0.5 ? "a weak " : Math.abs(r) < 0.8 ? "a clear " : "a strong ")
                + (r > 0 ? "rise" : "fall");
    return ", correlation " + Figures.text(r) + " (" + trend + ")";
  }
}
