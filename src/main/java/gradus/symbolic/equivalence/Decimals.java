package gradus.symbolic.equivalence;

import gradus.exact.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a verdict shows them: short fractions as they are, all else to a few digits.
final class Decimals {
  private static final MathContext SHORT = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final int SHORT_TEXT = 10;

  private Decimals() {}

  static String text(Rational value) {
    String exact = value.toString();
    return exact.length() <= SHORT_TEXT
        ? exact
        : text(
            new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), SHORT));
  }

  static String text(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal rounded = value.round(SHORT).stripTrailingZeros();
    boolean plain = rounded.scale() > -7 && rounded.precision() - rounded.scale() > -4;
    return plain
        ? rounded.toPlainString()
        : rounded.toString().replace("E+", "e").replace('E', 'e');
  }
}
