package gradus.plot.kinds.data;

import gradus.data.Column.NumberColumn;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import java.util.ArrayList;
import java.util.List;

/// Columns as lines over the first one where it only rises, else over the number of the row.
public final class LineChart extends PlotKind {
  /// More lines than this cannot be told apart.
  public static final int MOST_LINES = 8;

  public LineChart() {
    super(
        "line",
        "Columns as lines, over the first one where it only rises, else over the rows",
        "DATA.csv",
        Input.DATA,
        List.of(PlotOption.X, PlotOption.Y, PlotOption.LOG),
        List.of(
            "gradus plot-ascii line loss.csv --log y",
            "seq 100 | awk '{print sin($1/9)}' | gradus plot-ascii line --stream"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Columns columns = Columns.of(request);
    List<NumberColumn> numbers = columns.numbers(1, "line");
    boolean over = numbers.size() > 1 && isRising(numbers.getFirst().values());
    List<NumberColumn> drawn = over ? numbers.subList(1, numbers.size()) : numbers;
    if (drawn.size() > MOST_LINES) {
      throw PlotRequest.nothing(
          drawn.size() + " lines cannot be told apart; up to " + MOST_LINES + " can",
          "--columns " + drawn.getFirst().name());
    }
    double[] x = over ? numbers.getFirst().values() : rows(columns.data().rows());
    List<String> notes = new ArrayList<>();
    Scales scales = Scales.of(request);
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Spread spread = Spread.of();
    for (NumberColumn column : drawn) {
      Ink ink = new Ink.Series(marks.size());
      double[] y = column.values();
      marks.add(new Mark.Line(x, y, Stroke.SOLID, ink));
      legend.add(Panel.Entry.line(column.name(), ink, Stroke.SOLID));
      spread = spread.with(Spread.of(y));
      scales.note(new Pairs(x, y), notes);
      int gaps = y.length - Columns.finite(y).length;
      if (gaps > 0) {
        notes.add(
            column.name() + ": " + Figures.count(gaps, "value") + " not finite, left as gaps");
      }
      words.add(LineWords.of(column.name(), x, y));
    }
    if (!(spread.low() <= spread.high())) {
      throw PlotRequest.nothing("there is no finite number in the columns", "");
    }
    Axis horizontal = scales.horizontal(over ? numbers.getFirst().name() : "row", x);
    Axis vertical = scales.vertical(drawn.size() == 1 ? drawn.getFirst().name() : "", all(drawn));
    return Plot.of(
        Figure.of(
            Panel.of(
                over ? horizontal : horizontal.in(Axis.Unit.WHOLE_NUMBERS),
                vertical,
                marks,
                legend.size() > 1 ? legend : List.of()),
            words,
            notes));
  }

  private static boolean isRising(double[] values) {
    for (int i = 1; i < values.length; i++) {
      if (!(values[i] > values[i - 1])) {
        return false;
      }
    }
    return values.length > 1;
  }

  private static double[] rows(int count) {
    double[] rows = new double[count];
    for (int i = 0; i < count; i++) {
      rows[i] = i + 1;
    }
    return rows;
  }

  private static double[] all(List<NumberColumn> columns) {
    int size = columns.getFirst().size();
    double[] all = new double[columns.size() * size];
    for (int j = 0; j < columns.size(); j++) {
      System.arraycopy(columns.get(j).values(), 0, all, j * size, size);
    }
    return all;
  }
}
