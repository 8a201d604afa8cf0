package gradus.plot.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Lines, polygons and points of the data as pixels: without gaps, cut at the frame, and with no
/// more points than can be seen.
final class Outline {
  /// Polygons are cut this far outside of the frame, so that no edge along a cut is seen.
  private static final double MARGIN = 40;

  private static final double FAR = 1e9;

  private final double left;
  private final double top;
  private final double right;
  private final double bottom;

  Outline(double left, double top, double width, double height) {
    this.left = left;
    this.top = top;
    this.right = left + width;
    this.bottom = top + height;
  }

  /// Points in pixels.
  ///
  /// @param x of the same length as y
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Path(double[] x, double[] y) {
    static Path of(double[] x, double[] y, DoubleUnaryOperator across, DoubleUnaryOperator down) {
      double[] pixelX = new double[x.length];
      double[] pixelY = new double[y.length];
      for (int i = 0; i < x.length; i++) {
        pixelX[i] = near(across.applyAsDouble(x[i]));
        pixelY[i] = near(down.applyAsDouble(y[i]));
      }
      return new Path(pixelX, pixelY);
    }

    /// Infinite and vast values are far away; NaN stays.
    private static double near(double value) {
      return Math.clamp(value, -FAR, FAR);
    }

    int length() {
      return x.length;
    }
  }

  /// The visible pieces of a line with gaps.
  List<Path> pieces(Path line) {
    List<Path> pieces = new ArrayList<>();
    Clip clip = new Clip(right - left, bottom - top);
    Trace trace = new Trace();
    for (int i = 0; i + 1 < line.length(); i++) {
      boolean seen =
          clip.cut(
              line.x()[i] - left, line.y()[i] - top, line.x()[i + 1] - left, line.y()[i + 1] - top);
      if (!seen) {
        continue;
      }
      if (!trace.endsAt(clip.x0() + left, clip.y0() + top)) {
        trace.finish(pieces);
        trace.add(clip.x0() + left, clip.y0() + top);
      }
      trace.add(clip.x1() + left, clip.y1() + top);
    }
    trace.finish(pieces);
    return pieces;
  }

  /// A polygon cut at the frame, a little outside of it; corners with a NaN are left out.
  ///
  /// After Sutherland & Hodgman, "Reentrant Polygon Clipping" (1974).
  ///
  /// @see <a href="https://doi.org/10.1145/360767.360802">doi 10.1145/360767.360802</a>
  Path polygon(Path corners) {
    double[] x = new double[corners.length()];
    double[] y = new double[corners.length()];
    int kept = 0;
    for (int i = 0; i < corners.length(); i++) {
      if (!Double.isNaN(corners.x()[i] + corners.y()[i])) {
        x[kept] = corners.x()[i];
        y[kept++] = corners.y()[i];
      }
    }
    Path cut = new Path(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
    cut = side(cut, 1, 0, left - MARGIN);
    cut = side(cut, -1, 0, -right - MARGIN);
    cut = side(cut, 0, 1, top - MARGIN);
    return side(cut, 0, -1, -bottom - MARGIN);
  }

  /// What of a polygon lies where a·x + b·y ≥ least.
  private static Path side(Path polygon, int a, int b, double least) {
    int n = polygon.length();
    double[] x = new double[2 * n];
    double[] y = new double[2 * n];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int before = (i + n - 1) % n;
      double from = a * polygon.x()[before] + b * polygon.y()[before] - least;
      double to = a * polygon.x()[i] + b * polygon.y()[i] - least;
      if (from < 0 != to < 0) {
        double part = from / (from - to);
        x[kept] = polygon.x()[before] + part * (polygon.x()[i] - polygon.x()[before]);
        y[kept++] = polygon.y()[before] + part * (polygon.y()[i] - polygon.y()[before]);
      }
      if (to >= 0) {
        x[kept] = polygon.x()[i];
        y[kept++] = polygon.y()[i];
      }
    }
    return new Path(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
  }

  /// The points within the frame, one for each square of a grid.
  ///
  /// @param grid the side of a square; 0 keeps all points
  Path distinct(Path points, double grid) {
    int columns = grid > 0 ? (int) ((right - left) / grid) + 2 : 0;
    int rows = grid > 0 ? (int) ((bottom - top) / grid) + 2 : 0;
    boolean[] taken = new boolean[columns * rows];
    double[] x = new double[points.length()];
    double[] y = new double[points.length()];
    int kept = 0;
    for (int i = 0; i < points.length(); i++) {
      double px = points.x()[i];
      double py = points.y()[i];
      if (!(px >= left && px <= right && py >= top && py <= bottom)) {
        continue;
      }
      if (grid > 0) {
        int row = (int) ((py - top) / grid);
        int square = row * columns + (int) ((px - left) / grid);
        if (taken[square]) {
          continue;
        }
        taken[square] = true;
      }
      x[kept] = px;
      y[kept++] = py;
    }
    return new Path(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
  }
}
