package gradus.plot.canvas;

import java.util.Arrays;

/// How much of each pixel shapes cover, before they get their colour. Shapes that overlap cover a
/// pixel once, so that the joints of a line are no darker than the line.
final class Coverage {
  /// Steps of a pixel in both directions that polygons are measured in.
  private static final int FINE = 4;

  /// Shares are rounded to these, so that a picture has few colours and its file a palette.
  private static final double LEVELS = 16;

  private final int width;
  private final int height;
  private final float[] share;
  private int left;
  private int top;
  private int right;
  private int bottom;

  Coverage(int width, int height) {
    this.width = width;
    this.height = height;
    this.share = new float[width * height];
    forget();
  }

  /// How a covered pixel is coloured.
  interface Pour {
    void at(int column, int row, double share);
  }

  /// Colours what is covered, and begins anew.
  void pour(Pour pour) {
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        float part = share[row * width + column];
        if (part > 0) {
          pour.at(column, row, Math.rint(Math.min(1, part) * LEVELS) / LEVELS);
        }
      }
      Arrays.fill(share, row * width + left, row * width + right, 0);
    }
    forget();
  }

  private void forget() {
    left = width;
    top = height;
    right = 0;
    bottom = 0;
  }

  private boolean reach(double x0, double y0, double x1, double y1) {
    int fromX = Math.clamp((long) Math.floor(x0), 0, width);
    int fromY = Math.clamp((long) Math.floor(y0), 0, height);
    int toX = Math.clamp((long) Math.ceil(x1), 0, width);
    int toY = Math.clamp((long) Math.ceil(y1), 0, height);
    if (fromX >= toX || fromY >= toY) {
      return false;
    }
    left = Math.min(left, fromX);
    top = Math.min(top, fromY);
    right = Math.max(right, toX);
    bottom = Math.max(bottom, toY);
    return true;
  }

  private void cover(int index, double part) {
    if (part > share[index]) {
      share[index] = (float) part;
    }
  }

  /// A line with round ends.
  void segment(double x0, double y0, double x1, double y1, double half) {
    double reach = half + 1;
    double dx = x1 - x0;
    double dy = y1 - y0;
    double low = Math.min(y0, y1) - reach;
    double high = Math.max(y0, y1) + reach;
    if (!reach(Math.min(x0, x1) - reach, low, Math.max(x0, x1) + reach, high)) {
      return;
    }
    double length = dx * dx + dy * dy;
    double slant = dy == 0 ? 0 : reach * Math.sqrt(length) / Math.abs(dy);
    int from = Math.clamp((long) Math.floor(low), 0, height);
    int to = Math.clamp((long) Math.ceil(high), 0, height);
    for (int row = from; row < to; row++) {
      double y = row + 0.5;
      double least = Math.min(x0, x1) - reach;
      double most = Math.max(x0, x1) + reach;
      if (dy != 0) {
        double middle = x0 + (y - y0) / dy * dx;
        least = Math.max(least, middle - slant);
        most = Math.min(most, middle + slant);
      }
      int start = Math.clamp((long) Math.floor(least), 0, width);
      int end = Math.clamp((long) Math.ceil(most), 0, width);
      for (int column = start; column < end; column++) {
        double px = column + 0.5 - x0;
        double py = y - y0;
        double along = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
        double offX = px - along * dx;
        double offY = py - along * dy;
        double part = half + 0.5 - Math.sqrt(offX * offX + offY * offY);
        if (part > 0) {
          cover(row * width + column, Math.min(1, part));
        }
      }
    }
  }

  /// A circle line, or a disc where the line is as thick as the radius.
  void ring(double x, double y, double radius, double half) {
    double reach = radius + half + 1;
    if (!reach(x - reach, y - reach, x + reach, y + reach)) {
      return;
    }
    int fromX = Math.clamp((long) Math.floor(x - reach), 0, width);
    int toX = Math.clamp((long) Math.ceil(x + reach), 0, width);
    int fromY = Math.clamp((long) Math.floor(y - reach), 0, height);
    int toY = Math.clamp((long) Math.ceil(y + reach), 0, height);
    for (int row = fromY; row < toY; row++) {
      for (int column = fromX; column < toX; column++) {
        double dx = column + 0.5 - x;
        double dy = row + 0.5 - y;
        double part = half + 0.5 - Math.abs(Math.sqrt(dx * dx + dy * dy) - radius);
        if (part > 0) {
          cover(row * width + column, Math.min(1, part));
        }
      }
    }
  }

  /// A polygon by the even-odd rule.
  void polygon(double[] x, double[] y) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      least = Math.min(least, x[i]);
      most = Math.max(most, x[i]);
      low = Math.min(low, y[i]);
      high = Math.max(high, y[i]);
    }
    if (!reach(least, low, most, high)) {
      return;
    }
    int fromX = Math.clamp((long) Math.floor(least), 0, width);
    int fromY = Math.clamp((long) Math.floor(low), 0, height);
    int toX = Math.clamp((long) Math.ceil(most), 0, width);
    int toY = Math.clamp((long) Math.ceil(high), 0, height);
    double[] fineX = new double[x.length];
    double[] fineY = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      fineX[i] = (x[i] - fromX) * FINE;
      fineY[i] = (y[i] - fromY) * FINE;
    }
    float step = 1f / (FINE * FINE);
    Polygon.fill(
        fineX,
        fineY,
        (toX - fromX) * FINE,
        (toY - fromY) * FINE,
        (row, from, to) -> {
          int start = (fromY + row / FINE) * width + fromX;
          for (int fine = from; fine < to; ) {
            int next = Math.min(to, (fine / FINE + 1) * FINE);
            share[start + fine / FINE] += (next - fine) * step;
            fine = next;
          }
        });
  }
}
