package gradus.plot.kinds;

import gradus.plot.Figure;
import gradus.plot.Motion;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.tables.BarPanel;
import java.util.ArrayList;
import java.util.List;

/// The probabilities of a softmax at several temperatures: they sharpen as it cools.
final class Softmax extends PlotKind {
  private static final int MOST = 40;
  private static final int MOST_PANELS = 8;

  /// Cells that a probability of two places and the gap behind it take.
  private static final int ROOM = 6;

  private static final String USUAL = "2,1,0.5";

  Softmax() {
    super(
        "softmax",
        "The probabilities of a softmax as bars that sharpen with the temperature",
        "VECTOR",
        Input.EXPRESSIONS,
        List.of(PlotOption.TEMPERATURE),
        List.of(
            "gradus plot-ascii softmax '[2,1,0.1]'",
            "gradus plot-ascii softmax '[2,1,0.1]' --temperature 5,1,0.2"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    String text = Matrices.single(request, name(), "softmax '[2,1,0.1]'");
    double[] scores = Matrices.vector(request.studio(), text);
    if (scores.length > MOST) {
      throw PlotRequest.nothing(
          text + " has " + scores.length + " entries", "up to " + MOST + " scores");
    }
    List<String> temperatures =
        request.studio().parts(request.text(PlotOption.TEMPERATURE).orElse(USUAL));
    if (temperatures.size() > MOST_PANELS) {
      throw PlotRequest.wrong(
          PlotOption.TEMPERATURE,
          "takes up to " + MOST_PANELS + " temperatures",
          PlotOption.TEMPERATURE.word() + " " + USUAL);
    }
    Wording wording = new Wording(request.space().ascii());
    int across = Math.clamp(temperatures.size(), 1, request.space().columns() < 60 ? 1 : 4);
    boolean written = scores.length * ROOM <= request.space().columns() / across - ROOM;
    List<Panel> panels = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String part : temperatures) {
      double temperature = request.studio().number(part, PlotOption.TEMPERATURE.word());
      if (!(temperature > 0) || Double.isInfinite(temperature)) {
        throw PlotRequest.wrong(
            PlotOption.TEMPERATURE,
            "needs positive numbers, not " + part.strip(),
            PlotOption.TEMPERATURE.word() + " " + USUAL);
      }
      double[] shares =
          Matrices.vector(request.studio(), "softmax((" + text + ")/(" + part.strip() + "))");
      panels.add(panel(shares, temperature, written, wording));
      words.add("T = " + wording.number(temperature) + ": " + sentence(shares, wording));
    }
    words.addFirst(
        "The softmax of "
            + text
            + " at "
            + Wording.count(panels.size(), "temperature")
            + ": the lower it is, the more goes to the largest score.");
    Figure still = new Figure("", panels, across, words, List.of());
    return Plot.moving(still, new Cooling(request, text, wording));
  }

  private static Panel panel(
      double[] shares, double temperature, boolean written, Wording wording) {
    return BarPanel.of(
        shares,
        0,
        1,
        "T = " + wording.number(temperature),
        share -> written ? wording.places(share, 2) : "");
  }

  private static String sentence(double[] shares, Wording wording) {
    List<String> parts = new ArrayList<>();
    for (double share : shares) {
      parts.add(wording.number(share));
    }
    return Wording.list(parts) + ".";
  }

  /// A slider from the temperature 10 at the left to 0.1 at the right.
  private record Cooling(PlotRequest request, String text, Wording wording) implements Motion {
    private static final int FRAMES = 41;

    @Override
    public boolean plays() {
      return false;
    }

    @Override
    public int frames() {
      return FRAMES;
    }

    @Override
    public Figure at(double moment) {
      double temperature = Math.pow(10, 1 - 2 * moment);
      double[] shares =
          Matrices.vector(request.studio(), "softmax((" + text + ")/" + temperature + ")");
      boolean written = shares.length * ROOM <= request.space().columns() - ROOM;
      return Figure.of(
          panel(shares, temperature, written, wording),
          List.of("T = " + wording.number(temperature) + ": " + sentence(shares, wording)),
          List.of());
    }
  }
}
