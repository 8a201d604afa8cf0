package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.UnitCircle;
import gradus.value.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.complex.Complex;

/// Angles with a known sine or tangent: the principal values as multiples of π.
final class InverseCircular {
  private InverseCircular() {}

  /// Loaded when an inverse function first meets an exact number.
  private static final class Tables {
    private static final Map<Expr, Rational> SINES = new HashMap<>();
    private static final Map<Expr, Rational> TANGENTS = new HashMap<>();

    static {
      for (long denominator : List.of(12L, 10L)) {
        for (long k = -denominator / 2; k <= denominator / 2; k++) {
          Rational r = Rational.of(k, denominator);
          Optional<Expr> sine = UnitCircle.sin(r);
          Optional<Expr> cosine = UnitCircle.cos(r);
          sine.ifPresent(s -> SINES.putIfAbsent(s, r));
          if (sine.isPresent() && cosine.isPresent() && !cosine.get().isZero()) {
            TANGENTS.putIfAbsent(Expr.divide(sine.get(), cosine.get()), r);
          }
        }
      }
    }
  }

  static Optional<Expr> asin(List<Expr> arguments) {
    Expr x = arguments.get(0);
    return turns(Tables.SINES, x).map(Angle::pi).or(() -> Parity.odd(x, e -> call("asin", e)));
  }

  static Optional<Expr> acos(List<Expr> arguments) {
    return turns(Tables.SINES, arguments.get(0)).map(r -> Angle.pi(Rational.HALF.subtract(r)));
  }

  static Optional<Expr> atan(List<Expr> arguments) {
    Expr x = arguments.get(0);
    return turns(Tables.TANGENTS, x).map(Angle::pi).or(() -> Parity.odd(x, e -> call("atan", e)));
  }

  /// Beyond ±1 on the real axis the cut is continued from below on the right and from above on the
  /// left, so that asin(z) = -i*log(i*z + sqrt(1 - z^2)) holds there, asin is odd and asin + acos =
  /// pi/2.
  static Scalar complexAsin(double re, double im) {
    return ComplexNumbers.of(beside(re, im).asin());
  }

  static Scalar complexAcos(double re, double im) {
    return ComplexNumbers.of(beside(re, im).acos());
  }

  /// Beyond ±i on the imaginary axis: atan(z) = -i*atanh(i*z).
  static Scalar complexAtan(double re, double im) {
    if (re == 0 && Math.abs(im) == 1) {
      throw Poles.at("atan", im < 0 ? "-i" : "i", "it grows beyond all bounds there");
    }
    return ComplexNumbers.of(Complex.ofCartesian(re == 0 ? Math.copySign(0.0, im) : re, im).atan());
  }

  /// The point on the side of the real cut that belongs to it.
  ///
  /// Source: W. Kahan, Branch cuts for complex elementary functions (1987): counter-clockwise
  /// continuity.
  static Complex beside(double re, double im) {
    return Complex.ofCartesian(re, im == 0 ? Math.copySign(0.0, -re) : im);
  }

  private static Optional<Rational> turns(Map<Expr, Rational> table, Expr x) {
    return Optional.ofNullable(table.get(x));
  }

  private static Expr call(String name, Expr argument) {
    return (name.equals("asin") ? asin(List.of(argument)) : atan(List.of(argument)))
        .orElseGet(() -> Call.of(name, argument));
  }
}
