package gradus.numeric.roots;

import java.util.function.DoubleUnaryOperator;

/// A closed interval of reals that encloses a value: every operation rounds outward, so that the
/// true result lies inside whatever the rounding (Moore, Interval Analysis, 1966). Ends may be
/// infinite. Neither end is NaN.
///
/// @param partial whether the operation may have no real value for some of its arguments; the
///   interval then encloses the values it has
public record Interval(double low, double high, boolean partial) {
  public static final Interval ALL =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

  /// Encloses nothing because there is nothing: the operation has no value anywhere.
  public static final Interval NOTHING =
      new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, true);

  /// The relative error of a library function, generously: documented as at most 2 ulp.
  private static final double LIBRARY = 8e-16;

  public static Interval of(double low, double high) {
    return new Interval(low, high, false);
  }

  public static Interval point(double value) {
    return new Interval(value, value, false);
  }

  /// The doubles around a number that is not one itself.
  public static Interval around(double value) {
    return Math.rint(value) == value && Math.abs(value) < 0x1p53
        ? new Interval(value, value, false)
        : new Interval(Math.nextDown(value), Math.nextUp(value), false);
  }

  public boolean isEmpty() {
    return !(low <= high);
  }

  public boolean contains(double x) {
    return low <= x && x <= high;
  }

  /// 1 or −1 when every value has that sign, 0 otherwise.
  public int sign() {
    return isEmpty() ? 0 : low > 0 ? 1 : high < 0 ? -1 : 0;
  }

  /// Whether no value is 0; true when there are no values.
  public boolean excludesZero() {
    return !contains(0);
  }

  public double width() {
    return high - low;
  }

  public double middle() {
    return low + (high - low) / 2;
  }

  public Interval withPartial(boolean also) {
    return also && !partial ? new Interval(low, high, true) : this;
  }

  public Interval add(Interval other) {
    if (isEmpty() || other.isEmpty()) {
      return NOTHING;
    }
    return make(sumDown(low, other.low), sumUp(high, other.high), partial || other.partial);
  }

  public Interval negate() {
    return new Interval(-high, -low, partial);
  }

  public Interval multiply(Interval other) {
    if (isEmpty() || other.isEmpty()) {
      return NOTHING;
    }
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double a : new double[] {low, high}) {
      for (double b : new double[] {other.low, other.high}) {
        double p = product(a, b);
        boolean exact = Math.abs(p) > 1e-290 && Math.fma(a, b, -p) == 0;
        least = Math.min(least, exact ? p : productDown(p));
        greatest = Math.max(greatest, exact ? p : productUp(p));
      }
    }
    return make(least, greatest, partial || other.partial);
  }

  /// 1/x where x is not 0.
  public Interval inverse() {
    if (isEmpty() || low == 0 && high == 0) {
      return NOTHING;
    }
    if (low < 0 && high > 0) {
      return new Interval(ALL.low, ALL.high, true);
    }
    boolean touches = low == 0 || high == 0;
    double least = high == 0 ? Double.NEGATIVE_INFINITY : productDown(1 / high);
    double greatest = low == 0 ? Double.POSITIVE_INFINITY : productUp(1 / low);
    return make(least, greatest, partial || touches);
  }

  /// x^n for a whole exponent of at least 1.
  public Interval power(int n) {
    if (isEmpty()) {
      return NOTHING;
    }
    if (n % 2 == 0 && low < 0) {
      double far = Math.max(-low, high);
      double near = high < 0 ? -high : 0;
      return new Interval(near, far, partial).power(n);
    }
    return make(padDown(Math.pow(low, n)), padUp(Math.pow(high, n)), partial);
  }

  /// The values of a function that does not fall, computed by the library.
  public Interval rising(DoubleUnaryOperator f) {
    return isEmpty()
        ? NOTHING
        : make(padDown(f.applyAsDouble(low)), padUp(f.applyAsDouble(high)), partial);
  }

  /// The part inside [least, greatest]; partial when something is cut off.
  public Interval within(double least, double greatest) {
    if (isEmpty() || high < least || low > greatest) {
      return NOTHING;
    }
    boolean cut = low < least || high > greatest;
    return new Interval(Math.max(low, least), Math.min(high, greatest), partial || cut);
  }

  /// The values with what is known of them from elsewhere.
  public Interval clamp(double least, double greatest) {
    return isEmpty()
        ? NOTHING
        : new Interval(
            Math.min(Math.max(low, least), greatest),
            Math.max(Math.min(high, greatest), least),
            partial);
  }

  public Interval abs() {
    if (isEmpty() || low >= 0) {
      return this;
    }
    return high <= 0 ? negate() : new Interval(0, Math.max(-low, high), partial);
  }

  /// Both intervals and what lies between.
  public Interval hull(Interval other) {
    if (isEmpty() || other.isEmpty()) {
      return (isEmpty() ? other : this).withPartial(true);
    }
    return new Interval(
        Math.min(low, other.low), Math.max(high, other.high), partial || other.partial);
  }

  private static Interval make(double low, double high, boolean partial) {
    return new Interval(
        Double.isNaN(low) ? Double.NEGATIVE_INFINITY : low,
        Double.isNaN(high) ? Double.POSITIVE_INFINITY : high,
        partial);
  }

  /// Zero times infinity: an end that is only approached meets an exact zero.
  private static double product(double a, double b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    double p = a * b;
    return p == 0 ? Math.copySign(Double.MIN_VALUE, p) : p;
  }

  private static double sumDown(double a, double b) {
    double sum = a + b;
    return isExact(a, b, sum) ? sum : Math.nextDown(sum);
  }

  private static double sumUp(double a, double b) {
    double sum = a + b;
    return isExact(a, b, sum) ? sum : Math.nextUp(sum);
  }

  /// Knuth's two-sum: whether nothing was rounded, so that 1 − 1 stays 0.
  private static boolean isExact(double a, double b, double sum) {
    if (Double.isInfinite(sum) || Double.isNaN(sum)) {
      return Double.isInfinite(a) || Double.isInfinite(b);
    }
    double virtual = sum - a;
    return (a - (sum - virtual)) + (b - virtual) == 0;
  }

  private static double productDown(double value) {
    return value == 0 ? 0 : Double.isInfinite(value) ? value : Math.nextDown(value);
  }

  private static double productUp(double value) {
    return value == 0 ? 0 : Double.isInfinite(value) ? value : Math.nextUp(value);
  }

  private static double padDown(double value) {
    return value == 0 || Double.isInfinite(value) && value < 0
        ? value
        : Double.isInfinite(value) ? Double.MAX_VALUE : value - Math.abs(value) * LIBRARY - 1e-320;
  }

  private static double padUp(double value) {
    return -padDown(-value);
  }
}
