package gradus.plot.canvas;

import gradus.plot.Figure;

/// A figure as pixels.
public final class PngCanvas {
  /// For screens with fine pixels, and for paper.
  private static final int FINE = 2;

  private PngCanvas() {}

  /// A PNG file with 20 by 40 pixels for each cell of the grid.
  ///
  /// @throws gradus.diag.GradusException E0508 when the grid is too small
  public static byte[] draw(Figure figure, int columns, int rows, Theme theme) {
    return pixels(figure, columns, rows, theme, FINE).png();
  }

  /// The same as pixels.
  ///
  /// @param scale 1 for 10 by 20 pixels a cell, 2 for 20 by 40, …
  public static Pixels pixels(Figure figure, int columns, int rows, Theme theme, int scale) {
    Layout layout = PaperScene.layout(figure, columns, rows);
    int margin = Paper.CELL_WIDTH;
    Pixels pixels =
        new Pixels(
            (PaperScene.width(layout) + 2 * margin) * scale,
            (PaperScene.height(layout) + 2 * margin) * scale,
            Strokes.background(theme));
    PaperScene.draw(layout, theme, new PixelPaper(pixels, scale, margin));
    return pixels;
  }
}
