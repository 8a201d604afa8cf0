package gradus.plot.canvas;

import java.util.Arrays;

/// A stroke of a character as points. Curves are pieces of parabolas that meet in the middles
/// between the points that pull.
final class StrokePath {
  /// Straight pieces of each parabola.
  private static final int PIECES = 6;

  private double[] x = new double[8];
  private double[] y = new double[8];
  private int length;

  private StrokePath() {}

  /// @param stroke as {@link StrokeGlyphs} writes them
  static Outline.Path of(String stroke) {
    boolean open = stroke.charAt(0) == '~';
    boolean closed = stroke.charAt(0) == '@';
    int from = open || closed ? 1 : 0;
    int n = (stroke.length() - from) / 2;
    double[] px = new double[n];
    double[] py = new double[n];
    for (int i = 0; i < n; i++) {
      px[i] = stroke.charAt(from + 2 * i) - '0';
      py[i] = stroke.charAt(from + 2 * i + 1) - 'a';
    }
    if (!open && !closed) {
      return new Outline.Path(px, py);
    }
    StrokePath path = new StrokePath();
    if (closed) {
      path.add((px[n - 1] + px[0]) / 2, (py[n - 1] + py[0]) / 2);
      for (int i = 0; i < n; i++) {
        int next = (i + 1) % n;
        path.curve(px[i], py[i], (px[i] + px[next]) / 2, (py[i] + py[next]) / 2);
      }
    } else {
      path.add(px[0], py[0]);
      for (int i = 1; i < n - 1; i++) {
        boolean last = i == n - 2;
        double toX = last ? px[n - 1] : (px[i] + px[i + 1]) / 2;
        double toY = last ? py[n - 1] : (py[i] + py[i + 1]) / 2;
        path.curve(px[i], py[i], toX, toY);
      }
    }
    return new Outline.Path(Arrays.copyOf(path.x, path.length), Arrays.copyOf(path.y, path.length));
  }

  private void add(double px, double py) {
    if (length == x.length) {
      x = Arrays.copyOf(x, 2 * length);
      y = Arrays.copyOf(y, 2 * length);
    }
    x[length] = px;
    y[length++] = py;
  }

  private void curve(double pullX, double pullY, double toX, double toY) {
    double fromX = x[length - 1];
    double fromY = y[length - 1];
    for (int i = 1; i <= PIECES; i++) {
      double t = (double) i / PIECES;
      double a = (1 - t) * (1 - t);
      double b = 2 * t * (1 - t);
      add(a * fromX + b * pullX + t * t * toX, a * fromY + b * pullY + t * t * toY);
    }
  }
}
