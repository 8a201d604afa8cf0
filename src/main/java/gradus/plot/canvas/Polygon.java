package gradus.plot.canvas;

import java.util.Arrays;

/// Which dots lie within a polygon, by the even-odd rule, row by row.
final class Polygon {
  /// What is done with a run of dots of one row, the last one not included.
  interface Run {
    void fill(int row, int from, int to);
  }

  private Polygon() {}

  /// Fills dots whose middles lie within.
  ///
  /// @param x columns of dots, fractional; y rows from the top. Corners with a NaN are left out.
  /// @param width dots of a row
  /// @param height rows of dots
  static void fill(double[] x, double[] y, int width, int height, Run run) {
    double[][] crossings = new double[height][0];
    int[] counts = new int[height];
    int last = lastCorner(x, y);
    if (last < 0) {
      return;
    }
    int before = last;
    for (int i = 0; i <= last; i++) {
      if (Double.isNaN(x[i] + y[i])) {
        continue;
      }
      edge(x[before], y[before], x[i], y[i], crossings, counts);
      before = i;
    }
    for (int row = 0; row < height; row++) {
      if (counts[row] == 0) {
        continue;
      }
      double[] sorted = crossings[row];
      Arrays.sort(sorted, 0, counts[row]);
      for (int k = 0; k + 1 < counts[row]; k += 2) {
        int from = Math.clamp((long) Math.ceil(sorted[k] - 0.5), 0, width);
        int to = Math.clamp((long) Math.ceil(sorted[k + 1] - 0.5), 0, width);
        if (from < to) {
          run.fill(row, from, to);
        }
      }
    }
  }

  private static int lastCorner(double[] x, double[] y) {
    int last = x.length - 1;
    while (last >= 0 && Double.isNaN(x[last] + y[last])) {
      last--;
    }
    return last;
  }

  private static void edge(
      double x0, double y0, double x1, double y1, double[][] crossings, int[] counts) {
    int height = counts.length;
    double low = Math.min(y0, y1);
    double high = Math.max(y0, y1);
    int from = Math.clamp((long) Math.ceil(low - 0.5), 0, height);
    int to = Math.clamp((long) Math.ceil(high - 0.5), 0, height);
    for (int row = from; row < to; row++) {
      double part = (row + 0.5 - y0) / (y1 - y0);
      double at = x0 * (1 - part) + x1 * part;
      if (crossings[row].length == counts[row]) {
        crossings[row] = Arrays.copyOf(crossings[row], Math.max(4, 2 * counts[row]));
      }
      crossings[row][counts[row]++] = at;
    }
  }
}
