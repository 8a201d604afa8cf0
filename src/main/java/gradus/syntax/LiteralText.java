package gradus.syntax;

import gradus.exact.Rational;
import java.math.BigDecimal;

/// Writes literal numbers so that they read back as what they were: decimals keep a point or an
/// exponent.
final class LiteralText {
  private static final int LONGEST_PLAIN = 40;

  private LiteralText() {}

  static String of(Rational value, boolean decimal) {
    if (!decimal) {
      return value.toString();
    }
    BigDecimal exact =
        new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
    String plain = plain(exact);
    if (!plain.isEmpty()) {
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    BigDecimal stripped = exact.stripTrailingZeros();
    return stripped.unscaledValue() + "e" + -stripped.scale();
  }

  /// The decimal without an exponent, or nothing when that would be long.
  private static String plain(BigDecimal exact) {
    boolean isShort =
        Math.abs((long) exact.scale()) < LONGEST_PLAIN && exact.precision() < LONGEST_PLAIN;
    return isShort ? exact.toPlainString() : "";
  }
}
