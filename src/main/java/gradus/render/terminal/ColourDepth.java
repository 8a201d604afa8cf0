package gradus.render.terminal;

import java.util.Locale;

/// How many colours a terminal shows.
public enum ColourDepth {
  NONE,
  /// The palette of eight and its bright twins.
  SIXTEEN,
  /// The fixed palette of xterm: a cube of 6×6×6 and 24 greys.
  MANY,
  /// Any.
  TRUE;

  /// What a terminal says about itself in its environment.
  ///
  /// @param term `TERM`
  /// @param colorTerm `COLORTERM`; empty when it is not set
  public static ColourDepth of(String term, String colorTerm) {
    String kind = term.toLowerCase(Locale.ROOT);
    String depth = colorTerm.toLowerCase(Locale.ROOT);
    if (kind.isEmpty() || kind.equals("dumb")) {
      return NONE;
    }
    if (depth.contains("truecolor") || depth.contains("24bit") || kind.endsWith("-direct")) {
      return TRUE;
    }
    return kind.contains("256") || kind.contains("kitty") ? MANY : SIXTEEN;
  }
}
