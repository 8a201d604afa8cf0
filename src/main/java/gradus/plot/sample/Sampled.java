package gradus.plot.sample;

import java.util.List;

/// A curve as it was found: points close enough for any canvas, and where it is interrupted.
///
/// @param x ascending
/// @param y of the same length; NaN is a gap
/// @param breaks from left to right
/// @param low the height of the lowest point that is not on the way to a pole
/// @param high of the highest
/// @param falls whether it falls beyond every bound somewhere
/// @param rises whether it rises beyond every bound somewhere
/// @param missing how large a part of the range has no value, 0 to 1
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sampled(
    double[] x,
    double[] y,
    List<Break> breaks,
    double low,
    double high,
    boolean falls,
    boolean rises,
    double missing) {
  public Sampled {
    breaks = List.copyOf(breaks);
  }

  /// Whether there is no value anywhere.
  public boolean isEmpty() {
    return !(low <= high);
  }

  public List<Break> breaks(Break.Kind kind) {
    return breaks.stream().filter(b -> b.kind() == kind).toList();
  }

  /// Whether it is one value wherever it has one, up to rounding.
  public boolean isConstant() {
    return high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high));
  }
}
