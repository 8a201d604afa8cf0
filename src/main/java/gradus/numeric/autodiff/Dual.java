package gradus.numeric.autodiff;

/// A dual number a + b·ε with ε² = 0: a value that carries its derivative along. Computing f of x +
/// 1·ε gives f(x) + f′(x)·ε, which is forward mode.
///
/// Source: Clifford, Preliminary sketch of biquaternions (1871); Wengert, A simple automatic
/// derivative evaluation program (1964).
///
/// @param value a
/// @param slope b
public record Dual(double value, double slope) {
  public static final Dual ZERO = constant(0);
  public static final Dual ONE = constant(1);

  public static Dual constant(double value) {
    return new Dual(value, 0);
  }

  public Dual plus(Dual other) {
    return new Dual(value + other.value, slope + other.slope);
  }

  /// The product rule.
  public Dual times(Dual other) {
    return new Dual(value * other.value, slope * other.value + value * other.slope);
  }

  public Dual power(RationalPower power) {
    return chained(power.at(value), power.slope(value));
  }

  /// a^b for positive a: e^(b·log a).
  public Dual power(Dual exponent) {
    double result = Math.pow(value, exponent.value);
    double base = slope == 0 ? 0 : exponent.value * Math.pow(value, exponent.value - 1) * slope;
    double top = exponent.slope == 0 ? 0 : result * Math.log(value) * exponent.slope;
    return new Dual(result, base + top);
  }

  public Dual exp() {
    double e = Math.exp(value);
    return chained(e, e);
  }

  /// The chain rule, for a function whose value and derivative at {@link #value} are known.
  public Dual chained(double result, double derivative) {
    return new Dual(result, slope == 0 ? 0 : derivative * slope);
  }
}
