package gradus.plot.canvas;

import gradus.plot.ColourMap;
import java.util.Arrays;

/// A raster of colours.
public final class Pixels {
  private final int width;
  private final int height;
  private final int[] rgb;

  Pixels(int width, int height, int background) {
    this.width = width;
    this.height = height;
    this.rgb = new int[width * height];
    Arrays.fill(rgb, background);
  }

  /// @param rgb `0xRRGGBB`, row by row from the top
  public static Pixels of(int width, int height, int[] rgb) {
    if (width < 1 || height < 1 || rgb.length != width * height) {
      throw new IllegalArgumentException(width + "×" + height + " of " + rgb.length);
    }
    Pixels pixels = new Pixels(width, height, 0);
    System.arraycopy(rgb, 0, pixels.rgb, 0, rgb.length);
    return pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// Columns of a terminal that it takes when it was drawn at this scale.
  public int columns(int scale) {
    return Math.ceilDiv(width, Paper.CELL_WIDTH * scale);
  }

  public int rows(int scale) {
    return Math.ceilDiv(height, Paper.CELL_HEIGHT * scale);
  }

  /// The colour `0xRRGGBB` of a pixel, from the upper left corner.
  public int at(int column, int row) {
    return rgb[row * width + column];
  }

  /// All colours, row by row from the top.
  public int[] rgb() {
    return rgb.clone();
  }

  void set(int column, int row, int colour) {
    rgb[row * width + column] = colour;
  }

  /// @param share 0 leaves the pixel as it is, 1 covers it
  void blend(int column, int row, int colour, double share) {
    int index = row * width + column;
    rgb[index] = share >= 1 ? colour : ColourMap.between(rgb[index], colour, share);
  }

  /// As a PNG file.
  public byte[] png() {
    return Png.of(width, height, rgb);
  }
}
