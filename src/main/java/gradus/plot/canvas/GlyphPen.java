package gradus.plot.canvas;

import gradus.plot.Ink;
import java.util.ArrayList;
import java.util.List;

/// Draws paths with characters: in each cell the one whose stroke lies most like the path in it.
final class GlyphPen {
  /// Steps along a path, in columns.
  private static final double STEP = 0.125;

  /// Cells that a path only touches, by length in columns, are left out.
  private static final double TOUCHED = 0.3;

  private final Cells cells;
  private final Rect frame;
  private final Clip clip;
  private final Looks.Line look;
  private final Ink ink;

  /// Where the passage of each cell stands in the list, from 1; 0 for none.
  private final int[] places;

  private final List<Passage> passages = new ArrayList<>();
  private int drawn;

  /// What a path does within one cell, in parts of it; y is 0 at the top.
  private static final class Passage {
    private final int column;
    private final int row;
    private double length;
    private double sumX;
    private double sumY;
    private double turned;
    private double straight;
    private double minX = 1;
    private double maxX;
    private double minY = 1;
    private double maxY;
    private double firstX = -1;
    private double lastX;

    Passage(int column, int row) {
      this.column = column;
      this.row = row;
    }

    void add(double x0, double y0, double x1, double y1) {
      double size = Math.hypot(x1 - x0, 2 * (y1 - y0));
      length += size;
      sumX += size * (x0 + x1) / 2;
      sumY += size * (y0 + y1) / 2;
      turned += (x1 - x0) * (y1 - y0);
      straight += Math.abs((x1 - x0) * (y1 - y0));
      minX = Math.min(minX, Math.min(x0, x1));
      maxX = Math.max(maxX, Math.max(x0, x1));
      minY = Math.min(minY, Math.min(y0, y1));
      maxY = Math.max(maxY, Math.max(y0, y1));
      firstX = firstX < 0 ? x0 : firstX;
      lastX = x1;
    }

    char glyph() {
      double wide = maxX - minX;
      double high = maxY - minY;
      double x = length == 0 ? (minX + maxX) / 2 : sumX / length;
      double y = length == 0 ? (minY + maxY) / 2 : sumY / length;
      boolean turns = Math.abs(turned) < 0.5 * straight;
      if (high < 0.62 && (length < 0.9 || Math.abs(y - 0.5) > 0.14)) {
        return level(y, high < 0.15 && wide > 0.9);
      }
      if (high > 0.5 && 2 * high > 4.5 * wide) {
        double bulge = x - (firstX + lastX) / 2;
        return high > 0.7 && Math.abs(bulge) > 0.1 ? bulge < 0 ? '(' : ')' : '|';
      }
      if (2 * high < 0.75 * wide || turns) {
        return turns && wide < 0.5 ? '|' : level(y, high < 0.15 && wide > 0.9);
      }
      return turned < 0 ? '/' : '\\';
    }

    private static char level(double y, boolean flat) {
      if (y < 0.34) {
        return flat ? '"' : '\'';
      }
      return y < 0.62 ? '-' : y < 0.82 && !flat ? '.' : '_';
    }
  }

  GlyphPen(Cells cells, Rect frame, Looks.Line look, Ink ink) {
    this.cells = cells;
    this.frame = frame;
    this.clip = new Clip(frame.width(), frame.height());
    this.look = look;
    this.ink = ink;
    this.places = new int[frame.width() * frame.height()];
  }

  /// @param x0 columns from the left of the picture, y0 rows from the top
  void segment(double x0, double y0, double x1, double y1) {
    if (!clip.cut(x0 - frame.left(), y0 - frame.top(), x1 - frame.left(), y1 - frame.top())) {
      return;
    }
    double dx = clip.x1() - clip.x0();
    double dy = clip.y1() - clip.y0();
    int steps = 1 + (int) (Math.hypot(dx, 2 * dy) / STEP);
    for (int i = 0; i < steps; i++) {
      double fromX = clip.x0() + dx * i / steps;
      double fromY = clip.y0() + dy * i / steps;
      double toX = clip.x0() + dx * (i + 1) / steps;
      double toY = clip.y0() + dy * (i + 1) / steps;
      int column = Math.min(frame.width() - 1, (int) ((fromX + toX) / 2));
      int row = Math.min(frame.height() - 1, (int) ((fromY + toY) / 2));
      at(column, row)
          .add(
              Math.clamp(fromX - column, 0, 1),
              Math.clamp(fromY - row, 0, 1),
              Math.clamp(toX - column, 0, 1),
              Math.clamp(toY - row, 0, 1));
    }
  }

  private Passage at(int column, int row) {
    int cell = row * frame.width() + column;
    if (places[cell] == 0) {
      passages.add(new Passage(column, row));
      places[cell] = passages.size();
    }
    return passages.get(places[cell] - 1);
  }

  /// Draws all that was traced.
  void finish() {
    for (Passage passage : passages) {
      if (passage.length < TOUCHED && passages.size() > 2) {
        continue;
      }
      char glyph = shown(passage);
      if (glyph != ' ') {
        cells.put(
            frame.left() + passage.column, frame.top() + passage.row, glyph, Cells.STROKE, ink);
      }
    }
  }

  private char shown(Passage passage) {
    if (look.glyph() != ' ') {
      return look.glyph();
    }
    if (look.thick()) {
      return "|/\\()".indexOf(passage.glyph()) >= 0 ? '#' : '=';
    }
    if (ink == Ink.Role.FAINT && look.dashes().length == 0) {
      return faint(passage);
    }
    int[] dashes = look.dashes();
    if (dashes.length == 0) {
      return passage.glyph();
    }
    if (dashes[0] == 1) {
      return drawn++ % 2 == 0 ? faint(passage) : ' ';
    }
    return drawn++ % 3 < 2 ? passage.glyph() : ' ';
  }

  private static char faint(Passage passage) {
    char glyph = passage.glyph();
    return glyph == '\'' || glyph == '"' ? '\'' : "|()".indexOf(glyph) >= 0 ? ':' : '.';
  }
}
