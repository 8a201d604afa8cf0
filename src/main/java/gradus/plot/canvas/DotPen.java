package gradus.plot.canvas;

import gradus.plot.Ink;

/// Draws paths of dots, eight neighbours apart and one dot wide, with gaps of dashes counted along
/// the path.
final class DotPen {
  private final Cells cells;
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final Clip clip;
  private final Looks.Line look;
  private final Ink ink;
  private int beforeX;
  private int beforeY;
  private int lastX;
  private int lastY;
  private int pending;
  private int drawn;

  /// @param frame the cells that can be drawn on
  DotPen(Cells cells, Rect frame, Looks.Line look, Ink ink) {
    this.cells = cells;
    this.left = frame.left() * cells.surface().across();
    this.top = frame.top() * cells.surface().down();
    this.width = frame.width() * cells.surface().across();
    this.height = frame.height() * cells.surface().down();
    this.clip = new Clip(width, height);
    this.look = look;
    this.ink = ink;
  }

  /// Draws a segment, joined to the one before where it goes on from there.
  ///
  /// @param x0 columns of cells from the left of the picture, y0 rows from the top
  void segment(double x0, double y0, double x1, double y1) {
    int across = cells.surface().across();
    int down = cells.surface().down();
    if (!clip.cut(x0 * across - left, y0 * down - top, x1 * across - left, y1 * down - top)) {
      return;
    }
    int fromX = Math.min(width - 1, (int) clip.x0());
    int fromY = Math.min(height - 1, (int) clip.y0());
    int toX = Math.min(width - 1, (int) clip.x1());
    int toY = Math.min(height - 1, (int) clip.y1());
    if (pending > 0 && (fromX != lastX || fromY != lastY)) {
      end();
    }
    int steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
    visit(fromX, fromY);
    for (int i = 1; i <= steps; i++) {
      visit(
          fromX + (int) Math.round((toX - fromX) * (double) i / steps),
          fromY + (int) Math.round((toY - fromY) * (double) i / steps));
    }
  }

  /// A dot is drawn when it is known where the path goes from it: corners of steps are left out.
  private void visit(int x, int y) {
    if (pending > 0 && x == lastX && y == lastY) {
      return;
    }
    boolean corner = pending > 1 && Math.abs(x - beforeX) == 1 && Math.abs(y - beforeY) == 1;
    if (pending > 0 && !corner) {
      draw(lastX, lastY);
      beforeX = lastX;
      beforeY = lastY;
      pending = 2;
    }
    pending = Math.max(pending, 1);
    lastX = x;
    lastY = y;
  }

  /// Ends a path: the next segment begins another one.
  void end() {
    if (pending > 0) {
      draw(lastX, lastY);
    }
    pending = 0;
  }

  private void draw(int x, int y) {
    if (isOn(drawn++)) {
      cells.dot(left + x, top + y, Cells.STROKE, ink);
      if (look.thick()) {
        int beside = x + 1 < width ? x + 1 : x - 1;
        int below = y + 1 < height ? y + 1 : y - 1;
        cells.dot(left + beside, top + y, Cells.STROKE, ink);
        cells.dot(left + x, top + below, Cells.STROKE, ink);
        cells.dot(left + beside, top + below, Cells.STROKE, ink);
      }
    }
  }

  private boolean isOn(int at) {
    int[] dashes = look.dashes();
    if (ink == Ink.Role.FAINT && dashes.length == 0) {
      // Faint without colour too.
      return at % 2 == 0;
    }
    int period = 0;
    for (int length : dashes) {
      period += length;
    }
    if (period == 0) {
      return true;
    }
    int rest = at % period;
    for (int i = 0; i < dashes.length; i++) {
      if (rest < dashes[i]) {
        return i % 2 == 0;
      }
      rest -= dashes[i];
    }
    return true;
  }
}
