package gradus.plot;

/// How a point looks.
public enum Symbol {
  NONE,
  /// The smallest dot of the canvas: for many points.
  DOT,
  /// A filled circle: a closed end.
  DISC,
  /// A circle: an open end, a hole.
  RING,
  CROSS,
  PLUS,
  SQUARE,
  DIAMOND,
  STAR
}
