package gradus.plot.kinds.data;

import gradus.data.Column;
import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.plot.Axis;
import gradus.plot.ColourMap;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// How often each class was taken for each other: rows are the truth, columns the prediction.
public final class Confusion extends PlotKind {
  private static final int MOST_CLASSES = 30;

  public Confusion() {
    super(
        "confusion",
        "A confusion matrix of two columns: the true classes and the predicted ones",
        "DATA.csv",
        Input.DATA,
        List.of(PlotOption.MAP),
        List.of(
            "gradus plot-ascii confusion results.csv --columns truth,predicted",
            "printf 'y,p\\ncat,cat\\ncat,dog\\ndog,dog\\n' | gradus plot-ascii confusion"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<Column> columns = request.data().orElseThrow().askedFor().columns();
    if (columns.size() != 2) {
      throw PlotRequest.nothing(
          "confusion needs two columns, the truth and the prediction, and here are "
              + columns.size(),
          "--columns truth,predicted");
    }
    List<String> truth = classes(columns.get(0));
    List<String> predicted = classes(columns.get(1));
    if (truth.isEmpty()) {
      throw PlotRequest.nothing("there are no rows to count", "");
    }
    TreeSet<String> found = new TreeSet<>(ClassOrder.INSTANCE);
    found.addAll(truth);
    found.addAll(predicted);
    List<String> names = List.copyOf(found);
    int n = names.size();
    if (n > MOST_CLASSES) {
      throw PlotRequest.nothing(
          n + " classes are too many for a picture; up to " + MOST_CLASSES + " can be read",
          "--columns truth,predicted");
    }
    double[] counts = new double[n * n];
    double highest = 0;
    for (int i = 0; i < truth.size(); i++) {
      int cell = names.indexOf(truth.get(i)) * n + names.indexOf(predicted.get(i));
      highest = Math.max(highest, ++counts[cell]);
    }
    ColourMap map = request.map(ColourMap.VIRIDIS);
    Mark raster =
        new Mark.Raster(-0.5, -0.5, n - 0.5, n - 0.5, n, n, counts, map, 0, highest, true);
    Panel panel =
        Panel.of(
                Grid.axis(names).labelled(label(columns.get(1), "predicted")),
                Grid.axis(names.reversed()).labelled(label(columns.get(0), "truth")),
                List.of(raster),
                List.of())
            .withBar(new Panel.ColourBar("rows", map, 0, highest, Axis.Unit.WHOLE_NUMBERS));
    return Plot.of(Figure.of(panel, words(names, counts, truth.size()), List.of()));
  }

  private static String label(Column column, String role) {
    return column.name().isEmpty() || column.name().equals(role)
        ? role
        : role + " (" + column.name() + ")";
  }

  private static List<String> classes(Column column) {
    return switch (column) {
      case TextColumn(_, List<String> values) -> values;
      case NumberColumn(_, double[] values, _) -> {
        List<String> names = new ArrayList<>(values.length);
        for (double value : values) {
          names.add(Figures.text(value));
        }
        yield names;
      }
    };
  }

  private static List<String> words(List<String> names, double[] counts, int total) {
    int n = names.size();
    double right = 0;
    int worst = -1;
    for (int i = 0; i < n * n; i++) {
      if (i / n == i % n) {
        right += counts[i];
      } else if (counts[i] > 0 && (worst < 0 || counts[i] > counts[worst])) {
        worst = i;
      }
    }
    return List.of(
        "Confusion matrix of "
            + (n == 1 ? "1 class" : n + " classes")
            + ": "
            + Figures.text(right)
            + " of "
            + total
            + " rows are right ("
            + Figures.text(100 * right / total)
            + " percent)"
            + (worst < 0
                ? "."
                : "; the most frequent mistake takes "
                    + names.get(worst / n)
                    + " for "
                    + names.get(worst % n)
                    + ", "
                    + Figures.text(counts[worst])
                    + " times."));
  }
}
