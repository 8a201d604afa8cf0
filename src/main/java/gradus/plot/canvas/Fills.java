package gradus.plot.canvas;

import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import java.util.Optional;

/// Areas and bars in cells.
final class Fills {
  private static final String EIGHTHS_UP = " ▁▂▃▄▅▆▇█";
  private static final String EIGHTHS_RIGHT = " ▏▎▍▌▋▊▉█";
  private static final String SHADES = "█▓▒░";
  private static final String ASCII_SOLID = "#%=+";
  private static final String ASCII_LIGHT = ".:,-";

  private final Cells cells;
  private final Placed placed;
  private final Arms arms;
  private final Rect frame;
  private final boolean sideways;
  private final boolean several;

  Fills(Cells cells, Placed placed, Arms arms) {
    this.cells = cells;
    this.arms = arms;
    this.placed = placed;
    this.frame = placed.frame();
    this.sideways = isSideways(placed.panel());
    this.several = isSeveral(placed.panel());
  }

  /// Whether bars lie: they are equally thick along y, and not along x; or where that does not
  /// tell, they begin at one x and not at one y.
  private static boolean isSideways(Panel panel) {
    Optional<Mark.Bar> first = Optional.empty();
    boolean base = true;
    boolean upright = true;
    boolean wide = true;
    boolean high = true;
    int count = 0;
    for (Mark mark : panel.marks()) {
      if (mark instanceof Mark.Bar bar) {
        Mark.Bar one = first.orElse(bar);
        base &= one.x0() == bar.x0();
        upright &= one.y0() == bar.y0();
        wide &= same(one.x1() - one.x0(), bar.x1() - bar.x0());
        high &= same(one.y1() - one.y0(), bar.y1() - bar.y0());
        first = Optional.of(one);
        count++;
      }
    }
    if (count == 1) {
      return panel.x().ticks().isEmpty() && !panel.y().ticks().isEmpty();
    }
    return count > 0 && (wide == high ? base && !upright : high);
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * Math.abs(one);
  }

  private static boolean isSeveral(Panel panel) {
    int seen = -1;
    for (Mark mark : panel.marks()) {
      if (mark instanceof Mark.Bar bar && bar.ink() instanceof Ink.Series(int index)) {
        if (seen >= 0 && seen != index) {
          return true;
        }
        seen = index;
      }
    }
    return false;
  }

  void area(Mark.Area area, Runnable edge) {
    if (area.fill() == Fill.NONE) {
      edge.run();
      return;
    }
    double[] x = area.x();
    double[] y = area.y();
    boolean dots =
        cells.surface() == Surface.BRAILLE || area.fill() == Fill.SOLID && !cells.ascii();
    int across = dots ? cells.surface().across() : 1;
    int down = dots ? cells.surface().down() : 1;
    double[] columns = new double[x.length];
    double[] rows = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      columns[i] = near((placed.column(x[i]) - frame.left()) * across);
      rows[i] = near((placed.row(y[i]) - frame.top()) * down);
    }
    Polygon.fill(
        columns,
        rows,
        frame.width() * across,
        frame.height() * down,
        (row, from, to) -> {
          for (int column = from; column < to; column++) {
            if (dots) {
              dot(column + frame.left() * across, row + frame.top() * down, area);
            } else {
              cell(frame.left() + column, frame.top() + row, area);
            }
          }
        });
  }

  private static double near(double value) {
    return Math.clamp(value, -1e6, 1e6);
  }

  private void dot(int x, int y, Mark.Area area) {
    boolean on =
        switch (area.fill()) {
          case NONE -> false;
          case SOLID -> true;
          case LIGHT -> y % 2 == 0 && (x + y / 2) % 2 == 0;
          case HATCHED -> (x + y) % 4 == 0;
        };
    if (on) {
      cells.dot(x, y, Cells.FILLED, area.ink());
    }
  }

  private void cell(int column, int row, Mark.Area area) {
    if (cells.level(column, row) < Cells.STROKE) {
      cells.put(column, row, full(area.fill(), area.ink()), Cells.FILLED, area.ink());
    }
  }

  /// The character of a cell that is filled.
  private char full(Fill fill, Ink ink) {
    int rank = ink instanceof Ink.Series(int index) ? index % 4 : 0;
    return switch (fill) {
      case NONE -> ' ';
      case SOLID -> cells.ascii() ? ASCII_SOLID.charAt(rank) : SHADES.charAt(several ? rank : 0);
      case LIGHT -> cells.ascii() ? ASCII_LIGHT.charAt(rank) : '░';
      case HATCHED -> cells.ascii() ? '/' : '╱';
    };
  }

  void bar(Mark.Bar bar) {
    double left = clampColumn(placed.column(Math.min(bar.x0(), bar.x1())));
    double right = clampColumn(placed.column(Math.max(bar.x0(), bar.x1())));
    double one = placed.row(bar.y0());
    double other = placed.row(bar.y1());
    double top = clampRow(Math.min(one, other));
    double bottom = clampRow(Math.max(one, other));
    if (Double.isNaN(left + right + top + bottom)) {
      return;
    }
    if (placed.panel().frame() == Panel.Frame.CELLS) {
      cellBar(bar, (int) left, (int) right + 1, (int) top, (int) bottom + 1);
      return;
    }
    if (bar.fill() == Fill.NONE) {
      outline(bar);
      return;
    }
    // Bars stand on the edge of a cell: beside each other and on each other without gaps.
    if (sideways) {
      if (bar.x0() <= bar.x1()) {
        left = Math.min(Math.rint(left), Math.ceil(right) - 1);
      } else {
        right = Math.max(Math.rint(right), Math.floor(left) + 1);
      }
      double[] rows = whole(top, bottom, frame.top(), frame.bottom());
      sidewaysBar(bar, left, right, (int) rows[0], (int) rows[1]);
    } else {
      if (bar.y0() <= bar.y1()) {
        bottom = Math.max(Math.rint(bottom), Math.floor(top) + 1);
      } else {
        top = Math.min(Math.rint(top), Math.ceil(bottom) - 1);
      }
      double[] columns = whole(left, right, frame.left(), frame.right());
      uprightBar(bar, (int) columns[0], (int) columns[1], top, bottom);
    }
  }

  /// From one cell to another, both included.
  private void cellBar(Mark.Bar bar, int left, int right, int top, int bottom) {
    if (bar.fill() == Fill.NONE) {
      box(bar, left, right, top, bottom);
      return;
    }
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        cells.put(column, row, full(bar.fill(), bar.ink()), Cells.FILLED, bar.ink());
      }
    }
  }

  private double clampColumn(double value) {
    return Math.clamp(value, frame.left(), frame.right());
  }

  private double clampRow(double value) {
    return Math.clamp(value, frame.top(), frame.bottom());
  }

  /// The cells from one place to another, at least one of them.
  private static double[] whole(double from, double to, int least, int most) {
    double first = Math.rint(from);
    double last = Math.rint(to);
    if (last <= first) {
      first = Math.clamp((long) Math.floor((from + to) / 2), least, most - 1);
      last = first + 1;
    }
    return new double[] {first, last};
  }

  private void uprightBar(Mark.Bar bar, int from, int to, double top, double bottom) {
    if (bottom - top <= 0 && bar.y0() == bar.y1()) {
      return;
    }
    int firstRow = Math.min((int) Math.floor(top), frame.bottom() - 1);
    int lastRow = Math.clamp((long) Math.ceil(bottom) - 1, firstRow, frame.bottom() - 1);
    for (int row = firstRow; row <= lastRow; row++) {
      double above = Math.max(0, top - row);
      double below = Math.max(0, row + 1 - bottom);
      char glyph = part(1 - above - below, below > above, firstRow == lastRow, bar);
      for (int column = from; column < to && glyph != ' '; column++) {
        cells.put(column, row, glyph, Cells.FILLED, bar.ink());
      }
    }
  }

  /// @param share how much of the cell is filled
  /// @param hanging whether it is filled from its upper edge
  /// @param only whether the bar has no other cell: then it shows, however small it is
  private char part(double share, boolean hanging, boolean only, Mark.Bar bar) {
    char full = full(bar.fill(), bar.ink());
    if (cells.ascii()) {
      double least = only ? 0 : 0.2;
      char low = hanging ? '\'' : '.';
      return share > 0.75 ? full : share > 0.45 ? hanging ? '"' : ':' : share > least ? low : ' ';
    }
    if (share > 0.94) {
      return full;
    }
    if (hanging) {
      return share > 0.75 ? full : share > 0.3 ? '▀' : share > (only ? 0 : 0.06) ? '▔' : ' ';
    }
    return EIGHTHS_UP.charAt(Math.clamp(Math.round(share * 8), only ? 1 : 0, 8));
  }

  private void sidewaysBar(Mark.Bar bar, double left, double right, int from, int to) {
    if (bar.x0() == bar.x1()) {
      return;
    }
    int first = Math.min((int) Math.floor(left), frame.right() - 1);
    int last = Math.clamp((long) Math.ceil(right) - 1, first, frame.right() - 1);
    for (int column = first; column <= last; column++) {
      double share = Math.min(right, column + 1) - Math.max(left, column);
      char glyph = full(bar.fill(), bar.ink());
      if (cells.ascii() || bar.fill() != Fill.SOLID) {
        glyph = share >= 0.5 || first == last ? glyph : ' ';
      } else if (column > left && share < 0.94) {
        glyph = EIGHTHS_RIGHT.charAt(Math.clamp(Math.round(share * 8), first == last ? 1 : 0, 8));
      } else if (share < 0.5 && first != last) {
        glyph = '▐';
      }
      for (int row = from; row < to && glyph != ' '; row++) {
        cells.put(column, row, glyph, Cells.FILLED, bar.ink());
      }
    }
  }

  /// The edge of a bar alone: through the cells of its sides, which neighbours share.
  private void outline(Mark.Bar bar) {
    int left = placed.cellColumn(Math.min(bar.x0(), bar.x1()));
    int right = placed.cellColumn(Math.max(bar.x0(), bar.x1()));
    int top = placed.cellRow(Math.max(bar.y0(), bar.y1()));
    box(bar, left, right + 1, top, placed.cellRow(Math.min(bar.y0(), bar.y1())) + 1);
  }

  private void box(Mark.Bar bar, int left, int right, int top, int bottom) {
    int end = Math.max(left, right - 1);
    int base = Math.max(top, bottom - 1);
    arms.run(left, top, end, top);
    arms.run(left, base, end, base);
    arms.run(left, top, left, base);
    arms.run(end, top, end, base);
    arms.draw(bar.ink(), Stroke.SOLID);
  }
}
