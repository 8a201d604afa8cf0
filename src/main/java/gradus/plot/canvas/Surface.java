package gradus.plot.canvas;

/// What a picture is made of in a terminal.
public enum Surface {
  /// Characters of seven bits.
  ASCII(1, 1),
  /// Eight dots in a cell.
  BRAILLE(2, 4),
  /// Four quarters of a cell.
  BLOCKS(2, 2);

  private static final String QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";

  private final int across;
  private final int down;

  Surface(int across, int down) {
    this.across = across;
    this.down = down;
  }

  /// Dots of a cell from left to right.
  int across() {
    return across;
  }

  /// Dots of a cell from top to bottom.
  int down() {
    return down;
  }

  /// The bit of a dot.
  int bit(int column, int row) {
    return switch (this) {
      case ASCII -> 1;
      // Dots 1 to 6 came first, by columns; 7 and 8 were put below them.
      case BRAILLE -> row == 3 ? 0x40 << column : 1 << 3 * column + row;
      case BLOCKS -> 1 << 2 * row + column;
    };
  }

  /// The character of these dots.
  int glyph(int mask) {
    return switch (this) {
      case ASCII -> mask == 0 ? ' ' : '*';
      case BRAILLE -> mask == 0 ? ' ' : 0x2800 + mask;
      case BLOCKS -> QUARTERS.charAt(mask);
    };
  }
}
