package gradus.plot.canvas;

import gradus.plot.Mark;
import gradus.render.terminal.Width;
import java.util.List;
import java.util.Optional;

/// Which cells of a frame marks stand in, and where a rectangle is free.
final class FreePlace {
  private final Placed placed;
  private final int width;
  private final int height;
  private final boolean[] taken;
  private final Clip clip;

  private FreePlace(Placed placed) {
    this.placed = placed;
    this.width = placed.frame().width();
    this.height = placed.frame().height();
    this.taken = new boolean[width * height];
    this.clip = new Clip(width, height);
    for (Mark mark : placed.panel().marks()) {
      take(mark);
    }
  }

  /// A free rectangle of this size with a free column at both sides: in a corner, else in the
  /// middle of an edge.
  static Optional<Rect> of(Placed placed, int columns, int rows) {
    Rect frame = placed.frame();
    if (columns > frame.width() * 3 / 5 || rows > (frame.height() + 1) / 2) {
      return Optional.empty();
    }
    FreePlace place = new FreePlace(placed);
    int right = frame.width() - columns - 1;
    int bottom = frame.height() - rows;
    int middle = (frame.width() - columns) / 2;
    List<int[]> spots =
        List.of(
            new int[] {right, 0},
            new int[] {1, 0},
            new int[] {right, bottom},
            new int[] {1, bottom},
            new int[] {right, bottom / 2},
            new int[] {1, bottom / 2},
            new int[] {middle, 0},
            new int[] {middle, bottom});
    for (int[] spot : spots) {
      if (place.isFree(spot[0] - 1, spot[1], columns + 2, rows)) {
        return Optional.of(new Rect(frame.left() + spot[0], frame.top() + spot[1], columns, rows));
      }
    }
    return Optional.empty();
  }

  private boolean isFree(int left, int top, int columns, int rows) {
    if (left < 0 || top < 0) {
      return false;
    }
    for (int row = top; row < Math.min(height, top + rows); row++) {
      for (int column = left; column < Math.min(width, left + columns); column++) {
        if (taken[row * width + column]) {
          return false;
        }
      }
    }
    return true;
  }

  private void take(Mark mark) {
    switch (mark) {
      case Mark.Line line -> path(line.x(), line.y(), false);
      case Mark.Points points -> points(points.x(), points.y());
      case Mark.Area area -> area(area);
      case Mark.Bar bar -> {
        double left = column(Math.min(bar.x0(), bar.x1()));
        double right = column(Math.max(bar.x0(), bar.x1()));
        double top = row(Math.max(bar.y0(), bar.y1()));
        rectangle(left, top, right, row(Math.min(bar.y0(), bar.y1())));
      }
      case Mark.Arrow arrow ->
          segment(column(arrow.x0()), row(arrow.y0()), column(arrow.x1()), row(arrow.y1()));
      case Mark.Label label -> label(label);
      case Mark.Raster raster ->
          rectangle(column(raster.x0()), row(raster.y1()), column(raster.x1()), row(raster.y0()));
    }
  }

  private double column(double x) {
    return placed.column(x) - placed.frame().left();
  }

  private double row(double y) {
    return placed.row(y) - placed.frame().top();
  }

  private void take(double column, double row) {
    int c = Math.clamp((long) column, 0, width - 1);
    int r = Math.clamp((long) row, 0, height - 1);
    taken[r * width + c] = true;
  }

  private void path(double[] x, double[] y, boolean closed) {
    int count = x.length;
    for (int i = closed ? 0 : 1; i < count; i++) {
      int before = i == 0 ? count - 1 : i - 1;
      segment(column(x[before]), row(y[before]), column(x[i]), row(y[i]));
    }
  }

  private void segment(double x0, double y0, double x1, double y1) {
    if (!clip.cut(x0, y0, x1, y1)) {
      return;
    }
    double dx = clip.x1() - clip.x0();
    double dy = clip.y1() - clip.y0();
    int steps = 1 + (int) (2 * Math.max(Math.abs(dx), Math.abs(dy)));
    for (int i = 0; i <= steps; i++) {
      take(clip.x0() + dx * i / steps, clip.y0() + dy * i / steps);
    }
  }

  private void points(double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      double column = column(x[i]);
      double row = row(y[i]);
      if (column >= 0 && column <= width && row >= 0 && row <= height) {
        take(column, row);
      }
    }
  }

  private void area(Mark.Area area) {
    path(area.x(), area.y(), true);
    double[] columns = new double[area.x().length];
    double[] rows = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column(area.x()[i]);
      rows[i] = row(area.y()[i]);
    }
    Polygon.fill(
        columns,
        rows,
        width,
        height,
        (row, from, to) -> {
          for (int column = from; column < to; column++) {
            taken[row * width + column] = true;
          }
        });
  }

  private void rectangle(double left, double top, double right, double bottom) {
    int firstRow = Math.clamp((long) Math.floor(top), 0, height);
    int firstColumn = Math.clamp((long) Math.floor(left), 0, width);
    for (int row = firstRow; row < bottom && row < height; row++) {
      for (int column = firstColumn; column < right && column < width; column++) {
        taken[row * width + column] = true;
      }
    }
  }

  /// A label may also stand a row or a few columns away from where it is asked for.
  private void label(Mark.Label label) {
    if (!placed.holds(label.x(), label.y())) {
      return;
    }
    int length = Width.of(label.text());
    double column = column(label.x());
    double row = row(label.y());
    double left =
        switch (label.anchor()) {
          case RIGHT, START -> column;
          case LEFT -> column - length - 1;
          case CENTRE, ABOVE, BELOW -> column - length / 2.0 - 1;
        };
    double start = Math.clamp(left, 0, Math.max(0, width - length - 1));
    rectangle(start, row - 1, start + length + 2, row + 2);
  }
}
