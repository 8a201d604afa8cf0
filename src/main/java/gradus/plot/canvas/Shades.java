package gradus.plot.canvas;

import gradus.plot.ColourMap;
import gradus.plot.Ink;
import gradus.plot.Mark;
import java.util.Locale;

/// Rasters in cells: colours above each other in halves of a cell, or characters that are darker
/// and darker.
final class Shades {
  private static final String ASCII = ".:-=+*#%@";
  private static final String BLOCKS = "·░▒▓█";

  /// Coarser rasters show their cells; finer ones are smooth.
  private static final int SMOOTH = 24;

  private final Cells cells;
  private final Placed placed;

  Shades(Cells cells, Placed placed) {
    this.cells = cells;
    this.placed = placed;
  }

  void draw(Mark.Raster raster) {
    Rect frame = placed.frame();
    double left = placed.column(raster.x0());
    double right = placed.column(raster.x1());
    double top = placed.row(raster.y1());
    double bottom = placed.row(raster.y0());
    for (int row = frame.top(); row < frame.bottom(); row++) {
      for (int column = frame.left(); column < frame.right(); column++) {
        double from = (column - left) / (right - left);
        double to = (column + 1 - left) / (right - left);
        if (to <= 0 || from >= 1 || row + 1 <= top || row >= bottom) {
          continue;
        }
        double start = (row - top) / (bottom - top);
        double end = (row + 1 - top) / (bottom - top);
        if (cells.coloured() && !cells.ascii()) {
          double half = (start + end) / 2;
          int above = colour(raster, mean(raster, from, to, start, half));
          int below = colour(raster, mean(raster, from, to, half, end));
          if (above >= 0 || below >= 0) {
            cells.ground(column, row, above, below);
          }
        } else {
          shade(column, row, raster, mean(raster, from, to, start, end));
        }
      }
    }
    if (raster.texts()) {
      texts(raster, left, right, top, bottom);
    }
  }

  private void shade(int column, int row, Mark.Raster raster, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    cells.put(
        column, row, glyph(fraction(raster, value), cells.ascii()), Cells.GROUND, Ink.Role.TEXT);
    if (cells.coloured()) {
      cells.tint(column, row, colour(raster, value));
    }
  }

  /// The character of a value from 0 to 1.
  static char glyph(double fraction, boolean ascii) {
    String ramp = ascii ? ASCII : BLOCKS;
    return ramp.charAt(Math.clamp((long) (fraction * ramp.length()), 0, ramp.length() - 1));
  }

  private static double fraction(Mark.Raster raster, double value) {
    double span = raster.high() - raster.low();
    return span > 0 ? Math.clamp((value - raster.low()) / span, 0, 1) : 0.5;
  }

  private static int colour(Mark.Raster raster, double value) {
    ColourMap map = raster.map();
    return Double.isNaN(value) ? -1 : map.at(fraction(raster, value));
  }

  /// The value of a rectangle, in parts of the raster: the mean of the cells in it, or where it
  /// lies within one, that cell, or between cells of a smooth raster, a value between theirs.
  private static double mean(
      Mark.Raster raster, double left, double right, double top, double bottom) {
    double fromX = left * raster.columns();
    double toX = right * raster.columns();
    double fromY = top * raster.rows();
    double toY = bottom * raster.rows();
    double middleX = (fromX + toX) / 2;
    double middleY = (fromY + toY) / 2;
    if (toX - fromX <= 1.001 && toY - fromY <= 1.001) {
      boolean smooth = !raster.texts() && Math.min(raster.rows(), raster.columns()) >= SMOOTH;
      return smooth ? between(raster, middleX, middleY) : at(raster, middleX, middleY);
    }
    int firstColumn = Math.clamp((long) Math.floor(fromX + 0.5), 0, raster.columns() - 1);
    int lastColumn = Math.clamp((long) Math.ceil(toX - 0.5) - 1, firstColumn, raster.columns() - 1);
    int firstRow = Math.clamp((long) Math.floor(fromY + 0.5), 0, raster.rows() - 1);
    int lastRow = Math.clamp((long) Math.ceil(toY - 0.5) - 1, firstRow, raster.rows() - 1);
    double sum = 0;
    int count = 0;
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        double value = raster.values()[row * raster.columns() + column];
        if (!Double.isNaN(value)) {
          sum += value;
          count++;
        }
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static double at(Mark.Raster raster, double x, double y) {
    if (x < 0 || y < 0 || x > raster.columns() || y > raster.rows()) {
      return Double.NaN;
    }
    int column = Math.min(raster.columns() - 1, (int) x);
    int row = Math.min(raster.rows() - 1, (int) y);
    return raster.values()[row * raster.columns() + column];
  }

  /// Between the middles of four cells; the nearest one where one of them has no value.
  private static double between(Mark.Raster raster, double x, double y) {
    double column = Math.clamp(x - 0.5, 0, raster.columns() - 1.0);
    double row = Math.clamp(y - 0.5, 0, raster.rows() - 1.0);
    int left = Math.min(raster.columns() - 2, (int) column);
    int top = Math.min(raster.rows() - 2, (int) row);
    double a = column - left;
    double b = row - top;
    double[] v = raster.values();
    int first = top * raster.columns() + left;
    int second = first + raster.columns();
    double value =
        (1 - b) * ((1 - a) * v[first] + a * v[first + 1])
            + b * ((1 - a) * v[second] + a * v[second + 1]);
    return Double.isNaN(value) ? at(raster, x, y) : value;
  }

  /// Values written into their cells where all of them have room.
  private void texts(Mark.Raster raster, double left, double right, double top, double bottom) {
    double wide = (right - left) / raster.columns();
    double high = (bottom - top) / raster.rows();
    for (int places = places(raster); places >= 0; places--) {
      int longest = 0;
      for (double value : raster.values()) {
        longest = Math.max(longest, Double.isNaN(value) ? 0 : text(value, places).length());
      }
      if (high >= 1 && longest + (cells.coloured() && !cells.ascii() ? 1 : 2) <= wide) {
        write(raster, places, left, top, wide, high);
        return;
      }
    }
  }

  /// Decimal places: none for whole numbers, and two significant digits else.
  private static int places(Mark.Raster raster) {
    boolean whole = true;
    double largest = 0;
    for (double value : raster.values()) {
      if (!Double.isNaN(value)) {
        whole &= value == Math.rint(value);
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return whole || largest >= 100 ? 0 : largest >= 10 ? 1 : 2;
  }

  private String text(double value, int places) {
    // What is rounded to zero has no sign.
    double shown = Math.abs(value) < 0.5 * Math.pow(10, -places) ? 0 : value;
    String text = String.format(Locale.ROOT, "%." + places + "f", shown);
    return cells.ascii() ? text : text.replace('-', '−');
  }

  private void write(
      Mark.Raster raster, int places, double left, double top, double wide, double high) {
    for (int row = 0; row < raster.rows(); row++) {
      for (int column = 0; column < raster.columns(); column++) {
        double value = raster.values()[row * raster.columns() + column];
        if (Double.isNaN(value)) {
          continue;
        }
        boolean plain = cells.ascii() || !cells.coloured();
        String text = plain ? " " + text(value, places) + " " : text(value, places);
        double x = left + (column + 0.5) * wide - text.length() / 2.0;
        double y = top + (row + 0.5) * high - 0.5;
        cells.text((int) Math.round(x), (int) Math.round(y), text, Ink.Role.TEXT);
      }
    }
  }
}
