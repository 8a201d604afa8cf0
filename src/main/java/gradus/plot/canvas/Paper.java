package gradus.plot.canvas;

import gradus.plot.Fill;
import gradus.plot.Symbol;

/// What is drawn on in pixels: SVG or a raster. Coordinates are fractional pixels from the upper
/// left corner; a cell of the layout is {@link #CELL_WIDTH} by {@link #CELL_HEIGHT} of them. All
/// coordinates are finite and near the picture.
interface Paper {
  int CELL_WIDTH = 10;
  int CELL_HEIGHT = 20;

  /// What lines are drawn with.
  ///
  /// @param dashes lengths drawn and left out in turn; empty for a line without gaps
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Pen(int rgb, double width, double[] dashes) {
    private static final double[] UNBROKEN = {};

    static Pen of(int rgb, double width) {
      return new Pen(rgb, width, UNBROKEN);
    }
  }

  /// How a text is written.
  ///
  /// @param align which part of it stands at its place
  /// @param spaced whether each character has a cell of its own
  /// @param ground whether what is below it is covered, so that no line looks like a minus sign
  record Lettering(int rgb, Align align, boolean bold, boolean spaced, boolean ground) {
    /// How opaque the ground is.
    double opacity() {
      return spaced ? 1 : 0.85;
    }

    /// How far the ground reaches beyond the text at both sides.
    double padding() {
      return spaced ? 0 : 2;
    }

    /// How high the ground is, from the middle of the row.
    double half() {
      return spaced ? CELL_HEIGHT / 2.0 : 8.5;
    }

    /// Where a text begins.
    double start(double x, double width) {
      return switch (align) {
        case START -> x;
        case MIDDLE -> x - width / 2;
        case END -> x - width;
      };
    }
  }

  /// Which part of a text stands at its place.
  enum Align {
    START,
    MIDDLE,
    END
  }

  /// Draws within a rectangle alone until {@link #unclip}.
  void clip(double left, double top, double width, double height);

  void unclip();

  /// Lines through points.
  void line(double[] x, double[] y, Pen pen);

  /// A polygon by the even-odd rule; its edge is not drawn.
  ///
  /// @param fill `NONE` draws nothing
  void area(double[] x, double[] y, Fill fill, int rgb);

  /// The same symbol at many places.
  ///
  /// @param radius half its size
  void symbols(double[] x, double[] y, Symbol symbol, double radius, int rgb);

  /// @param y the middle of the row of text
  void text(double x, double y, String text, Lettering lettering);

  /// Rows of rectangles of equal size.
  ///
  /// @param colours row-major, the first row at the top; -1 is left blank
  void cells(
      double left, double top, double width, double height, int rows, int columns, int[] colours);
}
