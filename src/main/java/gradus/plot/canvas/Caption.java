package gradus.plot.canvas;

import gradus.render.terminal.Width;

/// Text of a picture outside of its marks.
///
/// @param column where it begins
/// @param text safe for a terminal, within ASCII where that is asked for
/// @param role what it is; it also tells which part of it stays in place in another font
public record Caption(int column, int row, String text, Role role) {
  /// What a caption is.
  public enum Role {
    /// Above everything; centred.
    TITLE,
    /// Above a panel; centred.
    PANEL_TITLE,
    /// Below the axis, centred.
    X_LABEL,
    /// Above the axis, from its beginning.
    Y_LABEL,
    /// Centred below its tick.
    X_TICK,
    /// It ends a column before the axis.
    Y_TICK,
    /// A name in a legend, from its beginning.
    LEGEND,
    /// A value beside a bar of colours, from its beginning.
    BAR_TICK,
    /// Above a bar of colours, from its beginning.
    BAR_LABEL
  }

  /// Columns it takes in a terminal.
  public int width() {
    return Width.of(text);
  }

  Caption shifted(int columns, int rows) {
    return new Caption(column + columns, row + rows, text, role);
  }
}
