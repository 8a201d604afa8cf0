package gradus.plot.canvas;

import java.util.Arrays;
import java.util.List;

/// A line that grows. Of many points that follow each other in one column of pixels it keeps the
/// first, the lowest, the highest and the last: the same pixels are drawn with four.
///
/// After Jugel, Jerzak, Hackenbroich & Markl, "M4: A Visualization-Oriented Time Series Data
/// Aggregation" (2014).
///
/// @see <a href="https://doi.org/10.14778/2732951.2732953">doi 10.14778/2732951.2732953</a>
final class Trace {
  /// A column is half a pixel: rasters are drawn at twice the size.
  private static final double COLUMN = 0.5;

  /// Cuts of neighbours meet within this many pixels.
  private static final double SAME = 1e-6;

  /// Columns of no more points keep them all: curves stay smooth.
  private static final int FEW = 12;

  private double[] x = new double[64];
  private double[] y = new double[64];
  private int length;

  /// Where the points of the last column begin.
  private int run;

  boolean endsAt(double px, double py) {
    return length > 0 && Math.abs(x[length - 1] - px) < SAME && Math.abs(y[length - 1] - py) < SAME;
  }

  void add(double px, double py) {
    if (length > 0 && Math.floor(px / COLUMN) != Math.floor(x[length - 1] / COLUMN)) {
      condense();
      run = length;
    }
    if (length == x.length) {
      x = Arrays.copyOf(x, 2 * length);
      y = Arrays.copyOf(y, 2 * length);
    }
    x[length] = px;
    y[length++] = py;
    if (length - run > 1_000) {
      condense();
    }
  }

  /// Leaves four points of the last column.
  private void condense() {
    if (length - run <= FEW) {
      return;
    }
    int low = run;
    int high = run;
    for (int i = run; i < length; i++) {
      low = y[i] < y[low] ? i : low;
      high = y[i] > y[high] ? i : high;
    }
    int[] kept = {run, Math.min(low, high), Math.max(low, high), length - 1};
    int to = run;
    for (int index : kept) {
      x[to] = x[index];
      y[to++] = y[index];
    }
    length = to;
  }

  /// Gives the line away, when it has two points, and begins anew.
  void finish(List<Outline.Path> pieces) {
    condense();
    if (length > 1) {
      pieces.add(new Outline.Path(Arrays.copyOf(x, length), Arrays.copyOf(y, length)));
    }
    length = 0;
    run = 0;
  }
}
