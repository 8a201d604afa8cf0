package gradus.plot.canvas;

import gradus.plot.ColourMap;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Symbol;
import gradus.render.terminal.Painter;

/// Points in cells. Where there are many the picture shows how many share a cell: by colour, and by
/// fuller characters in ASCII.
final class Dots {
  /// From so many points on in a cell it is shaded.
  private static final int CROWD = 8;

  private static final String CROWDED = ".:+*#@";

  private final Cells cells;
  private final Placed placed;
  private final Looks looks;

  Dots(Cells cells, Placed placed, Looks looks) {
    this.cells = cells;
    this.placed = placed;
    this.looks = looks;
  }

  void draw(Mark.Points points) {
    Symbol symbol = looks.symbol(points.ink(), points.symbol());
    Rect frame = placed.frame();
    int across = cells.surface().across();
    int down = cells.surface().down();
    int width = frame.width() * across;
    int height = frame.height() * down;
    boolean fine = symbol == Symbol.DOT;
    int[] counts = new int[frame.width() * frame.height()];
    boolean[] set = new boolean[width * height];
    for (int i = 0; i < points.x().length; i++) {
      double column = placed.column(points.x()[i]) - frame.left();
      double row = placed.row(points.y()[i]) - frame.top();
      if (!(column >= 0 && column <= frame.width() && row >= 0 && row <= frame.height())) {
        continue;
      }
      int x = Math.min(width - 1, (int) (column * across));
      int y = Math.min(height - 1, (int) (row * down));
      counts[y / down * frame.width() + x / across]++;
      set[y * width + x] = true;
    }
    if (fine && !cells.ascii()) {
      for (int i = 0; i < set.length; i++) {
        if (set[i]) {
          cells.dot(
              frame.left() * across + i % width,
              frame.top() * down + i / width,
              Cells.FILLED,
              points.ink());
        }
      }
    }
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        int column = frame.left() + i % frame.width();
        int row = frame.top() + i / frame.width();
        if (!fine || cells.ascii()) {
          char glyph = fine ? crowded(counts[i], most) : Looks.glyph(symbol, cells.ascii());
          cells.put(column, row, glyph, Cells.STROKE, points.ink());
        }
        if (most >= CROWD && cells.coloured() && cells.level(column, row) < Cells.TEXT) {
          cells.tint(column, row, tint(points.ink(), counts[i], most));
        }
      }
    }
  }

  private static char crowded(int count, int most) {
    if (most < CROWD) {
      return CROWDED.charAt(Math.min(count, 3) - 1);
    }
    double share = Math.log(count) / Math.log(most);
    return CROWDED.charAt((int) Math.min(CROWDED.length() - 1, share * CROWDED.length()));
  }

  /// Few points are nearer to the background, many have the full colour.
  private int tint(Ink ink, int count, int most) {
    int own = cells.theme().colour(ink);
    int full = own == Painter.DEFAULT ? cells.theme().colour(Ink.Role.STRONG) : own;
    double share = Math.log(count) / Math.log(most);
    return ColourMap.between(cells.theme().background(), full, 0.45 + 0.55 * share);
  }
}
