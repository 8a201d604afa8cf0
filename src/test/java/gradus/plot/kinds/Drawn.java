package gradus.plot.kinds;

import gradus.data.Dataset;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.functions.Catalogue;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Space;
import gradus.plot.Studio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws a kind by name, for tests.
final class Drawn {
  private Drawn() {}

  static Studio studio() {
    return new Studio(new Session(Catalogue.INSTANCE, Catalogue.INSTANCE), Request.of(""));
  }

  static Plot plot(String kind, String... operands) {
    return plot(kind, Map.of(), operands);
  }

  static Plot plot(String kind, Map<PlotOption, String> options, String... operands) {
    return draw(kind, options, Optional.empty(), List.of(operands));
  }

  static Plot plot(String kind, Map<PlotOption, String> options, Dataset data) {
    return draw(kind, options, Optional.of(data), List.of());
  }

  private static Plot draw(
      String kind, Map<PlotOption, String> options, Optional<Dataset> data, List<String> operands) {
    return Kinds.named(kind)
        .draw(new PlotRequest(operands, options, data, studio(), new Space(80, 24, true)));
  }

  static String words(Plot plot) {
    return String.join(" ", plot.still().words());
  }

  static <M extends Mark> List<M> marks(Figure figure, Class<M> type) {
    List<M> found = new ArrayList<>();
    for (Panel panel : figure.panels()) {
      found.addAll(marks(panel, type));
    }
    return found;
  }

  static <M extends Mark> List<M> marks(Panel panel, Class<M> type) {
    List<M> found = new ArrayList<>();
    for (Mark mark : panel.marks()) {
      if (type.isInstance(mark)) {
        found.add(type.cast(mark));
      }
    }
    return found;
  }

  /// The signed area of a polygon, by the shoelace formula.
  static double area(double[] x, double[] y) {
    double twice = 0;
    for (int i = 0; i < x.length; i++) {
      int next = (i + 1) % x.length;
      twice += x[i] * y[next] - x[next] * y[i];
    }
    return twice / 2;
  }
}
