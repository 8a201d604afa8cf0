package gradus.plot.kinds.data;

import java.util.Arrays;
import java.util.List;

/// Pairs of finite numbers.
///
/// @param x of the same length as y
record Pairs(double[] x, double[] y) {
  /// The pairs of which both are finite.
  static Pairs of(double[] x, double[] y) {
    double[] a = new double[x.length];
    double[] b = new double[x.length];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
        a[count] = x[i];
        b[count++] = y[i];
      }
    }
    return count == x.length
        ? new Pairs(x, y)
        : new Pairs(Arrays.copyOf(a, count), Arrays.copyOf(b, count));
  }

  int size() {
    return x.length;
  }

  /// Says how many rows were left out.
  void note(int rows, List<String> notes) {
    if (size() < rows) {
      notes.add(Figures.count(rows - size(), "row") + " without two finite numbers not drawn");
    }
  }
}
