package gradus.plot.kinds.data;

import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lying bars: one for each row with its name, or how often each word occurs.
public final class BarChart extends PlotKind {
  private static final int MOST_BARS = 40;
  private static final double HALF = 0.3;

  public BarChart() {
    super(
        "bar",
        "One bar for each row and its name, or for each word how often it occurs",
        "DATA.csv",
        Input.DATA,
        List.of(),
        List.of(
            "gradus plot-ascii bar iris.csv --columns species",
            "printf 'cat,0.7\\ndog,0.2\\n' | gradus plot-ascii bar --header no"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Columns columns = Columns.of(request);
    if (columns.numbers().isEmpty()) {
      return counts(columns);
    }
    if (columns.numbers().size() > 1 && !columns.words().isEmpty()) {
      throw PlotRequest.nothing(
          "bar draws one column of numbers, and here are " + columns.numbers().size(),
          "how often each word occurs: --columns "
              + columns.words().getFirst().name()
              + "; the numbers themselves: --columns "
              + columns.words().getFirst().name()
              + ","
              + columns.numbers().getFirst().name());
    }
    NumberColumn values = columns.exactly(1, "bar").getFirst();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      names.add(
          columns.words().isEmpty()
              ? String.valueOf(i + 1)
              : columns.words().getFirst().values().get(i));
    }
    return bars(names, values.values(), values.name(), false);
  }

  private static Plot counts(Columns columns) {
    TextColumn words = columns.words().getFirst();
    Map<String, Integer> counts = new LinkedHashMap<>();
    words.values().forEach(word -> counts.merge(word, 1, Integer::sum));
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    List<String> names = new ArrayList<>();
    double[] values = new double[sorted.size()];
    for (int i = 0; i < values.length; i++) {
      names.add(sorted.get(i).getKey());
      values[i] = sorted.get(i).getValue();
    }
    return bars(names, values, "rows by " + words.name(), true);
  }

  private static Plot bars(List<String> names, double[] values, String label, boolean whole) {
    if (names.size() > MOST_BARS) {
      throw PlotRequest.nothing(
          names.size() + " bars are too many; up to " + MOST_BARS + " can be read",
          "--where chooses rows; gradus plot-ascii hist counts in bins");
    }
    if (Columns.finite(values).length == 0) {
      throw PlotRequest.nothing(label + " has no finite number", "");
    }
    List<Mark> marks = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double y = names.size() - 1 - i;
      if (!Double.isFinite(values[i])) {
        notes.add(names.get(i) + " is not finite and has no bar");
        continue;
      }
      marks.add(
          new Mark.Bar(
              Math.min(0, values[i]),
              y - HALF,
              Math.max(0, values[i]),
              y + HALF,
              Fill.SOLID,
              new Ink.Series(0)));
    }
    Spread spread = Spread.of(values).with(Spread.of(0));
    double room = (spread.high() - spread.low()) * 0.04;
    Axis x =
        spread.low() == spread.high()
            ? Axis.of(-1, 1)
            : Axis.of(
                spread.low() < 0 ? spread.low() - room : 0,
                spread.high() > 0 ? spread.high() + room : 0);
    Axis along = whole ? x.in(Axis.Unit.WHOLE_NUMBERS) : x;
    return Plot.of(
        Figure.of(
            Panel.of(along.labelled(label), Figures.names("", names.reversed()), marks, List.of()),
            words(names, values, label),
            notes));
  }

  private static List<String> words(List<String> names, double[] values, String label) {
    int most = 0;
    int least = 0;
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      most = values[i] > values[most] ? i : most;
      least = values[i] < values[least] ? i : least;
      all.append(i == 0 ? "" : ", ").append(names.get(i)).append(' ');
      all.append(Figures.text(values[i]));
    }
    if (values[most] == values[least]) {
      return List.of(
          "Bars of "
              + label
              + ": "
              + (values.length == 1 ? names.getFirst() + " with " : "all are ")
              + Figures.text(values[most])
              + ".",
          "All: " + all + ".");
    }
    return List.of(
        "Bars of "
            + label
            + ": the longest is "
            + names.get(most)
            + " with "
            + Figures.text(values[most])
            + ", the shortest "
            + names.get(least)
            + " with "
            + Figures.text(values[least])
            + ".",
        "All: " + all + ".");
  }
}
