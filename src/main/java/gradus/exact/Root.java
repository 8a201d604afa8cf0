package gradus.exact;

/// An exact root of a polynomial over ℚ.
public sealed interface Root {

  record RationalRoot(Rational value) implements Root {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /// center + sign·√radicand; a pair of complex roots when the radicand is negative, with the
  /// imaginary parts ±√−radicand.
  ///
  /// @param radicand not the square of a rational
  /// @param sign 1 or −1
  record QuadraticRoot(Rational center, Rational radicand, int sign) implements Root {
    @Override
    public String toString() {
      String root = "sqrt(" + radicand + ")";
      return center.isZero()
          ? (sign < 0 ? "-" : "") + root
          : center + (sign < 0 ? " - " : " + ") + root;
    }
  }

  /// A root and how often it occurs.
  record Multiple(Root root, int multiplicity) {}

  /// The rational part beside the root: the value itself, or the center.
  default Rational center() {
    return switch (this) {
      case RationalRoot(Rational value) -> value;
      case QuadraticRoot(Rational center, Rational radicand, int sign) -> center;
    };
  }

  /// Whether the imaginary part is zero.
  default boolean isReal() {
    return switch (this) {
      case RationalRoot(Rational value) -> true;
      case QuadraticRoot(Rational center, Rational radicand, int sign) -> radicand.signum() > 0;
    };
  }

  /// The real part, to about one unit in the last place.
  default double real() {
    return realSign(this) == 0
        ? center().doubleValue()
        : SquareRoots.sum(center(), realSign(this), realRadicand(this));
  }

  /// The imaginary part, to about one unit in the last place.
  default double imaginary() {
    return this instanceof QuadraticRoot quadratic && !isReal()
        ? quadratic.sign * SquareRoots.nearby(quadratic.radicand.negate())
        : 0;
  }

  /// Real part first, then imaginary part; decided by squaring, so that no rounding can make two
  /// roots change places.
  static int compare(Root x, Root y) {
    int real =
        SquareRoots.sign(
            x.center().subtract(y.center()),
            realSign(x),
            realRadicand(x),
            -realSign(y),
            realRadicand(y));
    return real != 0 ? real : imaginarySquare(x).compareTo(imaginarySquare(y));
  }

  private static int realSign(Root root) {
    return root instanceof QuadraticRoot quadratic && root.isReal() ? quadratic.sign : 0;
  }

  private static Rational realRadicand(Root root) {
    return root instanceof QuadraticRoot quadratic && root.isReal()
        ? quadratic.radicand
        : Rational.ZERO;
  }

  /// The square of the imaginary part with its sign, which orders like the imaginary part.
  private static Rational imaginarySquare(Root root) {
    return root instanceof QuadraticRoot quadratic && !root.isReal()
        ? quadratic.radicand.multiply(Rational.of(-quadratic.sign))
        : Rational.ZERO;
  }
}
