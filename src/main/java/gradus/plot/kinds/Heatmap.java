package gradus.plot.kinds;

import gradus.plot.Axis;
import gradus.plot.ColourMap;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.data.Correlation;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.tables.Silhouette;
import java.util.ArrayList;
import java.util.List;

/// The entries of a matrix as colours and numbers; of data, their correlations.
final class Heatmap extends PlotKind {
  private static final int MOST = 2000;

  /// Rows and columns are counted at every entry up to so many.
  private static final int COUNTED = 12;

  Heatmap() {
    super(
        "heatmap",
        "The entries of a matrix as colours; the correlations of the columns of data",
        "MATRIX | DATA.csv",
        Input.BOTH,
        List.of(PlotOption.MAP),
        List.of(
            "gradus plot-ascii heatmap '[2,1,0;1,2,1;0,1,2]'",
            "gradus plot-ascii heatmap iris.csv"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    if (request.data().isPresent()) {
      return new Correlation().draw(request);
    }
    String text = Matrices.single(request, name(), "heatmap '[2,1;1,2]'");
    Studio.Matrix matrix = Matrices.finite(request.studio(), text);
    if (matrix.rows() > MOST || matrix.columns() > MOST) {
      throw PlotRequest.nothing(
          text + " is " + matrix.rows() + "x" + matrix.columns(),
          "a part of it: up to " + MOST + " rows and columns");
    }
    Wording wording = new Wording(request.space().ascii());
    int least = 0;
    int greatest = 0;
    double[] entries = matrix.entries();
    for (int i = 0; i < entries.length; i++) {
      least = entries[i] < entries[least] ? i : least;
      greatest = entries[i] > entries[greatest] ? i : greatest;
    }
    double low = entries[least];
    double high = entries[greatest];
    boolean signed = low < 0 && high > 0;
    double far = Math.max(-low, high);
    double from = signed ? -far : low;
    double to = signed ? far : low < high ? high : low + 1;
    ColourMap map = request.map(signed ? ColourMap.COOLWARM : ColourMap.VIRIDIS);
    int rows = matrix.rows();
    int columns = matrix.columns();
    Mark raster = new Mark.Raster(0, 0, columns, rows, rows, columns, entries, map, from, to, true);
    Panel panel =
        Panel.of(counted(columns, false), counted(rows, true), List.of(raster), List.of())
            .withBar(new Panel.ColourBar("", map, from, to));
    List<String> words = new ArrayList<>();
    words.add(
        "A matrix of "
            + Wording.count(rows, "row")
            + " and "
            + Wording.count(columns, "column")
            + " with entries from "
            + place(low, least, columns, wording)
            + " to "
            + place(high, greatest, columns, wording)
            + ".");
    words.addAll(Silhouette.words(matrix, wording));
    return Plot.of(Figure.of(panel, words, List.of()));
  }

  private static String place(double value, int at, int columns, Wording wording) {
    return wording.number(value)
        + " (row "
        + (at / columns + 1)
        + ", column "
        + (at % columns + 1)
        + ")";
  }

  /// Counts from 1; rows go down, and ticks up.
  private static Axis counted(int count, boolean down) {
    List<Axis.Tick> ticks = new ArrayList<>();
    int step = Math.max(1, (count + COUNTED - 1) / COUNTED);
    for (int i = 0; i < count; i += step) {
      Axis.Tick tick = new Axis.Tick(down ? count - i - 0.5 : i + 0.5, String.valueOf(i + 1));
      ticks.add(down ? 0 : ticks.size(), tick);
    }
    return Axis.of(0, count).withTicks(ticks);
  }
}
