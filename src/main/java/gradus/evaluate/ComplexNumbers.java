package gradus.evaluate;

import gradus.value.Scalar;
import org.apache.commons.numbers.complex.Complex;

/// Arithmetic of scalars as complex doubles; a result without imaginary part is a real.
public final class ComplexNumbers {
  private ComplexNumbers() {}

  public static double re(Scalar z) {
    return switch (z) {
      case Scalar.Complex c -> c.re();
      case Scalar.Real r -> r.value();
      case Scalar.Exact e -> e.value().doubleValue();
    };
  }

  public static double im(Scalar z) {
    return z instanceof Scalar.Complex c ? c.im() : 0;
  }

  public static Scalar add(Scalar a, Scalar b) {
    return Scalar.of(re(a) + re(b), im(a) + im(b));
  }

  public static Scalar multiply(Scalar a, Scalar b) {
    if (!(a instanceof Scalar.Complex) && !(b instanceof Scalar.Complex)) {
      return Scalar.of(re(a) * re(b));
    }
    return of(toComplex(a).multiply(toComplex(b)));
  }

  public static Scalar divide(Scalar a, Scalar b) {
    return of(toComplex(a).divide(toComplex(b)));
  }

  /// Integer powers by repeated squaring, so that i² is −1 to the last bit; others by the principal
  /// branch.
  public static Scalar power(Scalar base, Scalar exponent) {
    double n = re(exponent);
    if (im(exponent) == 0 && n == Math.rint(n) && Math.abs(n) <= 1024) {
      Scalar power = integerPower(base, (int) Math.abs(n));
      return n < 0 ? divide(new Scalar.Real(1), power) : power;
    }
    if (im(base) == 0 && im(exponent) == 0 && re(base) >= 0) {
      return Scalar.of(Math.pow(re(base), n));
    }
    if (im(exponent) == 0 && n == 0.5) {
      return of(toComplex(base).sqrt());
    }
    if (im(base) == 0 && im(exponent) == 0 && 2 * n == Math.rint(2 * n) && Math.abs(n) <= 1024) {
      return halfPower(-re(base), n);
    }
    return of(toComplex(base).pow(toComplex(exponent)));
  }

  /// (-size)^n for n halfway between integers: purely imaginary, without a real part from rounding.
  private static Scalar halfPower(double size, double n) {
    double power = Math.pow(size, n);
    return Scalar.of(0, Math.floorMod((long) (2 * n), 4) == 1 ? power : -power);
  }

  private static Scalar integerPower(Scalar base, int n) {
    Scalar result = new Scalar.Real(1);
    Scalar square = base;
    for (int rest = n; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  public static Complex toComplex(Scalar z) {
    return Complex.ofCartesian(re(z), im(z));
  }

  public static Scalar of(Complex z) {
    return Scalar.of(z.getReal(), z.getImaginary());
  }
}
