package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.Optional;

/// An exact fraction in lowest terms with a positive denominator. Immutable; equal values are equal
/// objects.
///
/// Numerator and denominator are two longs while they fit and become big integers when they do not,
/// so that everyday arithmetic allocates little. `Long.MIN_VALUE` counts as big: every small number
/// then has a negative and an absolute value that is small as well.
///
/// Sums and products are at most as long as their operands together, so they are not bounded here;
/// whoever computes in a loop asks {@link #checked} now and then. Powers can explode in one call
/// and therefore have {@link #pow(long, Budget)}.
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);
  public static final Rational MINUS_ONE = new Rational(-1, 1);
  public static final Rational TWO = new Rational(2, 1);
  public static final Rational HALF = new Rational(1, 2);

  /// Numerator and denominator of a value that does not fit two longs.
  private record Big(BigInteger numerator, BigInteger denominator) {
    static final Big NONE = new Big(BigInteger.ZERO, BigInteger.ONE);
  }

  private final long numerator;
  private final long denominator;

  /// {@link Big#NONE} exactly if the two longs hold the value.
  private final Big big;

  private Rational(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.big = Big.NONE;
  }

  private Rational(Big big) {
    this.numerator = 0;
    this.denominator = 1;
    this.big = big;
  }

  public static Rational of(long integer) {
    return integer == Long.MIN_VALUE ? of(BigInteger.valueOf(integer)) : small(integer, 1);
  }

  /// @throws ArithmeticException when the denominator is zero
  public static Rational of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    if (denominator == 0) {
      throw divisionByZero();
    }
    long divisor = Integers.gcd(numerator, denominator);
    return denominator < 0
        ? small(-numerator / divisor, -denominator / divisor)
        : small(numerator / divisor, denominator / divisor);
  }

  public static Rational of(BigInteger integer) {
    return lowest(integer, BigInteger.ONE);
  }

  /// @throws ArithmeticException when the denominator is zero
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw divisionByZero();
    }
    if (denominator.equals(BigInteger.ONE)) {
      return lowest(numerator, denominator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return divisor.equals(BigInteger.ONE)
        ? lowest(numerator, denominator)
        : lowest(numerator.divide(divisor), denominator.divide(divisor));
  }

  /// The exact value of a decimal number or of a fraction of two: `12`, `-3`, `0.125`, `.5`, `5.`,
  /// `2.5E4`, `3/2`.
  ///
  /// @throws NumberFormatException when the text is anything else
  /// @throws gradus.diag.GradusException E0801 when the exponent makes it longer than the default
  ///   limits allow
  public static Rational parse(String text) {
    return DecimalText.parse(text);
  }

  /// As {@link #parse(String)}, within the given budget.
  public static Rational parse(String text, Budget budget) {
    return DecimalText.parse(text, budget);
  }

  /// The exact value of a finite double: `fromDouble(0.1)` is 3602879701896397/36028797018963968.
  ///
  /// @throws ArithmeticException when the double is infinite or not a number
  public static Rational fromDouble(double value) {
    return DoubleConversion.fromDouble(value);
  }

  private static Rational small(long numerator, long denominator) {
    return denominator == 1 && numerator == 0 ? ZERO : new Rational(numerator, denominator);
  }

  private static Rational lowest(BigInteger numerator, BigInteger denominator) {
    return fitsSmall(numerator) && fitsSmall(denominator)
        ? small(numerator.longValue(), denominator.longValue())
        : new Rational(new Big(numerator, denominator));
  }

  private static boolean fitsSmall(BigInteger integer) {
    return integer.bitLength() <= 63 && integer.longValue() != Long.MIN_VALUE;
  }

  private boolean isSmall() {
    return big == Big.NONE;
  }

  public BigInteger numerator() {
    return isSmall() ? BigInteger.valueOf(numerator) : big.numerator;
  }

  /// Positive.
  public BigInteger denominator() {
    return isSmall() ? BigInteger.valueOf(denominator) : big.denominator;
  }

  public Rational add(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (denominator == 1 && other.denominator == 1) {
        long sum = numerator + other.numerator;
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
          return small(sum, 1);
        }
      } else {
        // Knuth, TAOCP 2, 4.5.1: with g the gcd of the denominators only g can still divide the
        // sum.
        long g = Integers.gcd(denominator, other.denominator);
        long scale = other.denominator / g;
        long otherScale = denominator / g;
        if (fits(numerator, scale)
            && fits(other.numerator, otherScale)
            && fits(denominator, scale)) {
          long left = numerator * scale;
          long right = other.numerator * otherScale;
          long sum = left + right;
          if (((left ^ sum) & (right ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
            long rest = Integers.gcd(sum, g);
            return small(sum / rest, denominator * scale / rest);
          }
        }
      }
    }
    BigInteger d = denominator();
    BigInteger e = other.denominator();
    if (d.equals(e)) {
      return of(numerator().add(other.numerator()), d);
    }
    BigInteger g = d.gcd(e);
    BigInteger scale = e.divide(g);
    BigInteger sum = numerator().multiply(scale).add(other.numerator().multiply(d.divide(g)));
    BigInteger rest = sum.gcd(g);
    return lowest(sum.divide(rest), d.divide(rest).multiply(scale));
  }

  public Rational subtract(Rational other) {
    return add(other.negate());
  }

  public Rational multiply(Rational other) {
    if (isSmall() && other.isSmall()) {
      long g = Integers.gcd(numerator, other.denominator);
      long h = Integers.gcd(other.numerator, denominator);
      long a = numerator / g;
      long b = other.numerator / h;
      long c = denominator / h;
      long d = other.denominator / g;
      if (fits(a, b) && fits(c, d)) {
        return small(a * b, c * d);
      }
    }
    if (isInteger() && other.isInteger()) {
      return lowest(numerator().multiply(other.numerator()), BigInteger.ONE);
    }
    // Two divisors of short numbers are less work than one of long ones.
    BigInteger g = numerator().gcd(other.denominator());
    BigInteger h = other.numerator().gcd(denominator());
    return lowest(
        numerator().divide(g).multiply(other.numerator().divide(h)),
        denominator().divide(h).multiply(other.denominator().divide(g)));
  }

  /// @throws ArithmeticException when the divisor is zero
  public Rational divide(Rational other) {
    return multiply(other.inverse());
  }

  public Rational negate() {
    return isSmall()
        ? small(-numerator, denominator)
        : new Rational(new Big(big.numerator.negate(), big.denominator));
  }

  /// @throws ArithmeticException when this is zero
  public Rational inverse() {
    if (!isSmall()) {
      return big.numerator.signum() < 0
          ? lowest(big.denominator.negate(), big.numerator.negate())
          : lowest(big.denominator, big.numerator);
    }
    if (numerator == 0) {
      throw divisionByZero();
    }
    return numerator < 0 ? small(-denominator, -numerator) : small(denominator, numerator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /// The remainder of flooring division: it has the sign of the modulus, `-7 mod 3` is 2.
  ///
  /// @throws ArithmeticException when the modulus is zero
  public Rational mod(Rational modulus) {
    return subtract(modulus.multiply(divide(modulus).floor()));
  }

  /// The power with an exponent the caller knows to be modest; 0^0 is 1.
  ///
  /// @throws ArithmeticException for zero to a negative exponent
  public Rational pow(int exponent) {
    if (exponent < 0) {
      Rational inverse = inverse();
      return exponent == Integer.MIN_VALUE
          ? inverse.pow(Integer.MAX_VALUE).multiply(inverse)
          : inverse.pow(-exponent);
    }
    if (isSmall() && exponent <= 2) {
      return exponent == 0 ? ONE : exponent == 1 ? this : multiply(this);
    }
    return lowest(numerator().pow(exponent), denominator().pow(exponent));
  }

  /// The power, refused before it is computed if numerator or denominator would be too long; 0^0 is
  /// 1.
  ///
  /// @throws ArithmeticException for zero to a negative exponent
  /// @throws gradus.diag.GradusException E0801 when the result is too long
  public Rational pow(long exponent, Budget budget) {
    if (isZero()) {
      return exponent == 0 ? ONE : exponent > 0 ? ZERO : inverse();
    }
    if (abs().isOne()) {
      return (exponent & 1) == 0 ? ONE : this;
    }
    double logarithm = Math.max(Integers.log2(numerator().abs()), Integers.log2(denominator()));
    budget.bits(Math.abs((double) exponent) * logarithm);
    return pow(Math.toIntExact(exponent));
  }

  public int signum() {
    return isSmall() ? Long.signum(numerator) : big.numerator.signum();
  }

  public boolean isZero() {
    return isSmall() && numerator == 0;
  }

  public boolean isOne() {
    return isSmall() && numerator == 1 && denominator == 1;
  }

  public boolean isInteger() {
    return isSmall() ? denominator == 1 : big.denominator.equals(BigInteger.ONE);
  }

  /// Whether this is an integer within the range of `int`.
  public boolean fitsInt() {
    return isSmall() && denominator == 1 && (int) numerator == numerator;
  }

  /// @throws ArithmeticException unless {@link #fitsInt}
  public int intValueExact() {
    return Math.toIntExact(longValueExact());
  }

  /// @throws ArithmeticException unless this is an integer within the range of `long`
  public long longValueExact() {
    if (!isInteger()) {
      throw new ArithmeticException(this + " is not an integer");
    }
    return isSmall() ? numerator : big.numerator.longValueExact();
  }

  /// The largest integer that is not above this.
  public Rational floor() {
    if (isInteger()) {
      return this;
    }
    if (isSmall()) {
      return small(Math.floorDiv(numerator, denominator), 1);
    }
    BigInteger quotient = big.numerator.divide(big.denominator);
    return of(signum() < 0 ? quotient.subtract(BigInteger.ONE) : quotient);
  }

  /// The smallest integer that is not below this.
  public Rational ceil() {
    return negate().floor().negate();
  }

  /// The nearest integer; a half goes away from zero, as in school: 5/2 to 3, -5/2 to -3.
  public Rational round() {
    return signum() < 0 ? subtract(HALF).ceil() : add(HALF).floor();
  }

  /// The nearest double (ties to even), infinite beyond the range of doubles.
  public double doubleValue() {
    // Two doubles that are exact integers give a quotient that IEEE 754 rounds correctly.
    return isSmall()
            && Math.abs(numerator) <= 1L << Double.PRECISION
            && denominator <= 1L << Double.PRECISION
        ? (double) numerator / denominator
        : DoubleConversion.toDouble(numerator(), denominator());
  }

  /// The length of the longer of numerator and denominator.
  public int bits() {
    return isSmall()
        ? Long.SIZE - Long.numberOfLeadingZeros(Math.max(Math.abs(numerator), denominator))
        : Math.max(big.numerator.bitLength(), big.denominator.bitLength());
  }

  /// This, if the budget allows integers of its length.
  ///
  /// @throws gradus.diag.GradusException E0801 when it does not
  public Rational checked(Budget budget) {
    if (!isSmall()) {
      budget.bits(bits());
    }
    return this;
  }

  @Override
  public int compareTo(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      int high =
          Long.compare(
              Math.multiplyHigh(numerator, other.denominator),
              Math.multiplyHigh(other.numerator, denominator));
      return high != 0
          ? high
          : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }
    int signs = Integer.compare(signum(), other.signum());
    return signs != 0
        ? signs
        : numerator()
            .multiply(other.denominator())
            .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rational other
        && numerator == other.numerator
        && denominator == other.denominator
        && (big == other.big || big.equals(other.big));
  }

  @Override
  public int hashCode() {
    return isSmall() ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : big.hashCode();
  }

  /// The exact decimal text, `0.125`, without an exponent; empty when the expansion does not end.
  public Optional<String> toDecimal() {
    return DecimalText.print(this);
  }

  /// `3/2`, or `3` for an integer.
  @Override
  public String toString() {
    if (isSmall()) {
      return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
    return isInteger() ? big.numerator.toString() : big.numerator + "/" + big.denominator;
  }

  /// Whether the product fits a long and is not `Long.MIN_VALUE`.
  private static boolean fits(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 && low != Long.MIN_VALUE;
  }

  private static ArithmeticException divisionByZero() {
    return new ArithmeticException("division by zero");
  }
}
