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
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.tables.LowRank;
import gradus.plot.kinds.tables.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An image of a row of numbers or of a matrix, and what is left of it with fewer singular values.
final class Image extends PlotKind {
  /// Larger ones take too long to decompose for a picture.
  private static final int MOST_TO_REBUILD = 400;

  private static final int MOST_PANELS = 8;

  Image() {
    super(
        "image",
        "An image from a row of numbers or a matrix, also rebuilt with few singular values",
        "DATA.csv | MATRIX",
        Input.BOTH,
        List.of(PlotOption.ROW, PlotOption.SHAPE, PlotOption.RANK, PlotOption.MAP),
        List.of(
            "gradus plot-ascii image digits.csv --row 3 --shape 8x8",
            "gradus plot-ascii image digits.csv --row 3 --rank 1,2,5"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Pixels pixels = Pixels.of(request);
    Studio.Matrix matrix = pixels.matrix();
    Wording wording = new Wording(request.space().ascii());
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : matrix.entries()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    List<String> words = new ArrayList<>();
    words.add(
        "An image of "
            + matrix.rows()
            + " rows and "
            + matrix.columns()
            + " columns ("
            + pixels.name()
            + "), with values from "
            + wording.number(low)
            + " to "
            + wording.number(high)
            + (low < high ? "." : ": all the same."));
    Scale scale = new Scale(request.map(ColourMap.GREY), low, low < high ? high : low + 1);
    List<Panel> panels = new ArrayList<>();
    if (request.has(PlotOption.RANK)) {
      ranks(request, matrix, scale, panels, words, wording);
    }
    panels.add(panel(matrix, matrix.entries(), scale, panels.isEmpty() ? pixels.name() : "all"));
    int columns = Math.min(panels.size(), request.space().columns() < 60 ? 2 : 4);
    return Plot.of(new Figure("", panels, columns, words, pixels.notes()));
  }

  private record Scale(ColourMap map, double low, double high) {}

  private static void ranks(
      PlotRequest request,
      Studio.Matrix matrix,
      Scale scale,
      List<Panel> panels,
      List<String> words,
      Wording wording) {
    if (Math.min(matrix.rows(), matrix.columns()) > MOST_TO_REBUILD) {
      throw PlotRequest.nothing(
          "the image is too large to be rebuilt by rank",
          "up to " + MOST_TO_REBUILD + " rows or columns");
    }
    List<Double> ranks = request.numbers(PlotOption.RANK);
    LowRank low = new LowRank(matrix);
    if (ranks.size() > MOST_PANELS) {
      throw PlotRequest.wrong(
          PlotOption.RANK, "takes up to " + MOST_PANELS + " ranks", "--rank 1,2,5");
    }
    for (double number : ranks) {
      int rank = (int) number;
      if (rank != number || rank < 1 || rank > low.most()) {
        throw PlotRequest.wrong(
            PlotOption.RANK,
            "needs whole numbers from 1 to " + low.most() + ", not " + wording.number(number),
            "--rank 1,2,5");
      }
      panels.add(panel(matrix, low.rebuilt(rank), scale, "rank " + rank));
      words.add(
          "Rank "
              + rank
              + " holds "
              + wording.percent(low.share(rank))
              + " of the sum of squares"
              + (rank == low.most() ? ": it is the image." : "."));
    }
  }

  private static Panel panel(Studio.Matrix matrix, double[] values, Scale scale, String title) {
    Mark raster =
        new Mark.Raster(
            0,
            0,
            matrix.columns(),
            matrix.rows(),
            matrix.rows(),
            matrix.columns(),
            values,
            scale.map(),
            scale.low(),
            scale.high(),
            false);
    return new Panel(
        title,
        Axis.of(0, matrix.columns()),
        Axis.of(0, matrix.rows()),
        Panel.Frame.NONE,
        true,
        List.of(raster),
        List.of(),
        Optional.empty());
  }
}
