package gradus.plot.canvas;

import gradus.plot.Figure;

/// A figure as pixels.
public final class PngCanvas {
  /// For screens with fine pixels, and for paper.
  public static final int FINE = 2;

  private PngCanvas() {}

  /// A PNG file with 20 by 40 pixels for each cell of the grid.
  ///
  /// @throws gradus.diag.GradusException E0508 when the grid is too small
  public static byte[] draw(Figure figure, int columns, int rows, Theme theme) {
    return pixels(figure, columns, rows, theme, FINE).png();
  }

  /// The same as pixels that take, with the margin around them, at most so many cells of a terminal:
  /// as many as {@link Pixels#columns} and {@link Pixels#rows} say.
  public static Pixels within(Figure figure, int columns, int rows, Theme theme, int scale) {
    return pixels(figure, Math.max(1, columns - 2), Math.max(1, rows - 1), theme, scale);
  }

  /// The same as pixels, a margin of half a row around the grid.
  ///
  /// @param scale 1 for 10 by 20 pixels a cell, 2 for 20 by 40, …
  public static Pixels pixels(Figure figure, int columns, int rows, Theme theme, int scale) {
    Layout layout = PaperScene.layout(figure, columns, rows);
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
