package gradus.symbolic.autodiff;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Precise;
import gradus.exact.Rational;
import gradus.expr.Expr;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A partial derivative beside central differences with many digits, at a point of binary
/// fractions.
record ExactPartial(Expr f, Expr slope, List<String> symbols, Algebra algebra) {
  /// The step; its square, the error of the differences, is far below every tolerance.
  private static final Rational STEP = Rational.of(1, 1L << 40);

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /// @param otherwise what to say when the digits cannot be had
  /// @return how far the two are apart, relative to the larger one
  double residual(String variable, double[] point, double otherwise) {
    Optional<BigDecimal> expected = value(slope, variable, point, Rational.ZERO);
    Optional<BigDecimal> right = value(f, variable, point, STEP);
    Optional<BigDecimal> left = value(f, variable, point, STEP.negate());
    if (expected.isEmpty() || right.isEmpty() || left.isEmpty()) {
      return otherwise;
    }
    BigDecimal width =
        new BigDecimal(STEP.add(STEP).numerator())
            .divide(new BigDecimal(STEP.add(STEP).denominator()), DIGITS);
    BigDecimal difference = right.get().subtract(left.get()).divide(width, DIGITS);
    BigDecimal scale = difference.abs().max(expected.get().abs());
    return scale.signum() == 0
        ? 0
        : difference.subtract(expected.get()).abs().divide(scale, DIGITS).doubleValue();
  }

  private Optional<BigDecimal> value(Expr e, String variable, double[] point, Rational step) {
    Map<String, Expr> values = new HashMap<>();
    for (int i = 0; i < point.length; i++) {
      Rational exact = Rational.fromDouble(point[i]);
      String symbol = symbols.get(i);
      values.put(symbol, Expr.number(symbol.equals(variable) ? exact.add(step) : exact));
    }
    try {
      Expr closed = algebra.substitute(e, values);
      return closed.isZero()
          ? Optional.of(BigDecimal.ZERO)
          : new Precise(algebra.registry()).value(closed);
    } catch (ArithmeticException | GradusException undefined) {
      return Optional.empty();
    }
  }
}
