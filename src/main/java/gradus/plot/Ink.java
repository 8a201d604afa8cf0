package gradus.plot;

/// What something is drawn with. A canvas makes colours of it, or strokes and symbols where it has
/// none.
public sealed interface Ink {
  /// The k-th of the things that are compared, from 0. Canvases without colour tell them apart by
  /// stroke and symbol.
  record Series(int index) implements Ink {}

  /// A colour of its own.
  ///
  /// @param rgb `0xRRGGBB`
  record Colour(int rgb) implements Ink {}

  /// What the thing is.
  enum Role implements Ink {
    /// The colour of text.
    TEXT,
    /// Grids, axes through the origin, what was before.
    FAINT,
    /// What the picture is about.
    STRONG,
    /// What goes wrong or down.
    WARNING
  }
}
