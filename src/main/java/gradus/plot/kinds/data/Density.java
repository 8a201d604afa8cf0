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
import gradus.plot.Stroke;
import gradus.plot.Studio;
import gradus.plot.sample.KernelDensity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Smooth densities of columns or groups: sums of small Gaussian bells.
public final class Density extends PlotKind {
  private static final int POINTS = 400;

  /// Where a bell is looked at, in bandwidths.
  private static final double[] AROUND = {-4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4};

  public Density() {
    super(
        "density",
        "The density of each column or group, smoothed by Gaussian kernels",
        "DATA.csv",
        Input.DATA,
        List.of(PlotOption.GROUP),
        List.of("gradus plot-ascii density iris.csv --columns petal_length --by species"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Columns columns = Columns.of(request);
    List<NumberColumn> numbers =
        columns.isGrouped() ? columns.exactly(1, "density --by") : columns.numbers(1, "density");
    if (numbers.size() > LineChart.MOST_LINES) {
      throw PlotRequest.nothing(
          numbers.size()
              + " densities cannot be told apart; up to "
              + LineChart.MOST_LINES
              + " can",
          "--columns " + numbers.getFirst().name());
    }
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Spread along = Spread.of();
    double highest = 0;
    for (NumberColumn column : numbers) {
      for (Map.Entry<String, int[]> group : columns.groups().entrySet()) {
        String name = columns.isGrouped() ? group.getKey() : column.name();
        double[] values = Columns.finite(Columns.at(column, group.getValue()));
        KernelDensity density = estimate(name, values, request.studio());
        double[] x = grid(density);
        double[] y = density.at(x);
        Ink ink = new Ink.Series(marks.size());
        marks.add(new Mark.Line(x, y, Stroke.SOLID, ink));
        legend.add(Panel.Entry.line(name, ink, Stroke.SOLID));
        along = along.with(Spread.of(x));
        int peak = peak(y);
        highest = Math.max(highest, y[peak]);
        words.add(
            (name.isEmpty() ? "Density" : "Density of " + name)
                + ": "
                + Figures.count(values.length, "value")
                + ", highest near "
                + Figures.text(x[peak])
                + ", "
                + peaks(y)
                + ".");
        notes.add(name + ": bandwidth " + Figures.text(density.bandwidth()) + " (Silverman)");
      }
    }
    String label = numbers.size() == 1 ? numbers.getFirst().name() : "";
    return Plot.of(
        Figure.of(
            Panel.of(
                Figures.over(label, along.low(), along.high()),
                Figures.fromZero("density", highest),
                marks,
                legend.size() > 1 ? legend : List.of()),
            words,
            notes));
  }

  /// Equally distant points; where those are too far apart to show a bell, as with a few values far
  /// away, also points around the sample.
  private static double[] grid(KernelDensity density) {
    double[] even = density.grid(POINTS);
    if (even[1] - even[0] < density.bandwidth() / 2) {
      return even;
    }
    List<Double> bells = new ArrayList<>();
    for (double value : density.sorted()) {
      if (bells.isEmpty() || value - bells.getLast() >= density.bandwidth()) {
        bells.add(value);
      }
    }
    int every = 1 + bells.size() / POINTS;
    double[] all = Arrays.copyOf(even, even.length + (bells.size() / every + 1) * AROUND.length);
    int to = even.length;
    for (int i = 0; i < bells.size(); i += every) {
      for (double offset : AROUND) {
        all[to++] = bells.get(i) + offset * density.bandwidth();
      }
    }
    double[] grid = Arrays.copyOf(all, to);
    Arrays.sort(grid);
    return grid;
  }

  private static KernelDensity estimate(String name, double[] values, Studio studio) {
    Spread spread = Spread.of(values);
    if (values.length < 2 || spread.low() == spread.high()) {
      throw PlotRequest.nothing(
          name + " has no two different numbers, so it has no density to draw",
          "gradus plot-ascii hist");
    }
    Studio known = studio.with("v", values);
    double[] quartiles = known.matrix("quantile(v, [1/4, 3/4])").entries();
    return KernelDensity.silverman(
        values, known.number("std(v)", "std"), quartiles[1] - quartiles[0]);
  }

  private static int peak(double[] y) {
    int peak = 0;
    for (int i = 1; i < y.length; i++) {
      peak = y[i] > y[peak] ? i : peak;
    }
    return peak;
  }

  private static String peaks(double[] y) {
    int count = 0;
    double highest = y[peak(y)];
    for (int i = 1; i < y.length - 1; i++) {
      if (y[i] > y[i - 1] && y[i] >= y[i + 1] && y[i] > highest / 50) {
        count++;
      }
    }
    return Figures.count(count, "peak");
  }
}
