package gradus.plot;

/// How an area looks.
public enum Fill {
  /// Its edge alone.
  NONE,
  SOLID,
  /// Transparent where colours are, light shade or dots elsewhere.
  LIGHT,
  /// Lines across.
  HATCHED
}
