package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.value.Scalar;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.complex.Complex;

/// The inverse hyperbolic functions in doubles, without cancellation near 0 and overflow far out.
///
/// Source: the rearrangements with log1p of W. Kahan, Branch cuts for complex elementary functions
/// (1987).
final class InverseHyperbolic {
  private static final double LARGE = 1e8;
  private static final double LN_2 = Math.log(2);

  private InverseHyperbolic() {}

  static double asinh(double x) {
    double size = Math.abs(x);
    double value =
        size > LARGE
            ? Math.log(size) + LN_2
            : Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
    return Math.copySign(value, x);
  }

  static double acosh(double x) {
    if (x > LARGE) {
      return Math.log(x) + LN_2;
    }
    double t = x - 1;
    return Math.log1p(t + Math.sqrt(2 * t + t * t));
  }

  static double atanh(double x) {
    double size = Math.abs(x);
    return Math.copySign(0.5 * Math.log1p(2 * size / (1 - size)), x);
  }

  static Optional<Expr> exactAsinh(List<Expr> arguments) {
    Expr x = arguments.get(0);
    return x instanceof Num && x.isZero()
        ? Optional.of(Expr.ZERO)
        : Parity.odd(x, e -> exactAsinh(List.of(e)).orElseGet(() -> Call.of("asinh", e)));
  }

  static Optional<Expr> exactAcosh(List<Expr> arguments) {
    return arguments.get(0) instanceof Num n && n.isOne()
        ? Optional.of(Expr.ZERO)
        : Optional.empty();
  }

  static Optional<Expr> exactAtanh(List<Expr> arguments) {
    Expr x = arguments.get(0);
    if (x instanceof Num n && n.value().abs().isOne()) {
      throw pole(n.value().signum());
    }
    return x instanceof Num && x.isZero()
        ? Optional.of(Expr.ZERO)
        : Parity.odd(x, e -> exactAtanh(List.of(e)).orElseGet(() -> Call.of("atanh", e)));
  }

  static Scalar complexAtanh(double re, double im) {
    if (im == 0 && Math.abs(re) == 1) {
      throw pole((int) re);
    }
    return ComplexNumbers.of(InverseCircular.beside(re, im).atanh());
  }

  /// On the imaginary axis beyond ±i: odd, and asinh(z) = log(z + sqrt(z^2 + 1)) above.
  static Scalar complexAsinh(double re, double im) {
    return ComplexNumbers.of(
        Complex.ofCartesian(re == 0 ? Math.copySign(0.0, im) : re, im).asinh());
  }

  private static RuntimeException pole(int sign) {
    return Poles.at(
        "atanh", Integer.toString(sign), "it tends to " + (sign < 0 ? "-inf" : "inf") + " there");
  }
}
