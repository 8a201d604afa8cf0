package gradus.expr;

import gradus.exact.Rational;
import java.util.List;

/// A formula in canonical form. Build one only through {@link Sums}, {@link Products}, {@link
/// Powers} and the factories here: they keep sums and products flat, merged and ordered, so that
/// equal formulas of this algebra are equal records.
///
/// No node knows where it was typed; that is the business of {@link gradus.syntax.Node}.
public sealed interface Expr {
  Num ZERO = new Num(Rational.ZERO, false);
  Num ONE = new Num(Rational.ONE, false);
  Num MINUS_ONE = new Num(Rational.MINUS_ONE, false);
  Num TWO = new Num(Rational.TWO, false);
  Num HALF = new Num(Rational.HALF, false);

  /// A number: exact or a machine double.
  sealed interface Numeric extends Expr {}

  /// An exact rational.
  ///
  /// @param decimal whether it was typed, or computed from something typed, with a decimal point
  record Num(Rational value, boolean decimal) implements Numeric {}

  /// A double inside a formula, as in `0.84…*x`.
  record Flt(double value) implements Numeric {}

  /// Constants that are not rational.
  enum Constant implements Expr {
    PI,
    E,
    I
  }

  /// A free symbol.
  record Sym(String name) implements Expr {}

  /// A sum of at least two terms: no term is a sum, like terms are merged, the order is canonical.
  record Sum(List<Expr> terms) implements Expr {
    public Sum {
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException("a sum of " + terms.size());
      }
    }
  }

  /// A product of at least two factors: no factor is a product, equal bases are merged, a number
  /// other than 1 comes first.
  record Product(List<Expr> factors) implements Expr {
    public Product {
      factors = List.copyOf(factors);
      if (factors.size() < 2) {
        throw new IllegalArgumentException("a product of " + factors.size());
      }
    }
  }

  /// A power that does not simplify; `exp(x)` is {@code Power(E, x)}, `sqrt(x)` is {@code Power(x,
  /// 1/2)}, `1/x` is {@code Power(x, -1)}.
  record Power(Expr base, Expr exponent) implements Expr {}

  /// A function that is not evaluated: `sin(1)`, `log(x)`.
  record Call(String name, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    public static Call of(String name, Expr... arguments) {
      return new Call(name, List.of(arguments));
    }
  }

  /// A relation between formulas whose truth is not known, such as an equation to solve.
  record Relation(Relator relator, Expr left, Expr right) implements Expr {}

  /// The relations of formulas.
  enum Relator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">=");

    private final String text;

    Relator(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }

    /// Whether it holds between two numbers.
    ///
    /// @param sign of the left one less the right one
    public boolean holds(int sign) {
      return switch (this) {
        case EQUAL -> sign == 0;
        case NOT_EQUAL -> sign != 0;
        case LESS -> sign < 0;
        case LESS_EQUAL -> sign <= 0;
        case GREATER -> sign > 0;
        case GREATER_EQUAL -> sign >= 0;
      };
    }
  }

  static Num number(long value) {
    return new Num(Rational.of(value), false);
  }

  static Num number(Rational value) {
    return new Num(value, false);
  }

  static Sym symbol(String name) {
    return new Sym(name);
  }

  static Expr add(Expr... terms) {
    return Sums.of(List.of(terms));
  }

  static Expr multiply(Expr... factors) {
    return Products.of(List.of(factors));
  }

  static Expr negate(Expr operand) {
    return Products.of(List.of(MINUS_ONE, operand));
  }

  static Expr subtract(Expr left, Expr right) {
    return Sums.of(List.of(left, negate(right)));
  }

  /// @throws ArithmeticException when the divisor is an exact zero
  static Expr divide(Expr left, Expr right) {
    return Products.of(List.of(left, Powers.of(right, MINUS_ONE)));
  }

  static Expr power(Expr base, Expr exponent) {
    return Powers.of(base, exponent);
  }

  static Expr sqrt(Expr operand) {
    return Powers.of(operand, HALF);
  }

  /// Whether this is exactly 0, exact or floating.
  default boolean isZero() {
    return switch (this) {
      case Num n -> n.value().isZero();
      case Flt f -> f.value() == 0;
      default -> false;
    };
  }

  /// Whether this is exactly 1, exact or floating.
  default boolean isOne() {
    return switch (this) {
      case Num n -> n.value().isOne();
      case Flt f -> f.value() == 1;
      default -> false;
    };
  }
}
