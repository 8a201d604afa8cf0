package gradus.plot.kinds.data;

import gradus.data.Column.NumberColumn;
import gradus.plot.ColourMap;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import java.util.ArrayList;
import java.util.List;

/// The correlations of all columns of numbers as a heat map.
public final class Correlation extends PlotKind {
  /// More columns than this are no picture.
  public static final int MOST = 40;

  public Correlation() {
    super(
        "corr",
        "The correlations of all columns of numbers as a heat map",
        "DATA.csv",
        Input.DATA,
        List.of(PlotOption.MAP),
        List.of("gradus plot-ascii corr iris.csv --columns 1-4"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Columns columns = Columns.of(request);
    List<String> notes = new ArrayList<>();
    List<NumberColumn> numbers = varying(columns.numbers(2, "corr"), notes);
    int n = numbers.size();
    if (n < 2) {
      throw PlotRequest.nothing(
          "corr needs two columns that vary, and "
              + (n == 0 ? "none does" : "only " + numbers.getFirst().name() + " does"),
          "--columns chooses others");
    }
    if (n > MOST) {
      throw PlotRequest.nothing(
          n + " columns are too many for a picture; up to " + MOST + " can be read",
          "--columns 1-10");
    }
    Studio studio = request.studio();
    double[] values = new double[n * n];
    for (int i = 0; i < n; i++) {
      values[i * n + i] = 1;
      for (int j = 0; j < i; j++) {
        Pairs pairs = Pairs.of(numbers.get(i).values(), numbers.get(j).values());
        double r = studio.with("x", pairs.x()).with("y", pairs.y()).number("corr(x, y)", "corr");
        values[i * n + j] = r;
        values[j * n + i] = r;
      }
    }
    List<String> names = new ArrayList<>();
    numbers.forEach(column -> names.add(column.name()));
    ColourMap map = request.map(ColourMap.COOLWARM);
    Mark raster = new Mark.Raster(-0.5, -0.5, n - 0.5, n - 0.5, n, n, values, map, -1, 1, true);
    Panel panel =
        Panel.of(Grid.axis(names), Grid.axis(names.reversed()), List.of(raster), List.of())
            .withBar(new Panel.ColourBar("correlation", map, -1, 1));
    return Plot.of(Figure.of(panel, words(names, values), notes));
  }

  /// Without constant columns, which have no correlation.
  private static List<NumberColumn> varying(List<NumberColumn> numbers, List<String> notes) {
    List<NumberColumn> varying = new ArrayList<>();
    for (NumberColumn column : numbers) {
      Spread spread = Spread.of(column.values());
      if (spread.low() < spread.high()) {
        varying.add(column);
      } else {
        notes.add(column.name() + " does not vary and has no correlation");
      }
    }
    return varying;
  }

  private static List<String> words(List<String> names, double[] values) {
    int n = names.size();
    int row = 1;
    int column = 0;
    int low = 1;
    int beside = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (values[i * n + j] > values[row * n + column]) {
          row = i;
          column = j;
        }
        if (values[i * n + j] < values[low * n + beside]) {
          low = i;
          beside = j;
        }
      }
    }
    return List.of(
        "Correlations of "
            + n
            + " columns: the highest is "
            + Figures.text(values[row * n + column])
            + " between "
            + names.get(column)
            + " and "
            + names.get(row)
            + ", the lowest "
            + Figures.text(values[low * n + beside])
            + " between "
            + names.get(beside)
            + " and "
            + names.get(low)
            + ".");
  }
}
