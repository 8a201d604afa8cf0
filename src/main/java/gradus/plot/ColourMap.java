package gradus.plot;

/// Values as colours.
public enum ColourMap {
  /// Dark blue over green to yellow: equal steps look equal, in grey too.
  VIRIDIS,
  /// Black over purple to light yellow.
  MAGMA,
  /// Blue over grey to red: for values around a middle.
  COOLWARM,
  /// Black to white.
  GREY
}
