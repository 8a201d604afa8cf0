package gradus.plot;

import java.util.List;

/// The range of one direction of a panel.
///
/// @param label what is measured; empty for none
/// @param low the value at the left or lower end; below {@code high}, and positive on a log scale
/// @param unit what ticks count in
/// @param ticks where they stand, for names of categories and the like; empty to choose them
public record Axis(
    String label, double low, double high, Scale scale, Unit unit, List<Tick> ticks) {

  /// How values are spaced.
  public enum Scale {
    LINEAR,
    /// Equal factors are equally far apart.
    LOG
  }

  /// What ticks count in.
  public enum Unit {
    NUMBERS,
    WHOLE_NUMBERS,
    /// Multiples of π: `-π/2`, `0`, `π/2`.
    PI
  }

  /// A place on the axis and what is written there.
  public record Tick(double at, String text) {}

  public Axis {
    ticks = List.copyOf(ticks);
    if (!(low < high) || !Double.isFinite(high - low) || scale == Scale.LOG && !(low > 0)) {
      throw new IllegalArgumentException(label + ": " + low + " to " + high);
    }
  }

  public static Axis of(double low, double high) {
    return new Axis("", low, high, Scale.LINEAR, Unit.NUMBERS, List.of());
  }

  public Axis labelled(String text) {
    return new Axis(text, low, high, scale, unit, ticks);
  }

  public Axis logarithmic() {
    return new Axis(label, low, high, Scale.LOG, unit, ticks);
  }

  public Axis in(Unit counted) {
    return new Axis(label, low, high, scale, counted, ticks);
  }

  public Axis withTicks(List<Tick> places) {
    return new Axis(label, low, high, scale, unit, places);
  }

  public Axis over(double from, double to) {
    return new Axis(label, from, to, scale, unit, ticks);
  }

  /// Where a value lies between the ends, 0 to 1; outside of both beyond the ends.
  public double fraction(double value) {
    return scale == Scale.LINEAR
        ? (value - low) / (high - low)
        : (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
  }

  /// The value at a fraction of the way.
  public double value(double fraction) {
    return scale == Scale.LINEAR
        ? low + fraction * (high - low)
        : Math.exp(Math.log(low) + fraction * (Math.log(high) - Math.log(low)));
  }
}
