package gradus.render.terminal;

import java.util.Arrays;

/// Pictures for terminals that know sixels: letters for columns of six pixels, colour by colour.
///
/// @see <a href="https://vt100.net/docs/vt3xx-gp/chapter14.html">VT330/VT340 Programmer Reference
///   Manual, chapter 14</a>
public final class Sixel {
  private static final int BAND = 6;

  /// Shorter runs are written out.
  private static final int SHORT = 4;

  private static final String BEGIN = "\u001bP0;1;0q\"1;1;";
  private static final String END = "\u001b\\";

  private final int width;
  private final int height;
  private final byte[] indices;
  private final StringBuilder out = new StringBuilder();

  private Sixel(int width, int height, byte[] indices) {
    this.width = width;
    this.height = height;
    this.indices = indices;
  }

  /// Shows pixels from the cursor on, with at most 256 colours: those that differ least from the
  /// colours there are. The cursor is below the picture afterwards, at the beginning of a line.
  ///
  /// @param rgb `0xRRGGBB`, row by row from the top
  public static String show(int width, int height, int[] rgb) {
    if (width < 1 || height < 1 || rgb.length != width * height) {
      throw new IllegalArgumentException(width + "×" + height + " of " + rgb.length);
    }
    FewColours few = FewColours.of(rgb);
    Sixel picture = new Sixel(width, height, few.indices());
    picture.out.append(BEGIN).append(width).append(';').append(height);
    for (int i = 0; i < few.colours().length; i++) {
      picture.define(i, few.colours()[i]);
    }
    for (int top = 0; top < height; top += BAND) {
      picture.out.append(top > 0 ? "-" : "");
      picture.band(top, few.colours().length);
    }
    return picture.out.append(END).append('\n').toString();
  }

  /// Parts of colours are percents.
  private void define(int index, int rgb) {
    out.append('#').append(index).append(";2");
    for (int shift = 16; shift >= 0; shift -= 8) {
      out.append(';').append(Math.round((rgb >> shift & 0xFF) * 100 / 255.0));
    }
  }

  /// Six rows: each colour in them overlays the others.
  private void band(int top, int colours) {
    byte[][] columns = new byte[colours][];
    int bottom = Math.min(height, top + BAND);
    for (int row = top; row < bottom; row++) {
      for (int column = 0; column < width; column++) {
        int index = indices[row * width + column] & 0xFF;
        if (columns[index] == null) {
          columns[index] = new byte[width];
        }
        columns[index][column] |= (byte) (1 << row - top);
      }
    }
    boolean first = true;
    for (int index = 0; index < colours; index++) {
      if (columns[index] == null) {
        continue;
      }
      if (!first) {
        out.append('$');
      }
      first = false;
      out.append('#').append(index);
      runs(columns[index]);
    }
  }

  private void runs(byte[] columns) {
    int end = columns.length;
    while (columns[end - 1] == 0) {
      end--;
    }
    for (int from = 0; from < end; ) {
      int to = from + 1;
      while (to < end && columns[to] == columns[from]) {
        to++;
      }
      char letter = (char) ('?' + columns[from]);
      if (to - from < SHORT) {
        char[] letters = new char[to - from];
        Arrays.fill(letters, letter);
        out.append(letters);
      } else {
        out.append('!').append(to - from).append(letter);
      }
      from = to;
    }
  }
}
