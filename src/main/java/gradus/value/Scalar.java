package gradus.value;

import gradus.exact.Rational;

/// A number: exact, real or complex. Exact complex and irrational numbers are {@link Formula}s.
public sealed interface Scalar extends Value {
  Exact ZERO = new Exact(Rational.ZERO, false);
  Exact ONE = new Exact(Rational.ONE, false);

  /// A rational.
  ///
  /// @param decimal typed, or computed from something typed, with a decimal point; it is printed as
  ///   a decimal
  record Exact(Rational value, boolean decimal) implements Scalar {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /// A double, possibly infinite.
  record Real(double value) implements Scalar {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /// A complex number in doubles; the imaginary part is not zero.
  record Complex(double re, double im) implements Scalar {
    @Override
    public String kind() {
      return "a complex number";
    }
  }

  static Exact of(long value) {
    return new Exact(Rational.of(value), false);
  }

  static Exact of(Rational value) {
    return new Exact(value, false);
  }

  static Real of(double value) {
    return new Real(value);
  }

  /// A real when the imaginary part is zero, else a complex number.
  static Scalar of(double re, double im) {
    return im == 0 ? new Real(re) : new Complex(re, im);
  }
}
