package gradus.plot.canvas;

/// Line segments cut off at a rectangle, after Liang & Barsky, "A New Concept and Method for Line
/// Clipping" (1984).
///
/// @see <a href="https://doi.org/10.1145/357332.357333">doi 10.1145/357332.357333</a>
final class Clip {
  /// Coordinates beyond this are taken as this: differences of two stay finite.
  private static final double FAR = 1e300;

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
    double[] toward = {-dx, dx, -dy, dy};
    double[] room = {ax, width - ax, ay, height - ay};
    for (int side = 0; side < 4; side++) {
      if (toward[side] == 0) {
        if (room[side] < 0) {
          return false;
        }
      } else if (toward[side] < 0) {
        enter = Math.max(enter, room[side] / toward[side]);
      } else {
        leave = Math.min(leave, room[side] / toward[side]);
      }
    }
    if (enter > leave) {
      return false;
    }
    x0 = Math.clamp(ax + enter * dx, 0, width);
    y0 = Math.clamp(ay + enter * dy, 0, height);
    x1 = Math.clamp(leave == 1 ? ax + dx : ax + leave * dx, 0, width);
    y1 = Math.clamp(leave == 1 ? ay + dy : ay + leave * dy, 0, height);
    return true;
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
