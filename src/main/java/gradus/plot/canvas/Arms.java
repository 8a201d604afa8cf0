package gradus.plot.canvas;

import gradus.plot.Ink;
import gradus.plot.Stroke;

/// Upright and level lines from cell to cell of a panel, joined where they meet, those of other
/// marks too.
final class Arms {
  private static final int NORTH = 1;
  private static final int EAST = 2;
  private static final int SOUTH = 4;
  private static final int WEST = 8;

  /// By the arms of a cell, as bits.
  private static final String LIGHT = " │─└││┌├─┘─┴┐┤┬┼";

  private static final String HEAVY = " ┃━┗┃┃┏┣━┛━┻┓┫┳╋";
  private static final String ASCII = " |-+||++-+-+++++";

  private final Cells cells;
  private final Rect frame;
  private final int[] arms;
  private final boolean[] fresh;

  Arms(Cells cells, Rect frame) {
    this.cells = cells;
    this.frame = frame;
    this.arms = new int[Math.max(0, frame.width() * frame.height())];
    this.fresh = new boolean[arms.length];
  }

  /// Joins two cells of one row or one column.
  void run(int column, int row, int toColumn, int toRow) {
    int stepX = Integer.signum(toColumn - column);
    int stepY = Integer.signum(toRow - row);
    int x = column;
    int y = row;
    while (x != toColumn || y != toRow) {
      add(x, y, stepX > 0 ? EAST : stepX < 0 ? WEST : stepY > 0 ? SOUTH : NORTH);
      x += stepX;
      y += stepY;
      add(x, y, stepX > 0 ? WEST : stepX < 0 ? EAST : stepY > 0 ? NORTH : SOUTH);
    }
  }

  private void add(int column, int row, int arm) {
    if (frame.contains(column, row)) {
      int cell = (row - frame.top()) * frame.width() + column - frame.left();
      arms[cell] |= arm;
      fresh[cell] = true;
    }
  }

  /// Draws what was joined since the last time.
  void draw(Ink ink, Stroke stroke) {
    for (int i = 0; i < arms.length; i++) {
      if (fresh[i]) {
        fresh[i] = false;
        cells.put(
            frame.left() + i % frame.width(),
            frame.top() + i / frame.width(),
            glyph(arms[i], stroke),
            Cells.STROKE,
            ink);
      }
    }
  }

  private char glyph(int arm, Stroke stroke) {
    if (cells.ascii()) {
      return stroke == Stroke.DOTTED && Integer.bitCount(arm) <= 2
          ? arm == (NORTH | SOUTH) ? ':' : '.'
          : ASCII.charAt(arm);
    }
    boolean level = arm == (EAST | WEST);
    boolean upright = arm == (NORTH | SOUTH);
    return switch (stroke) {
      case NONE, SOLID -> LIGHT.charAt(arm);
      case THICK -> HEAVY.charAt(arm);
      case DASHED -> level ? '╌' : upright ? '╎' : LIGHT.charAt(arm);
      case DOTTED -> level ? '┈' : upright ? '┊' : LIGHT.charAt(arm);
    };
  }
}
