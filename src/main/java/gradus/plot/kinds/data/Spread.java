package gradus.plot.kinds.data;

/// The least and the highest of some values.
///
/// @param low positive infinity where there are no finite values, and high negative infinity
record Spread(double low, double high) {
  static Spread of(double... values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return new Spread(low, high);
  }

  Spread with(Spread other) {
    return new Spread(Math.min(low, other.low), Math.max(high, other.high));
  }
}
