package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/// Real roots: odd roots of negative numbers are negative.
final class RealRoots {
  private RealRoots() {}

  /// @throws ArithmeticException for an even root of a negative number
  static BigDecimal root(BigDecimal x, int index, MathContext precision) {
    if (x.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (x.signum() < 0 && index % 2 == 0) {
      throw new ArithmeticException("no real root");
    }
    BigDecimal size = BigDecimalMath.root(x.abs(), BigDecimal.valueOf(index), precision);
    return x.signum() < 0 ? size.negate() : size;
  }
}
