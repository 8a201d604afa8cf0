package gradus.plot.kinds.data;

/// What a line over data does, in a sentence.
final class LineWords {
  private LineWords() {}

  static String of(String name, double[] x, double[] y) {
    int least = -1;
    int most = -1;
    int first = -1;
    int last = -1;
    for (int i = 0; i < y.length; i++) {
      if (!Double.isFinite(y[i])) {
        continue;
      }
      first = first < 0 ? i : first;
      last = i;
      least = least < 0 || y[i] < y[least] ? i : least;
      most = most < 0 || y[i] > y[most] ? i : most;
    }
    String subject = name.isEmpty() ? "The line" : name;
    if (first < 0) {
      return subject + " has no finite value.";
    }
    return subject
        + ": "
        + Figures.count(y.length, "value")
        + ", from "
        + Figures.text(y[first])
        + " at "
        + Figures.text(x[first])
        + " to "
        + Figures.text(y[last])
        + " at "
        + Figures.text(x[last])
        + "; lowest "
        + Figures.text(y[least])
        + " at "
        + Figures.text(x[least])
        + ", highest "
        + Figures.text(y[most])
        + " at "
        + Figures.text(x[most])
        + ".";
  }
}
