package gradus.plot.canvas;

/// A rectangle of cells.
///
/// @param left the first column
/// @param top the first row
public record Rect(int left, int top, int width, int height) {
  /// The column behind the last one.
  public int right() {
    return left + width;
  }

  /// The row below the last one.
  public int bottom() {
    return top + height;
  }

  Rect shifted(int columns, int rows) {
    return new Rect(left + columns, top + rows, width, height);
  }

  boolean contains(int column, int row) {
    return column >= left && column < right() && row >= top && row < bottom();
  }
}
