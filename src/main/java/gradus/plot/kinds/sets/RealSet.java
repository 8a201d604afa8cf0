package gradus.plot.kinds.sets;

import java.util.List;

/// A set of real numbers as pieces of a line.
///
/// @param text as the line is named
/// @param pieces ascending where they come from the engine
/// @param endless whether points go on in both directions in a pattern, of which a part is held
/// @param words the set in a sentence
public record RealSet(String text, List<Piece> pieces, boolean endless, String words) {
  public RealSet {
    pieces = List.copyOf(pieces);
  }

  /// An interval, or a point where both ends are the same.
  ///
  /// @param low perhaps minus infinity
  /// @param high perhaps plus infinity
  public record Piece(double low, double high, boolean lowClosed, boolean highClosed) {
    public static Piece point(double at) {
      return new Piece(at, at, true, true);
    }

    public boolean isPoint() {
      return low == high;
    }
  }

  /// Whether a number belongs to it.
  public boolean contains(double x) {
    for (Piece piece : pieces) {
      boolean above = piece.lowClosed() ? x >= piece.low() : x > piece.low();
      boolean below = piece.highClosed() ? x <= piece.high() : x < piece.high();
      if (above && below) {
        return true;
      }
    }
    return false;
  }
}
