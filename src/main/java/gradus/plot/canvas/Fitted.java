package gradus.plot.canvas;

import gradus.plot.Axis;
import gradus.plot.Panel;

/// A frame and axes of equal units: the frame is made smaller, and where it would become too small,
/// the ranges wider. A cell is twice as high as it is wide.
record Fitted(int columns, int rows, Axis x, Axis y) {
  /// Ranges beyond this cannot be made wider.
  private static final double VAST = 1e290;

  /// Whether both directions can have equal units.
  static boolean applies(Panel panel) {
    return panel.x().scale() == Axis.Scale.LINEAR && panel.y().scale() == Axis.Scale.LINEAR;
  }

  /// Equal units, except where the ranges differ by more factors than doubles have.
  ///
  /// @param columns there are at most so many
  static Fitted of(Panel panel, int columns, int rows, Detail detail) {
    double wide = panel.x().high() - panel.x().low();
    double high = panel.y().high() - panel.y().low();
    double ratio = 2 * wide / high;
    if (!(ratio > 1e-9 && ratio < 1e9) || Math.max(wide, high) > VAST) {
      return new Fitted(columns, rows, panel.x(), panel.y());
    }
    double full = Math.min(rows, columns / ratio);
    int height = Math.clamp((long) Math.floor(full + 1e-9), detail.leastRows(), rows);
    int width = Math.clamp(Math.round(height * ratio), detail.leastColumns(), columns);
    double unit = Math.min(width / wide, 2 * height / high);
    return new Fitted(
        width, height, wider(panel.x(), width / unit), wider(panel.y(), 2 * height / unit));
  }

  /// The axis with a longer range around the same middle.
  private static Axis wider(Axis axis, double length) {
    double more = (length - (axis.high() - axis.low())) / 2;
    double slight = 1e-12 * (axis.high() - axis.low());
    return more > slight ? axis.over(axis.low() - more, axis.high() + more) : axis;
  }
}
