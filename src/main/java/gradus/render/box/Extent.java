package gradus.render.box;

import gradus.diag.Code;
import gradus.diag.Diagnostic;

/// How large a drawing may be. What is typed in a few kilobytes can ask for a rectangle of
/// gigabytes: a matrix of ten thousand columns and ten thousand rows.
final class Extent {
  /// Far more than any screen or page holds.
  private static final long MOST_CELLS = 4_000_000;

  private Extent() {}

  /// @throws gradus.diag.GradusException if so many columns and rows are too many
  static void check(long width, long height) {
    if (width * height > MOST_CELLS) {
      throw Diagnostic.error(
              Code.TOO_MANY_CELLS,
              "the drawing would have " + width + " columns and " + height + " rows")
          .hint("draw its parts one by one")
          .toException();
    }
  }
}
