package gradus.render.code;

import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.value.Decimal;
import gradus.value.Scalar;

/// Numbers in a tool.
final class Numbers {
  /// Integers up to 2^53 are doubles.
  private static final int EXACT_BITS = Double.PRECISION;

  private final Dialect dialect;
  private final Decimal decimals;

  /// @param decimals how doubles are written
  Numbers(Dialect dialect, Decimal decimals) {
    this.dialect = dialect;
    this.decimals = decimals;
  }

  Code of(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Exact(Rational value, boolean decimal) -> of(value, decimal);
      case Scalar.Real(double value) -> of(value);
      case Scalar.Complex(double re, double im) -> complex(re, im);
    };
  }

  /// A number beside variables, which arrays of doubles may stand for: no integer that is none.
  Code of(Expr.Numeric number) {
    return switch (number) {
      case Expr.Num(Rational value, boolean decimal) -> of(value, decimal || !isExact(value));
      case Expr.Flt(double value) -> of(value);
    };
  }

  /// An integer in full, a fraction as one, what was typed with a point with a point.
  private Code of(Rational value, boolean decimal) {
    if (value.isInteger() && !decimal) {
      return Code.number(value.toString());
    }
    if (decimal || !isExact(value)) {
      return of(nearest(value));
    }
    String text = value.numerator() + "/" + value.denominator();
    return new Code(text, value.signum() < 0 ? Code.SUM : Code.PRODUCT, false, false);
  }

  /// An entry of an array of numbers, which has 64 bits.
  Code entry(Scalar scalar) {
    return scalar instanceof Scalar.Exact(Rational value, _) && value.numerator().bitLength() >= 64
        ? of(nearest(value))
        : of(scalar);
  }

  private double nearest(Rational value) {
    double nearest = value.doubleValue();
    if (Double.isInfinite(nearest) || nearest == 0 && !value.isZero()) {
      throw Diagnostic.error(
              gradus.diag.Code.USAGE,
              "a number of this answer is no double: it is too "
                  + (nearest == 0 ? "small" : "large"))
          .hint("-o plain and -o json write it in full")
          .toException();
    }
    return nearest;
  }

  /// Whether numerator and denominator are doubles.
  static boolean isExact(Rational value) {
    return value.numerator().bitLength() <= EXACT_BITS
        && value.denominator().bitLength() <= EXACT_BITS;
  }

  Code of(double value) {
    return Code.number(text(value));
  }

  private String text(double value) {
    if (Double.isNaN(value)) {
      return dialect.nan();
    }
    if (Double.isInfinite(value)) {
      return (value < 0 ? "-" : "") + dialect.infinity();
    }
    return dialect.real(decimals.text(value));
  }

  private Code complex(double re, double im) {
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      return new Code(dialect.complex(text(re), text(im)), Code.ATOM, false, false);
    }
    String size = dialect.imaginary(text(Math.abs(im)));
    if (re == 0) {
      return Code.number(im < 0 ? "-" + size : size);
    }
    return new Code(text(re) + (im < 0 ? " - " : " + ") + size, Code.SUM, false, false);
  }
}
