package gradus.plot.kinds;

import gradus.plot.Figure;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.tables.BarPanel;
import java.util.ArrayList;
import java.util.List;

/// The entries of a vector as bars: coefficients, probabilities, a column of counts.
final class Bars extends PlotKind {
  private static final int MOST = 400;
  private static final double ROUNDING = 1e-9;

  Bars() {
    super(
        "bars",
        "The entries of a vector as bars",
        "VECTOR",
        Input.EXPRESSIONS,
        List.of(),
        List.of(
            "gradus plot-ascii bars '[3, 1, 2, 5]'",
            "gradus plot-ascii bars 'softmax([2, 1, 0.1])'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    String text = Matrices.single(request, name(), "bars '[3, 1, 2]'");
    double[] values = Matrices.vector(request.studio(), text);
    if (values.length > MOST) {
      throw PlotRequest.nothing(
          text + " has " + values.length + " entries", "hist shows how so many are distributed");
    }
    Wording wording = new Wording(request.space().ascii());
    int least = 0;
    int greatest = 0;
    double sum = 0;
    boolean probabilities = true;
    for (int i = 0; i < values.length; i++) {
      least = values[i] < values[least] ? i : least;
      greatest = values[i] > values[greatest] ? i : greatest;
      sum += values[i];
      probabilities &= values[i] >= 0;
    }
    double low = Math.min(0, values[least]);
    double high = Math.max(0, values[greatest]);
    // The widest value needs about six cells.
    boolean written = values.length * 6 <= request.space().columns() - 8;
    List<String> words = new ArrayList<>();
    words.add(
        Wording.count(values.length, "bar")
            + ": the largest is "
            + wording.number(values[greatest])
            + " at "
            + (greatest + 1)
            + ", the smallest "
            + wording.number(values[least])
            + " at "
            + (least + 1)
            + ".");
    words.add(
        probabilities && Math.abs(sum - 1) < ROUNDING
            ? "They sum to 1, as probabilities do."
            : "Their sum is " + wording.number(sum) + ".");
    return Plot.of(
        Figure.of(
            BarPanel.of(values, low, high, "", BarPanel.digits(written, wording)),
            words,
            List.of()));
  }
}
