package gradus.numeric.autodiff;

/// A hyper-dual number a + b·ε + c·δ + d·εδ with ε² = δ² = 0: the d of f(x + ε·u + δ·v) is the
/// second derivative of f along u and v, without any difference of nearby values.
///
/// Source: Fike and Alonso, The development of hyper-dual numbers for exact second-derivative
/// calculations (2011).
///
/// @param value a
/// @param first b, the slope along u
/// @param second c, the slope along v
/// @param mixed d
public record HyperDual(double value, double first, double second, double mixed) {
  public static final HyperDual ZERO = constant(0);
  public static final HyperDual ONE = constant(1);

  public static HyperDual constant(double value) {
    return new HyperDual(value, 0, 0, 0);
  }

  public HyperDual plus(HyperDual other) {
    return new HyperDual(
        value + other.value, first + other.first, second + other.second, mixed + other.mixed);
  }

  public HyperDual times(HyperDual other) {
    return new HyperDual(
        value * other.value,
        first * other.value + value * other.first,
        second * other.value + value * other.second,
        mixed * other.value + first * other.second + second * other.first + value * other.mixed);
  }

  public HyperDual power(RationalPower power) {
    return chained(power.at(value), power.slope(value), power.curvature(value));
  }

  /// a^b for positive a, as e^(b·log a).
  public HyperDual power(HyperDual exponent) {
    HyperDual log = chained(Math.log(value), 1 / value, -1 / (value * value));
    return exponent.times(log).exp();
  }

  public HyperDual exp() {
    double e = Math.exp(value);
    return chained(e, e, e);
  }

  /// The chain rule of both orders: (f∘g)″ = f″·g′·g′ + f′·g″.
  public HyperDual chained(double result, double derivative, double secondDerivative) {
    return new HyperDual(
        result,
        derivative * first,
        derivative * second,
        secondDerivative * first * second + derivative * mixed);
  }

  /// The chain rule for a function of several numbers.
  ///
  /// @param gradient its partial derivatives there, (n)
  /// @param hessian its second partial derivatives there, (n×n)
  public static HyperDual chained(
      double result, double[] gradient, double[][] hessian, HyperDual[] arguments) {
    double first = 0;
    double second = 0;
    double mixed = 0;
    for (int i = 0; i < arguments.length; i++) {
      first += gradient[i] * arguments[i].first;
      second += gradient[i] * arguments[i].second;
      mixed += gradient[i] * arguments[i].mixed;
      for (int j = 0; j < arguments.length; j++) {
        mixed += hessian[i][j] * arguments[i].first * arguments[j].second;
      }
    }
    return new HyperDual(result, first, second, mixed);
  }
}
