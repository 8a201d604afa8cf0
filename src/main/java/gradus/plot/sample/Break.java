package gradus.plot.sample;

/// Where a curve is interrupted.
///
/// @param at the place
/// @param kind what happens there
/// @param left the value it comes from on the left; NaN where it has none there or goes to infinity
/// @param right the same on the right
/// @param value of the function itself at the place; NaN for none
public record Break(double at, Kind kind, double left, double right, double value) {
  /// What interrupts a curve.
  public enum Kind {
    /// Both sides come to different values.
    JUMP,
    /// It grows beyond every bound on at least one side.
    POLE,
    /// A single missing or misplaced point of a curve that is smooth around it.
    HOLE,
    /// The end of where it has real values.
    EDGE
  }
}
