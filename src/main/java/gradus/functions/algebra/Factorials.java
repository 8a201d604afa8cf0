package gradus.functions.algebra;

import gradus.diag.GradusException;
import gradus.exact.Integers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.function.Context;
import gradus.numeric.special.GammaFunction;
import java.math.BigInteger;
import java.util.Optional;

/// Exact values of the factorial and the gamma function: integers and halves of integers.
final class Factorials {
  private static final int LARGEST_DOUBLE = 170;
  private static final int MOST_HALVES = 10_000;

  private Factorials() {}

  /// x! for integers and halves of integers; empty for other numbers.
  ///
  /// @throws gradus.diag.GradusException E0502 at the negative integers, E0801 when the result
  ///   would be too long
  static Optional<Expr> exact(Expr x, Context context, GradusException pole) {
    if (!(x instanceof Num(Rational q, boolean decimal))) {
      return Optional.empty();
    }
    if (q.isInteger()) {
      if (q.signum() < 0) {
        throw pole;
      }
      return Optional.of(
          new Num(
              Rational.of(Integers.factorial(q.numerator(), context.budget())),
              decimal && q.compareTo(Rational.of(LARGEST_DOUBLE)) <= 0));
    }
    boolean half = q.denominator().equals(BigInteger.TWO) && !decimal;
    return half && q.numerator().bitLength() < 15 && Math.abs(q.doubleValue()) < MOST_HALVES
        ? Optional.of(ofHalf(q, context))
        : Optional.empty();
  }

  /// From (-1/2)! = √π by x! = x·(x - 1)!.
  private static Expr ofHalf(Rational x, Context context) {
    Rational product = Rational.ONE;
    Rational minusHalf = Rational.HALF.negate();
    for (Rational f = x; f.compareTo(minusHalf) > 0; f = f.subtract(Rational.ONE)) {
      product = product.multiply(f).checked(context.budget());
    }
    for (Rational f = x.add(Rational.ONE); f.compareTo(minusHalf) <= 0; f = f.add(Rational.ONE)) {
      product = product.divide(f).checked(context.budget());
    }
    return Expr.multiply(Expr.number(product), Expr.sqrt(Constant.PI));
  }

  /// x! in doubles; the nearest double for integers.
  static double real(double x) {
    return x == Math.rint(x) && x >= 0 && x <= LARGEST_DOUBLE
        ? whole((int) x)
        : GammaFunction.factorial(x);
  }

  private static double whole(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product.doubleValue();
  }

  static boolean isPole(double x) {
    return x < 0 && x == Math.rint(x);
  }
}
