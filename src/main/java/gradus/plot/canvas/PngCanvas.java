package gradus.plot.canvas;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.plot.Figure;

/// A figure as pixels.
public final class PngCanvas {
  /// For screens with fine pixels, and for paper.
  public static final int FINE = 2;

  /// 128 MB for the colours, and as much for what covers them.
  private static final long MOST = 32_000_000;

  private PngCanvas() {}

  /// A PNG file with 20 by 40 pixels for each cell of the grid; 10 by 20 where those would be too
  /// many.
  ///
  /// @throws GradusException E0508 when the grid is too small, E0802 when it is too large
  public static byte[] draw(Figure figure, int columns, int rows, Theme theme) {
    Layout layout = PaperScene.layout(figure, columns, rows);
    return pixels(layout, theme, size(layout, FINE) <= MOST ? FINE : 1).png();
  }

  /// The same as pixels that take, with the margin around them, at most so many cells of a
  /// terminal: as many as {@link Pixels#columns} and {@link Pixels#rows} say.
  public static Pixels within(Figure figure, int columns, int rows, Theme theme, int scale) {
    return pixels(figure, Math.max(1, columns - 2), Math.max(1, rows - 1), theme, scale);
  }

  /// The same as pixels, a margin of half a row around the grid.
  ///
  /// @param scale 1 for 10 by 20 pixels a cell, 2 for 20 by 40, …
  public static Pixels pixels(Figure figure, int columns, int rows, Theme theme, int scale) {
    return pixels(PaperScene.layout(figure, columns, rows), theme, scale);
  }

  private static long size(Layout layout, int scale) {
    return (long) PaperScene.width(layout) * scale * PaperScene.height(layout) * scale;
  }

  private static Pixels pixels(Layout layout, Theme theme, int scale) {
    if (size(layout, scale) > MOST) {
      throw Diagnostic.error(
              Code.TOO_MANY_CELLS,
              layout.columns() + " by " + layout.rows() + " cells are too many pixels")
          .hint("a smaller --width and --height, or -o svg")
          .toException();
    }
    int margin = Paper.CELL_WIDTH;
    int background = Strokes.background(theme);
    Pixels pixels =
        new Pixels(
            (PaperScene.width(layout) + 2 * margin) * scale,
            (PaperScene.height(layout) + 2 * margin) * scale,
            background);
    PaperScene.draw(layout, theme, new PixelPaper(pixels, scale, margin, background));
    return pixels;
  }
}
