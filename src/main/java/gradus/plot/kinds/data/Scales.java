package gradus.plot.kinds.data;

import gradus.plot.Axis;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.PlotRequest.Range;
import java.util.List;
import java.util.Optional;

/// The axes of data: over all of it or a range that is asked for, linear or logarithmic.
record Scales(Optional<Range> x, Optional<Range> y, boolean logX, boolean logY) {
  static Scales of(PlotRequest request) {
    String log =
        request.has(PlotOption.LOG) ? request.word(PlotOption.LOG, List.of("x", "y", "xy")) : "";
    return new Scales(
        request.range(PlotOption.X),
        request.range(PlotOption.Y),
        log.contains("x"),
        log.contains("y"));
  }

  Axis horizontal(String label, double[] values) {
    return axis(label, values, x, logX);
  }

  Axis vertical(String label, double[] values) {
    return axis(label, values, y, logY);
  }

  private static Axis axis(
      String label, double[] values, Optional<Range> range, boolean logarithmic) {
    if (range.isPresent()) {
      Range given = range.get();
      if (logarithmic && given.low() <= 0) {
        throw PlotRequest.nothing(
            "a logarithmic axis has no place for " + Figures.text(given.low()), "a range above 0");
      }
      Axis axis = Axis.of(given.low(), given.high()).labelled(label);
      return logarithmic ? axis.logarithmic() : axis;
    }
    if (!logarithmic) {
      return Figures.axis(label, values);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (double value : values) {
      if (value > 0 && Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (high == 0) {
      throw PlotRequest.nothing(
          "no value of " + label + " is positive, and a logarithmic axis shows no others",
          "without --log");
    }
    return low == high
        ? Axis.of(low / 2, high * 2).labelled(label).logarithmic()
        : Axis.of(low / 1.1, high * 1.1).labelled(label).logarithmic();
  }

  /// Says how many points have no place on logarithmic axes.
  void note(Pairs pairs, List<String> notes) {
    long lost = 0;
    for (int i = 0; i < pairs.size(); i++) {
      lost += logX && !(pairs.x()[i] > 0) || logY && !(pairs.y()[i] > 0) ? 1 : 0;
    }
    if (lost > 0) {
      notes.add(Figures.count(lost, "point") + " not positive, and so not on the logarithmic axis");
    }
  }
}
