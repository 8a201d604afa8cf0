package gradus.numeric.special;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/// The error function and what is built on it, to any number of digits.
public final class PreciseGaussian {
  /// Decimal digits of e^-1.
  private static final double DIGITS_OF_E = 0.4342944819032518;

  private static final int GUARD = 10;

  private PreciseGaussian() {}

  /// erf(x) = 2/√π·e^(-x²)·Σ 2ⁿ·x^(2n+1)/(1·3·5⋯(2n+1)), whose terms all have one sign.
  ///
  /// Source: Abramowitz and Stegun 7.1.6.
  public static BigDecimal erf(BigDecimal x, MathContext precision) {
    double size = Math.abs(x.doubleValue());
    if (size * size * DIGITS_OF_E > precision.getPrecision() + GUARD) {
      return BigDecimal.valueOf(x.signum());
    }
    MathContext more = new MathContext(precision.getPrecision() + GUARD);
    BigDecimal twiceSquare = x.multiply(x, more).multiply(BigDecimal.TWO, more);
    BigDecimal term = x;
    BigDecimal sum = x;
    BigDecimal least = x.abs().movePointLeft(more.getPrecision());
    for (int odd = 3; term.abs().compareTo(least) > 0; odd += 2) {
      term = term.multiply(twiceSquare, more).divide(BigDecimal.valueOf(odd), more);
      sum = sum.add(term, more);
    }
    BigDecimal decay = BigDecimalMath.exp(x.multiply(x, more).negate(), more);
    BigDecimal scale =
        BigDecimal.TWO.divide(BigDecimalMath.sqrt(BigDecimalMath.pi(more), more), more);
    return sum.multiply(decay, more).multiply(scale, precision);
  }

  /// x·Φ(x) = x·(1 + erf(x/√2))/2, with the digits that cancel for negative x put on top.
  public static BigDecimal gelu(BigDecimal x, MathContext precision) {
    double size = Math.min(Math.abs(x.doubleValue()), 100);
    int lost = x.signum() < 0 ? (int) (size * size * DIGITS_OF_E / 2) + GUARD : GUARD;
    MathContext more = new MathContext(precision.getPrecision() + lost);
    BigDecimal inside = x.divide(BigDecimalMath.sqrt(BigDecimal.TWO, more), more);
    return BigDecimal.ONE
        .add(erf(inside, more), more)
        .multiply(x, more)
        .divide(BigDecimal.TWO, precision);
  }
}
