package gradus.plot.kinds.data;

import gradus.plot.Studio;

/// What a histogram shows, in a sentence.
final class HistogramWords {
  /// Beyond this skewness a distribution looks lopsided.
  private static final double LOPSIDED = 0.5;

  private HistogramWords() {}

  /// @param studio knows the values as `v`
  static String of(String name, double[] values, double[] counts, double[] edges, Studio studio) {
    int fullest = 0;
    for (int i = 1; i < counts.length; i++) {
      fullest = counts[i] > counts[fullest] ? i : fullest;
    }
    return (name.isEmpty() ? "Histogram" : "Histogram of " + name)
        + ": "
        + Figures.count(values.length, "value")
        + " from "
        + Figures.text(edges[0])
        + " to "
        + Figures.text(edges[edges.length - 1])
        + " in "
        + Figures.count(counts.length, "bin")
        + ", mean "
        + Figures.text(studio.number("mean(v)", "mean"))
        + ", median "
        + Figures.text(studio.number("median(v)", "median"))
        + "; the fullest bin, "
        + Figures.text(edges[fullest])
        + " to "
        + Figures.text(edges[fullest + 1])
        + ", holds "
        + Figures.text(counts[fullest])
        + tail(values, studio)
        + ".";
  }

  private static String tail(double[] values, Studio studio) {
    Spread spread = Spread.of(values);
    if (values.length < 3 || spread.low() == spread.high()) {
      return "";
    }
    double skewness = studio.number("skewness(v)", "skewness");
    return skewness > LOPSIDED
        ? "; the tail is longer to the right"
        : skewness < -LOPSIDED ? "; the tail is longer to the left" : "";
  }
}
