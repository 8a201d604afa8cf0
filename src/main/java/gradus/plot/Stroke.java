package gradus.plot;

/// How a line looks.
public enum Stroke {
  NONE,
  SOLID,
  DASHED,
  DOTTED,
  THICK
}
