package gradus.plot.canvas;

import gradus.plot.Ink;
import gradus.render.terminal.ColourDepth;
import gradus.render.terminal.Painter;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A grid of characters and dots with colours. What comes later wins a cell; dots of lines that
/// cross stay together.
final class Cells {
  /// What a cell shows, from what is easily covered to what is not.
  static final int EMPTY = 0;

  static final int GROUND = 1;
  static final int FILLED = 2;
  static final int STROKE = 3;
  static final int TEXT = 4;

  /// Stands behind a character of two columns.
  private static final int COVERED = -1;

  private static final int NO_COLOUR = -1;

  /// On grounds of more light than this, of 255, the colours for light backgrounds are used.
  private static final int BRIGHT = 115;

  private final int columns;
  private final int rows;
  private final Surface surface;
  private final Theme theme;
  private final Painter painter;
  private final int[] glyph;
  private final int[] mask;
  private final int[] level;
  private final int[] colour;
  private final Ink[] inks;
  private final int[] upper;
  private final int[] lower;

  Cells(int columns, int rows, Surface surface, Theme theme, Painter painter) {
    this.columns = columns;
    this.rows = rows;
    this.surface = surface;
    this.theme = theme;
    this.painter = painter;
    int count = columns * rows;
    glyph = new int[count];
    mask = new int[count];
    level = new int[count];
    colour = new int[count];
    inks = new Ink[count];
    upper = new int[count];
    lower = new int[count];
    Arrays.fill(colour, Painter.DEFAULT);
    Arrays.fill(inks, Ink.Role.TEXT);
    Arrays.fill(upper, NO_COLOUR);
    Arrays.fill(lower, NO_COLOUR);
  }

  Surface surface() {
    return surface;
  }

  boolean ascii() {
    return surface == Surface.ASCII;
  }

  boolean coloured() {
    return painter.depth() != ColourDepth.NONE;
  }

  Theme theme() {
    return theme;
  }

  int level(int column, int row) {
    return level[row * columns + column];
  }

  private boolean outside(int column, int row) {
    return column < 0 || column >= columns || row < 0 || row >= rows;
  }

  /// Sets a dot, given in dots from the upper left corner.
  void dot(int x, int y, int newLevel, Ink ink) {
    int column = Math.floorDiv(x, surface.across());
    int row = Math.floorDiv(y, surface.down());
    if (outside(column, row)) {
      return;
    }
    int cell = row * columns + column;
    int depth = ink == Ink.Role.FAINT ? Math.min(newLevel, GROUND) : newLevel;
    if (level[cell] == TEXT || level[cell] == STROKE && depth == GROUND) {
      return;
    }
    if (glyph[cell] != 0) {
      level[cell] = EMPTY;
      if (glyph[cell] == '█' && upper[cell] == NO_COLOUR && coloured()) {
        upper[cell] = colour[cell];
        lower[cell] = colour[cell];
      }
      glyph[cell] = 0;
      mask[cell] = 0;
    } else if (depth > level[cell]) {
      mask[cell] = 0;
    }
    mask[cell] |= surface.bit(Math.floorMod(x, surface.across()), Math.floorMod(y, surface.down()));
    level[cell] = Math.max(depth, level[cell]);
    ink(cell, ink);
  }

  private void ink(int cell, Ink ink) {
    colour[cell] = theme.colour(ink);
    inks[cell] = ink;
  }

  /// Puts a character into a cell.
  void put(int column, int row, int character, int newLevel, Ink ink) {
    if (outside(column, row)) {
      return;
    }
    int cell = row * columns + column;
    if (newLevel < TEXT && level[cell] == TEXT) {
      return;
    }
    if (ink == Ink.Role.FAINT && newLevel == STROKE && level[cell] == STROKE) {
      return;
    }
    glyph[cell] = character;
    mask[cell] = 0;
    level[cell] = newLevel == STROKE && ink == Ink.Role.FAINT ? GROUND : newLevel;
    ink(cell, ink);
  }

  /// The colour of what stands in a cell, for shades of a mark.
  void tint(int column, int row, int rgb) {
    if (!outside(column, row)) {
      colour[row * columns + column] = rgb;
    }
  }

  /// Colours the ground of a cell.
  void ground(int column, int row, int above, int below) {
    if (outside(column, row)) {
      return;
    }
    int cell = row * columns + column;
    glyph[cell] = 0;
    mask[cell] = 0;
    level[cell] = GROUND;
    upper[cell] = above;
    lower[cell] = below;
  }

  /// Writes a text; what does not fit into the row is left out.
  void text(int column, int row, String text, Ink ink) {
    int at = column;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      int width = Width.of(point);
      if (width == 0 || outside(at, row) || outside(at + width - 1, row)) {
        continue;
      }
      put(at, row, point, TEXT, ink);
      if (width == 2) {
        put(at + 1, row, COVERED, TEXT, ink);
      }
      at += width;
    }
  }

  /// @return rows without blanks at their ends
  List<String> lines() {
    List<String> lines = new ArrayList<>(rows);
    StringBuilder run = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      int end = columns;
      while (end > 0 && isBlank(row * columns + end - 1)) {
        end--;
      }
      StringBuilder line = new StringBuilder();
      int first = row * columns;
      for (int cell = row * columns; cell < row * columns + end; cell++) {
        if (cell > first && !alike(first, cell)) {
          flush(first, run, line);
          first = cell;
        }
        if (glyph[cell] != COVERED) {
          run.appendCodePoint(character(cell));
        }
      }
      flush(first, run, line);
      lines.add(line.toString());
    }
    return lines;
  }

  private void flush(int cell, StringBuilder run, StringBuilder line) {
    if (!run.isEmpty()) {
      line.append(painter.paint(run.toString(), foreground(cell), background(cell), shown(cell)));
      run.setLength(0);
    }
  }

  private boolean isBlank(int cell) {
    return character(cell) == ' ' && background(cell) == NO_COLOUR && glyph[cell] != COVERED;
  }

  private boolean alike(int one, int other) {
    return foreground(one) == foreground(other)
        && background(one) == background(other)
        && shown(one) == shown(other);
  }

  private boolean bare(int cell) {
    return glyph[cell] == 0 && mask[cell] == 0;
  }

  private boolean halves(int cell) {
    return bare(cell) && upper[cell] != lower[cell];
  }

  private int character(int cell) {
    if (glyph[cell] != 0) {
      return glyph[cell];
    }
    if (halves(cell)) {
      return upper[cell] == NO_COLOUR ? '▄' : '▀';
    }
    return surface.glyph(mask[cell]);
  }

  private int foreground(int cell) {
    if (halves(cell)) {
      return upper[cell] == NO_COLOUR ? lower[cell] : upper[cell];
    }
    if (bare(cell) || character(cell) == ' ') {
      return Painter.DEFAULT;
    }
    int ground = background(cell);
    boolean block = glyph[cell] >= 0x2580 && glyph[cell] <= 0x259F;
    if (ground == NO_COLOUR || block) {
      return colour[cell];
    }
    boolean bright = light(ground) > BRIGHT;
    int own = (bright ? Theme.LIGHT : Theme.DARK).colour(inks[cell]);
    return own != Painter.DEFAULT ? own : bright ? 0x000000 : 0xFFFFFF;
  }

  private int background(int cell) {
    if (halves(cell)) {
      return upper[cell] == NO_COLOUR || lower[cell] == NO_COLOUR ? NO_COLOUR : lower[cell];
    }
    if (upper[cell] == NO_COLOUR || lower[cell] == NO_COLOUR) {
      return Math.max(upper[cell], lower[cell]);
    }
    return mean(upper[cell], lower[cell]);
  }

  private Painter.Weight shown(int cell) {
    return bare(cell) || character(cell) == ' ' ? Painter.Weight.NORMAL : Theme.weight(inks[cell]);
  }

  private static int mean(int one, int other) {
    return (one & 0xFEFEFE) / 2 + (other & 0xFEFEFE) / 2 + (one & other & 0x010101);
  }

  private static int light(int rgb) {
    return (54 * (rgb >> 16 & 0xFF) + 183 * (rgb >> 8 & 0xFF) + 19 * (rgb & 0xFF)) / 256;
  }
}
