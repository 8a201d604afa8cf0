package gradus.plot.canvas;

import gradus.plot.Fill;
import gradus.plot.Symbol;

/// Paper of pixels, with smooth edges.
final class PixelPaper implements Paper {
  private static final double LIGHT = 0.22;
  private static final double LETTERS = 1.55;
  private static final double BOLD = 2.1;
  private static final double SYMBOL = 1.8;

  /// From one line of a hatching to the next, and how wide it is.
  private static final double HATCH = 7;

  private static final double HATCH_LINE = 1.6;

  private final Pixels pixels;
  private final int scale;
  private final double margin;
  private final int background;
  private final Coverage coverage;
  private final StrokeFont font = new StrokeFont();
  private double clipLeft;
  private double clipTop;
  private double clipRight;
  private double clipBottom;

  /// @param scale pixels of the raster for one of the paper
  /// @param margin of the paper around the picture
  /// @param background what texts and rings are filled with
  PixelPaper(Pixels pixels, int scale, double margin, int background) {
    this.background = background;
    this.pixels = pixels;
    this.scale = scale;
    this.margin = margin;
    this.coverage = new Coverage(pixels.width(), pixels.height());
    unclip();
  }

  private double place(double value) {
    return (value + margin) * scale;
  }

  @Override
  public void clip(double left, double top, double width, double height) {
    clipLeft = place(left);
    clipTop = place(top);
    clipRight = place(left + width);
    clipBottom = place(top + height);
  }

  @Override
  public void unclip() {
    clipLeft = 0;
    clipTop = 0;
    clipRight = pixels.width();
    clipBottom = pixels.height();
  }

  private boolean isClipped(int column, int row) {
    return column + 0.5 < clipLeft
        || column + 0.5 > clipRight
        || row + 0.5 < clipTop
        || row + 0.5 > clipBottom;
  }

  private void pour(int rgb, double opacity) {
    coverage.pour((column, row, share) -> {
      if (!isClipped(column, row)) {
        pixels.blend(column, row, rgb, share * opacity);
      }
    });
  }

  @Override
  public void line(double[] x, double[] y, Pen pen) {
    for (Outline.Path piece : Dashes.of(new Outline.Path(x, y), pen.dashes())) {
      stroke(piece, pen.width());
    }
    pour(pen.rgb(), 1);
  }

  private void stroke(Outline.Path path, double width) {
    double half = width * scale / 2;
    for (int i = 1; i < path.length(); i++) {
      coverage.segment(
          place(path.x()[i - 1]),
          place(path.y()[i - 1]),
          place(path.x()[i]),
          place(path.y()[i]),
          half);
    }
    if (path.length() == 1) {
      double dot = half * 1.3;
      coverage.ring(place(path.x()[0]), place(path.y()[0]), dot / 2, dot / 2);
    }
  }

  @Override
  public void area(double[] x, double[] y, Fill fill, int rgb) {
    if (fill == Fill.NONE) {
      return;
    }
    double[] placedX = new double[x.length];
    double[] placedY = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      placedX[i] = place(x[i]);
      placedY[i] = place(y[i]);
    }
    coverage.polygon(placedX, placedY);
    switch (fill) {
      case LIGHT -> pour(rgb, LIGHT);
      case HATCHED -> hatch(rgb);
      case NONE, SOLID -> pour(rgb, 1);
    }
  }

  /// Lines falling from the right to the left.
  private void hatch(int rgb) {
    double period = HATCH * scale * Math.sqrt(2);
    double half = HATCH_LINE * scale * Math.sqrt(2) / 2;
    coverage.pour((column, row, share) -> {
      double along = (column + row + 1) % period;
      double line = half + 0.7 - Math.min(along, period - along);
      if (line > 0 && !isClipped(column, row)) {
        pixels.blend(column, row, rgb, share * Math.min(1, line));
      }
    });
  }

  @Override
  public void symbols(double[] x, double[] y, Symbol symbol, double radius, int rgb) {
    if (symbol == Symbol.RING) {
      for (int i = 0; i < x.length; i++) {
        coverage.ring(place(x[i]), place(y[i]), radius * scale / 2, radius * scale / 2);
      }
      pour(background, 1);
    }
    for (int i = 0; i < x.length; i++) {
      symbol(x[i], y[i], symbol, radius);
    }
    pour(rgb, 1);
  }

  private void symbol(double x, double y, Symbol symbol, double r) {
    double s = 0.8 * r;
    switch (symbol) {
      case NONE -> {}
      case DOT, DISC -> coverage.ring(place(x), place(y), r * scale / 2, r * scale / 2);
      case RING -> coverage.ring(place(x), place(y), r * scale, SYMBOL * scale / 2);
      case CROSS -> {
        ray(x, y, s, s);
        ray(x, y, s, -s);
      }
      case PLUS -> {
        ray(x, y, r, 0);
        ray(x, y, 0, r);
      }
      case STAR -> {
        for (int i = 0; i < 3; i++) {
          ray(x, y, r * Math.sin(Math.PI * i / 3), r * Math.cos(Math.PI * i / 3));
        }
      }
      case SQUARE -> box(x - s, y - s, x + s, y + s);
      case DIAMOND ->
          coverage.polygon(
              new double[] {place(x), place(x + r), place(x), place(x - r)},
              new double[] {place(y - r), place(y), place(y + r), place(y)});
    }
  }

  private void ray(double x, double y, double dx, double dy) {
    coverage.segment(
        place(x - dx), place(y - dy), place(x + dx), place(y + dy), SYMBOL * scale / 2);
  }

  @Override
  public void text(double x, double y, String text, Lettering lettering) {
    StrokeFont.Written written = font.write(text, lettering.spaced());
    double start = lettering.start(x, written.width());
    double top = y - CELL_HEIGHT / 2.0;
    double pen = lettering.bold() ? BOLD : LETTERS;
    if (lettering.ground()) {
      double left = start - lettering.padding();
      double right = start + written.width() + lettering.padding();
      box(left, y - lettering.half(), right, y + lettering.half());
      pour(background, lettering.opacity());
    }
    letters(written, start, top, pen);
    pour(lettering.rgb(), 1);
  }

  private void box(double left, double top, double right, double bottom) {
    coverage.polygon(
        new double[] {place(left), place(right), place(right), place(left)},
        new double[] {place(top), place(top), place(bottom), place(bottom)});
  }

  private void letters(StrokeFont.Written written, double left, double top, double width) {
    for (Outline.Path stroke : written.strokes()) {
      double[] x = new double[stroke.length()];
      double[] y = new double[stroke.length()];
      for (int i = 0; i < x.length; i++) {
        x[i] = stroke.x()[i] + left;
        y[i] = stroke.y()[i] + top;
      }
      stroke(new Outline.Path(x, y), width);
    }
  }

  @Override
  public void cells(
      double left, double top, double width, double height, int rows, int columns, int[] colours) {
    int fromX = Math.clamp(Math.round(place(left)), 0, pixels.width());
    int toX = Math.clamp(Math.round(place(left + width)), 0, pixels.width());
    int fromY = Math.clamp(Math.round(place(top)), 0, pixels.height());
    int toY = Math.clamp(Math.round(place(top + height)), 0, pixels.height());
    for (int row = fromY; row < toY; row++) {
      int cellRow = (int) ((row + 0.5 - place(top)) / (height * scale) * rows);
      for (int column = fromX; column < toX; column++) {
        int cellColumn = (int) ((column + 0.5 - place(left)) / (width * scale) * columns);
        int rgb =
            colours[
                Math.clamp(cellRow, 0, rows - 1) * columns
                    + Math.clamp(cellColumn, 0, columns - 1)];
        if (rgb >= 0 && !isClipped(column, row)) {
          pixels.set(column, row, rgb);
        }
      }
    }
  }
}
