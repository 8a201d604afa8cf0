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
import gradus.plot.Stroke;
import gradus.plot.Studio;
import gradus.plot.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Boxes from the lower to the upper quartile, the median in them, whiskers to the farthest values
/// within 1.5 box lengths, everything beyond as points (Tukey, Exploratory Data Analysis, 1977).
public final class BoxPlot extends PlotKind {
  private static final double REACH = 1.5;
  private static final double HALF = 0.3;

  /// @param outliers beyond the whiskers
  private record Box(
      String name,
      double low,
      double q1,
      double median,
      double q3,
      double high,
      double[] outliers) {}

  public BoxPlot() {
    super(
        "box",
        "Quartiles, whiskers and outliers of each column or group",
        "DATA.csv",
        Input.DATA,
        List.of(PlotOption.GROUP),
        List.of(
            "gradus plot-ascii box iris.csv --columns 1-4",
            "gradus plot-ascii box iris.csv --columns petal_length --by species"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Columns columns = Columns.of(request);
    List<NumberColumn> numbers =
        columns.isGrouped() ? columns.exactly(1, "box --by") : columns.numbers(1, "box");
    List<Box> boxes = new ArrayList<>();
    for (NumberColumn column : numbers) {
      for (Map.Entry<String, int[]> group : columns.groups().entrySet()) {
        String name = columns.isGrouped() ? group.getKey() : column.name();
        double[] values = Columns.finite(Columns.at(column, group.getValue()));
        if (values.length == 0) {
          throw PlotRequest.nothing(name + " has no finite number", "");
        }
        boxes.add(box(name, values, request.studio()));
      }
    }
    return Plot.of(figure(boxes, columns.isGrouped() ? numbers.getFirst().name() : ""));
  }

  private static Box box(String name, double[] values, Studio studio) {
    double[] quartiles = studio.with("v", values).matrix("quantile(v, [1/4, 1/2, 3/4])").entries();
    double reach = REACH * (quartiles[2] - quartiles[0]);
    double low = quartiles[0];
    double high = quartiles[2];
    List<Double> outliers = new ArrayList<>();
    for (double value : values) {
      if (value < quartiles[0] - reach || value > quartiles[2] + reach) {
        outliers.add(value);
      } else {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return new Box(
        name,
        low,
        quartiles[0],
        quartiles[1],
        quartiles[2],
        high,
        outliers.stream().mapToDouble(d -> d).toArray());
  }

  private static Figure figure(List<Box> boxes, String label) {
    List<Mark> marks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Spread spread = Spread.of();
    // The first one stands at the top.
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      double y = boxes.size() - 1 - i;
      Ink ink = new Ink.Series(0);
      marks.add(Mark.Line.of(box.low(), y, box.q1(), y, Stroke.SOLID, ink));
      marks.add(Mark.Line.of(box.q3(), y, box.high(), y, Stroke.SOLID, ink));
      marks.add(new Mark.Bar(box.q1(), y - HALF, box.q3(), y + HALF, Fill.LIGHT, ink));
      marks.add(
          Mark.Line.of(
              box.median(), y - HALF, box.median(), y + HALF, Stroke.THICK, Ink.Role.STRONG));
      double[] heights = new double[box.outliers().length];
      Arrays.fill(heights, y);
      marks.add(new Mark.Points(box.outliers(), heights, Symbol.RING, ink));
      names.addFirst(box.name());
      spread = spread.with(Spread.of(box.low(), box.high())).with(Spread.of(box.outliers()));
      words.add(words(box));
    }
    Axis x = Figures.over(label, spread.low(), spread.high());
    return Figure.of(Panel.of(x, Figures.names("", names), marks, List.of()), words, List.of());
  }

  private static String words(Box box) {
    return (box.name().isEmpty() ? "All values" : box.name())
        + ": median "
        + Figures.text(box.median())
        + ", half of the values between "
        + Figures.text(box.q1())
        + " and "
        + Figures.text(box.q3())
        + ", whiskers from "
        + Figures.text(box.low())
        + " to "
        + Figures.text(box.high())
        + (box.outliers().length == 0
            ? ", no outliers."
            : ", " + Figures.count(box.outliers().length, "outlier") + ".");
  }
}
