package gradus.numeric.special;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/// Logarithms to many digits that keep their leading digits near 1, where those of the library are
/// right only in their distance from 0.
public final class PreciseLogarithm {
  /// Below this the series gains ten digits a term.
  private static final BigDecimal NEAR = BigDecimal.ONE.movePointLeft(5);

  private static final BigDecimal TWO = BigDecimal.TWO;

  private PreciseLogarithm() {}

  /// @throws ArithmeticException unless x is positive
  public static BigDecimal log(BigDecimal x, MathContext precision) {
    BigDecimal t = x.subtract(BigDecimal.ONE);
    return t.abs().compareTo(NEAR) < 0 ? series(t, precision) : BigDecimalMath.log(x, precision);
  }

  /// log(1 + t).
  ///
  /// @throws ArithmeticException unless t is above -1
  public static BigDecimal log1p(BigDecimal t, MathContext precision) {
    return t.abs().compareTo(NEAR) < 0
        ? series(t, precision)
        : BigDecimalMath.log(BigDecimal.ONE.add(t), precision);
  }

  /// log(x + √(x² + 1)), written for |x| so that nothing cancels.
  public static BigDecimal asinh(BigDecimal x, MathContext precision) {
    MathContext inner = guarded(precision);
    BigDecimal size = x.abs();
    BigDecimal square = size.multiply(size, inner);
    BigDecimal root = BigDecimalMath.sqrt(BigDecimal.ONE.add(square), inner);
    BigDecimal t = size.add(square.divide(BigDecimal.ONE.add(root), inner));
    BigDecimal value = log1p(t, precision);
    return x.signum() < 0 ? value.negate() : value;
  }

  /// log(x + √(x² − 1)).
  ///
  /// @throws ArithmeticException unless x is at least 1
  public static BigDecimal acosh(BigDecimal x, MathContext precision) {
    MathContext inner = guarded(precision);
    BigDecimal s = x.subtract(BigDecimal.ONE);
    BigDecimal root = BigDecimalMath.sqrt(s.multiply(s.add(TWO), inner), inner);
    return log1p(s.add(root), precision);
  }

  /// 2·artanh(t/(2 + t)) = 2·(u + u³/3 + u⁵/5 + …).
  private static BigDecimal series(BigDecimal t, MathContext precision) {
    if (t.signum() == 0) {
      return BigDecimal.ZERO;
    }
    MathContext inner = guarded(precision);
    BigDecimal u = t.divide(TWO.add(t), inner);
    BigDecimal square = u.multiply(u, inner);
    BigDecimal power = u;
    BigDecimal sum = u;
    BigDecimal smallest = u.abs().movePointLeft(inner.getPrecision());
    for (int k = 3; power.abs().compareTo(smallest) > 0; k += 2) {
      power = power.multiply(square, inner);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), inner), inner);
    }
    return sum.multiply(TWO, precision);
  }

  private static MathContext guarded(MathContext precision) {
    return new MathContext(precision.getPrecision() + 6, precision.getRoundingMode());
  }
}
