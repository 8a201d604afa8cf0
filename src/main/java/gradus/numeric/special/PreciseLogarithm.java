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

  /// Within so many powers of ten the library takes its usual time.
  private static final int PLAIN = 20;

  private PreciseLogarithm() {}

  /// @throws ArithmeticException unless x is positive
  public static BigDecimal log(BigDecimal x, MathContext precision) {
    BigDecimal t = x.subtract(BigDecimal.ONE);
    return t.abs().compareTo(NEAR) < 0 ? series(t, precision) : scaled(x, precision);
  }

  /// log(1 + t).
  ///
  /// @throws ArithmeticException unless t is above -1
  public static BigDecimal log1p(BigDecimal t, MathContext precision) {
    return t.abs().compareTo(NEAR) < 0
        ? series(t, precision)
        : scaled(BigDecimal.ONE.add(t, guarded(precision)), precision);
  }

  /// log(x + √(x² + 1)), written for |x| so that nothing cancels.
  public static BigDecimal asinh(BigDecimal x, MathContext precision) {
    MathContext inner = guarded(precision);
    BigDecimal size = x.abs();
    BigDecimal square = size.multiply(size, inner);
    BigDecimal root = BigDecimalMath.sqrt(BigDecimal.ONE.add(square, inner), inner);
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

  /// ln(m·10^k) = ln m + k·ln 10 with m about 1: the library takes seconds for numbers as small as
  /// e^-1000.
  private static BigDecimal scaled(BigDecimal x, MathContext precision) {
    int exponent = x.precision() - x.scale();
    if (x.signum() <= 0 || Math.abs(exponent) <= PLAIN) {
      return BigDecimalMath.log(x, precision);
    }
    MathContext more = guarded(precision);
    return BigDecimalMath.log(x.movePointLeft(exponent), more)
        .add(
            BigDecimalMath.log(BigDecimal.TEN, more).multiply(BigDecimal.valueOf(exponent)),
            precision);
  }

  /// 2·artanh(t/(2 + t)) = 2·(u + u³/3 + u⁵/5 + …).
  private static BigDecimal series(BigDecimal t, MathContext precision) {
    if (t.signum() == 0) {
      return BigDecimal.ZERO;
    }
    MathContext inner = guarded(precision);
    BigDecimal u = t.divide(TWO.add(t, inner), inner);
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
