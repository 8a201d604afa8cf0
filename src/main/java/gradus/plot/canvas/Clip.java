package gradus.plot.canvas;

/// Line segments cut off at a rectangle, after Liang & Barsky, "A New Concept and Method for Line
/// Clipping" (1984).
///
/// @see <a href="https://doi.org/10.1145/357332.357333">doi 10.1145/357332.357333</a>
final class Clip {
  /// Coordinates beyond this are taken as this: differences of two stay finite.
  private static final double FAR = 1e300;

  /// Sides are left, right, top, bottom, from 0.
  private static final int NO_SIDE = -1;

  private final double width;
  private final double height;
  private double x0;
  private double y0;
  private double x1;
  private double y1;

  /// The rectangle from the origin to this corner.
  Clip(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /// Cuts a segment; what is left of it can be asked for.
  ///
  /// @return whether anything is left; nothing is of a segment with a NaN
  boolean cut(double fromX, double fromY, double toX, double toY) {
    double ax = Math.clamp(fromX, -FAR, FAR);
    double ay = Math.clamp(fromY, -FAR, FAR);
    double dx = Math.clamp(toX, -FAR, FAR) - ax;
    double dy = Math.clamp(toY, -FAR, FAR) - ay;
    if (Double.isNaN(ax + ay + dx + dy)) {
      return false;
    }
    double enter = 0;
    double leave = 1;
    int entered = NO_SIDE;
    int left = NO_SIDE;
    double[] toward = {-dx, dx, -dy, dy};
    double[] room = {ax, width - ax, ay, height - ay};
    for (int side = 0; side < 4; side++) {
      if (toward[side] == 0) {
        if (room[side] < 0) {
          return false;
        }
      } else if (toward[side] < 0) {
        double at = room[side] / toward[side];
        entered = at > enter ? side : entered;
        enter = Math.max(enter, at);
      } else {
        double at = room[side] / toward[side];
        left = at < leave ? side : left;
        leave = Math.min(leave, at);
      }
    }
    if (enter > leave) {
      return false;
    }
    // Where a side was crossed the coordinate is that of the side: far ends leave no digits.
    x0 = x(entered, ax + enter * dx);
    y0 = y(entered, ay + enter * dy);
    x1 = x(left, ax + leave * dx);
    y1 = y(left, ay + leave * dy);
    return true;
  }

  private double x(int side, double computed) {
    return side == 0 ? 0 : side == 1 ? width : Math.clamp(computed, 0, width);
  }

  private double y(int side, double computed) {
    return side == 2 ? 0 : side == 3 ? height : Math.clamp(computed, 0, height);
  }

  double x0() {
    return x0;
  }

  double y0() {
    return y0;
  }

  double x1() {
    return x1;
  }

  double y1() {
    return y1;
  }
}
