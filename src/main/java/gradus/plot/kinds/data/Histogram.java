package gradus.plot.kinds.data;

import gradus.data.Column.NumberColumn;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Counts of values in bins; groups and columns one below the other over the same bins.
public final class Histogram extends PlotKind {
  /// Panels above each other stay readable up to here.
  private static final int MOST_PANELS = 6;

  public Histogram() {
    super(
        "hist",
        "How often values occur: a histogram of each column or group",
        "DATA.csv",
        Input.DATA,
        List.of(PlotOption.BINS, PlotOption.GROUP),
        List.of(
            "gradus plot-ascii hist iris.csv --columns petal_length",
            "gradus plot-ascii hist iris.csv --columns petal_length --by species --bins 12"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Columns columns = Columns.of(request);
    List<NumberColumn> numbers =
        columns.isGrouped() ? columns.exactly(1, "hist --by") : columns.numbers(1, "hist");
    List<Sample> samples = new ArrayList<>();
    for (NumberColumn column : numbers) {
      for (Map.Entry<String, int[]> group : columns.groups().entrySet()) {
        samples.add(
            new Sample(
                columns.isGrouped() ? group.getKey() : column.name(),
                Columns.finite(Columns.at(column, group.getValue()))));
      }
    }
    if (samples.size() > MOST_PANELS) {
      throw PlotRequest.nothing(
          samples.size() + " histograms below each other are too many",
          "--columns " + numbers.getFirst().name());
    }
    return Plot.of(figure(columns, numbers, samples, request));
  }

  private record Sample(String name, double[] values) {}

  private static Figure figure(
      Columns columns, List<NumberColumn> numbers, List<Sample> samples, PlotRequest request) {
    boolean grouped = columns.isGrouped();
    List<Panel> panels = new ArrayList<>();
    List<String> words = new ArrayList<>();
    double[] all = Columns.finite(numbers.getFirst().values());
    Spread spread = Spread.of(all);
    for (Sample sample : samples) {
      if (sample.values().length == 0) {
        throw PlotRequest.nothing(sample.name() + " has no finite number", "");
      }
      Studio studio = request.studio().with("v", sample.values());
      String range =
          grouped && spread.low() < spread.high()
              ? ", range=[" + spread.low() + ", " + spread.high() + "]"
              : "";
      String bins =
          request.has(PlotOption.BINS)
              ? String.valueOf(request.count(PlotOption.BINS, 10))
              : grouped ? String.valueOf(bins(all, request)) : "auto";
      studio.value("h = histogram(v, bins=" + bins + range + ")");
      double[] counts = studio.matrix("h.counts").entries();
      double[] edges = studio.matrix("h.edges").entries();
      panels.add(panel(sample, counts, edges, numbers.getFirst().name(), samples.size() > 1));
      words.add(HistogramWords.of(sample.name(), sample.values(), counts, edges, studio));
    }
    return new Figure("", panels, 1, words, List.of());
  }

  /// The bins that suit all groups together.
  private static int bins(double[] all, PlotRequest request) {
    return request
        .studio()
        .with("v", all)
        .matrix("histogram(v, bins=auto).counts")
        .entries()
        .length;
  }

  private static Panel panel(
      Sample sample, double[] counts, double[] edges, String label, boolean several) {
    List<Mark> marks = new ArrayList<>();
    double highest = 0;
    for (int i = 0; i < counts.length; i++) {
      highest = Math.max(highest, counts[i]);
      if (counts[i] > 0) {
        marks.add(
            new Mark.Bar(edges[i], 0, edges[i + 1], counts[i], Fill.SOLID, new Ink.Series(0)));
      }
    }
    Axis x = Axis.of(edges[0], edges[edges.length - 1]).labelled(several ? "" : label);
    Axis y = Figures.fromZero("count", highest).in(Axis.Unit.WHOLE_NUMBERS);
    Panel panel = Panel.of(x, y, marks, List.of());
    return several ? panel.titled(sample.name()) : panel;
  }
}
