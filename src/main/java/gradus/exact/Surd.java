package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;

/// A number rational + coefficient·√radicand of a quadratic field ℚ(√d), with exact arithmetic;
/// complex for negative d (ℚ(i) has d = −1).
///
/// A rational number has coefficient 0 and radicand 1 and belongs to every field. Two irrational
/// numbers can be combined only within one field; anything else is an `ArithmeticException`.
///
/// @param radicand not a square; free of square factors as far as {@link Factorization} finds them
public record Surd(Rational rational, Rational coefficient, BigInteger radicand) {
  public static final Surd ZERO = of(Rational.ZERO);
  public static final Surd ONE = of(Rational.ONE);

  public Surd {
    if (coefficient.isZero()) {
      radicand = BigInteger.ONE;
    }
  }

  public static Surd of(Rational value) {
    return new Surd(value, Rational.ZERO, BigInteger.ONE);
  }

  /// The root as a number of its field: 1 + √(8/9) is 1 + 2/3·√2.
  public static Surd of(Root root, Budget budget) {
    return switch (root) {
      case Root.RationalRoot(Rational value) -> of(value);
      case Root.QuadraticRoot(Rational center, Rational radicand, int sign) -> {
        Roots.Radical radical = Roots.simplify(radicand.abs(), 2, budget);
        BigInteger inside = radical.inside();
        yield new Surd(
            center,
            sign < 0 ? radical.outside().negate() : radical.outside(),
            radicand.signum() < 0 ? inside.negate() : inside);
      }
    };
  }

  public boolean isRational() {
    return coefficient.isZero();
  }

  public boolean isZero() {
    return isRational() && rational.isZero();
  }

  public boolean isReal() {
    return radicand.signum() > 0;
  }

  public Surd add(Surd other) {
    return new Surd(rational.add(other.rational), coefficient.add(other.coefficient), field(other));
  }

  public Surd subtract(Surd other) {
    return add(other.negate());
  }

  public Surd negate() {
    return new Surd(rational.negate(), coefficient.negate(), radicand);
  }

  public Surd multiply(Surd other) {
    BigInteger field = field(other);
    Rational square = coefficient.multiply(other.coefficient).multiply(Rational.of(field));
    return new Surd(
        rational.multiply(other.rational).add(square),
        rational.multiply(other.coefficient).add(coefficient.multiply(other.rational)),
        field);
  }

  public Surd scale(Rational factor) {
    return new Surd(rational.multiply(factor), coefficient.multiply(factor), radicand);
  }

  /// The other root of the same quadratic: rational − coefficient·√radicand.
  public Surd conjugate() {
    return new Surd(rational, coefficient.negate(), radicand);
  }

  /// The product with the conjugate.
  public Rational norm() {
    return rational
        .multiply(rational)
        .subtract(coefficient.multiply(coefficient).multiply(Rational.of(radicand)));
  }

  /// @throws ArithmeticException when the divisor is zero
  public Surd divide(Surd other) {
    return multiply(other.conjugate().scale(other.norm().inverse()));
  }

  /// The sign of a real number.
  public int signum() {
    if (!isReal()) {
      throw new ArithmeticException("a complex number has no sign");
    }
    return SquareRoots.sign(rational, coefficient, Rational.of(radicand));
  }

  /// The real part as a double.
  public double real() {
    return isReal()
        ? SquareRoots.sum(rational, coefficient.signum(), square())
        : rational.doubleValue();
  }

  /// The imaginary part as a double.
  public double imaginary() {
    return isReal() ? 0 : coefficient.signum() * SquareRoots.nearby(square().negate());
  }

  private Rational square() {
    return coefficient.multiply(coefficient).multiply(Rational.of(radicand));
  }

  private BigInteger field(Surd other) {
    if (!isRational() && !other.isRational() && !radicand.equals(other.radicand)) {
      throw new ArithmeticException(this + " and " + other + " belong to different fields");
    }
    return isRational() ? other.radicand : radicand;
  }

  /// In the language: `1/2 - 3/2*sqrt(5)`, `2 + i`, `sqrt(3)*i`.
  @Override
  public String toString() {
    if (isRational()) {
      return rational.toString();
    }
    String root = radicand.abs().equals(BigInteger.ONE) ? "" : "sqrt(" + radicand.abs() + ")";
    String unit = isReal() ? root : root.isEmpty() ? "i" : root + "*i";
    Rational size = coefficient.abs();
    String term = size.isOne() ? unit : size + "*" + unit;
    boolean negative = coefficient.signum() < 0;
    return rational.isZero()
        ? (negative ? "-" : "") + term
        : rational + (negative ? " - " : " + ") + term;
  }
}
