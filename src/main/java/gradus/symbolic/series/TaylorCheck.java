package gradus.symbolic.series;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Precise;
import gradus.exact.Rational;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Formulas;
import gradus.function.Check;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Whether a polynomial touches its function to the order it claims: (f - P)/h^n vanishes with h. A
/// coefficient off by d leaves at least d there. Computed with as many digits as the cancellation
/// takes, independently of the series.
public final class TaylorCheck {
  private static final BigInteger NEARNESS = BigInteger.TEN.pow(12);

  private static final double TOLERANCE = 1e-6;

  /// The digits grow with the order; so many of them, counted over all parts of the polynomial,
  /// take a second.
  private static final double MOST_DIGITS = 100_000;

  private TaylorCheck() {}

  /// Empty when the values cannot be computed to enough digits.
  ///
  /// @param point the values of the variables at the centre
  /// @param n the order of the polynomial
  public static Optional<Check> of(
      Expr f, Expr polynomial, Map<String, Expr> point, int n, Algebra algebra) {
    if ((double) n * Formulas.size(polynomial) > MOST_DIGITS) {
      return Optional.empty();
    }
    Expr difference = Expr.subtract(f, polynomial);
    Map<String, Expr> values = new HashMap<>();
    Rational step = Rational.of(BigInteger.ONE, NEARNESS);
    Rational parameter = Rational.of(7, 5);
    for (String name : Formulas.symbols(difference)) {
      if (!point.containsKey(name)) {
        boolean negative = algebra.assumptions().of(name).sign() == Assumptions.Sign.NEGATIVE;
        values.put(name, Expr.number(negative ? parameter.negate() : parameter));
        parameter = parameter.add(Rational.of(8, 11));
      }
    }
    Rational share = Rational.ONE;
    for (Map.Entry<String, Expr> centre : point.entrySet()) {
      Expr at = Formulas.substitute(centre.getValue(), values, Call::new);
      values.put(centre.getKey(), Expr.add(at, Expr.number(step.multiply(share))));
      share = share.multiply(Rational.of(-3, 4));
    }
    String what = "(f - P)/h^" + n + " -> 0";
    try {
      Expr at = Formulas.substitute(difference, values, Call::new);
      if (at.isZero()) {
        return Optional.of(Check.exact(what));
      }
      Precise precise = new Precise(algebra.registry());
      Optional<BigDecimal> value = precise.value(at);
      if (value.isEmpty()) {
        return precise.looksZero(at) ? Optional.of(Check.exact(what)) : Optional.empty();
      }
      BigDecimal scaled =
          value.get().abs().multiply(new BigDecimal(NEARNESS).pow(n), MathContext.DECIMAL64);
      return Optional.of(new Check(what, scaled.doubleValue(), TOLERANCE));
    } catch (ArithmeticException | GradusException undefined) {
      return Optional.empty();
    }
  }
}
