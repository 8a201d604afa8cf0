package gradus.functions.algebra;

import gradus.evaluate.Approximation;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.value.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// Real and imaginary part of a formula without symbols, as real formulas.
record Cartesian(Expr re, Expr im) {
  private static final int LARGEST_POWER = 16;

  /// Empty when the parts cannot be written down.
  static Optional<Cartesian> of(Expr e, Context context) {
    if (!Formulas.hasImaginary(e)) {
      return new Approximation(context.registry()).of(e) instanceof Scalar.Real
          ? Optional.of(new Cartesian(e, Expr.ZERO))
          : Optional.empty();
    }
    return switch (e) {
      case Constant _ -> Optional.of(new Cartesian(Expr.ZERO, Expr.ONE));
      case Sum s -> fold(s.terms(), new Cartesian(Expr.ZERO, Expr.ZERO), Cartesian::plus, context);
      case Product p ->
          fold(p.factors(), new Cartesian(Expr.ONE, Expr.ZERO), Cartesian::times, context);
      case Power(Constant c, Expr exponent) when c == Constant.E ->
          of(exponent, context).map(Cartesian::exponential);
      case Power(Expr base, Num n)
          when n.value().fitsInt() && Math.abs(n.value().intValueExact()) <= LARGEST_POWER ->
          of(base, context).map(z -> z.power(n.value().intValueExact()));
      case Power _, Expr.Numeric _, Expr.Sym _, Expr.Call _, Expr.Relation _ -> Optional.empty();
    };
  }

  private static Optional<Cartesian> fold(
      List<Expr> parts, Cartesian start, BinaryOperator<Cartesian> operation, Context context) {
    Cartesian result = start;
    for (Expr part : parts) {
      Optional<Cartesian> next = of(part, context);
      if (next.isEmpty()) {
        return next;
      }
      result = operation.apply(result, next.get());
    }
    return Optional.of(result);
  }

  private Cartesian plus(Cartesian other) {
    return new Cartesian(Expr.add(re, other.re), Expr.add(im, other.im));
  }

  private Cartesian times(Cartesian other) {
    return new Cartesian(
        Expr.subtract(Expr.multiply(re, other.re), Expr.multiply(im, other.im)),
        Expr.add(Expr.multiply(re, other.im), Expr.multiply(im, other.re)));
  }

  private Cartesian power(int n) {
    Cartesian result = new Cartesian(Expr.ONE, Expr.ZERO);
    for (int i = 0; i < Math.abs(n); i++) {
      result = result.times(this);
    }
    return n < 0 ? result.inverse() : result;
  }

  private Cartesian inverse() {
    Expr square = squaredModulus();
    return new Cartesian(Expr.divide(re, square), Expr.divide(Expr.negate(im), square));
  }

  private Cartesian exponential() {
    Expr size = Expr.power(Constant.E, re);
    return new Cartesian(
        Expr.multiply(size, Circular.COS.of(im)), Expr.multiply(size, Circular.SIN.of(im)));
  }

  Expr squaredModulus() {
    return Expr.add(Expr.power(re, Expr.TWO), Expr.power(im, Expr.TWO));
  }

  Expr modulus() {
    return Expr.sqrt(squaredModulus());
  }

  Expr conjugate() {
    return Expr.subtract(re, Expr.multiply(im, Constant.I));
  }
}
