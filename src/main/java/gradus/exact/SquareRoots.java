package gradus.exact;

import java.math.BigInteger;

/// Signs and doubles of sums with square roots of rationals. Signs are exact, decided by squaring.
final class SquareRoots {
  private SquareRoots() {}

  /// The sign of a + s·√p + t·√q, for s and t in −1, 0, 1; p and q not negative, and positive where
  /// s or t is not 0.
  static int sign(Rational a, int s, Rational p, int t, Rational q) {
    int left = sign(a, Rational.of(s), p);
    if (left == 0 || t == 0 || left == t) {
      return left == 0 ? t : left;
    }
    // Opposite signs: compare (a + s·√p)² = a² + s²·p + 2as·√p with q.
    Rational squares = a.multiply(a).add(s == 0 ? Rational.ZERO : p).subtract(q);
    return left * sign(squares, a.multiply(Rational.of(2L * s)), p);
  }

  /// The sign of a + b·√p, p not negative.
  static int sign(Rational a, Rational b, Rational p) {
    int second = p.isZero() ? 0 : b.signum();
    if (a.isZero() || second == 0 || a.signum() == second) {
      return a.isZero() ? second : a.signum();
    }
    return a.signum() * a.multiply(a).compareTo(b.multiply(b).multiply(p));
  }

  /// a + sign·√square. Where the two nearly cancel, (a² − square)/(a − sign·√square) does not.
  static double sum(Rational a, int sign, Rational square) {
    double root = sign * nearby(square);
    double larger = a.doubleValue() - root;
    if (a.signum() == -sign && sign != 0 && Double.isFinite(larger)) {
      return a.multiply(a).subtract(square).divide(Rational.fromDouble(larger)).doubleValue();
    }
    return a.doubleValue() + root;
  }

  /// The square root, also where the radicand itself is beyond the range of doubles.
  static double nearby(Rational square) {
    if (square.isZero()) {
      return 0;
    }
    int exponent = square.numerator().bitLength() - square.denominator().bitLength();
    int half = exponent / 2;
    Rational scale = Rational.of(BigInteger.ONE.shiftLeft(2 * Math.abs(half)));
    Rational moderate = half >= 0 ? square.divide(scale) : square.multiply(scale);
    return Math.scalb(Math.sqrt(moderate.doubleValue()), half);
  }
}
