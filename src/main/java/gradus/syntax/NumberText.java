package gradus.syntax;

import gradus.exact.Rational;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.json.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Numbers as the language reads them: ASCII, no grouping, no locale, the same number when read
/// again.
public final class NumberText {
  /// A decimal that ends is written out as long as it has no more digits than this; a longer one as
  /// the nearest double.
  private static final int SHORT_DIGITS = 20;

  /// So many characters are surely no more than {@link #SHORT_DIGITS} digits and a few zeros.
  private static final int SHORT_TEXT = 22;

  /// What starts so is written with an exponent, as doubles are.
  private static final String TINY = "0.000000";

  /// Beyond this length nobody looks for a decimal expansion that ends.
  private static final int SEARCHED_BITS = 4096;

  private NumberText() {}

  /// The shortest decimal that reads back to the same double; `inf`, `-inf` and `nan` for what is
  /// no number.
  public static String of(double value) {
    if (Double.isFinite(value)) {
      return ShortestDecimal.of(value);
    }
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  /// A number that is remembered as decimal: `0.6`, `1e-30`; a quotient such as 0.1/0.3 as its
  /// nearest double.
  public static String decimal(Rational value) {
    if (value.bits() <= SEARCHED_BITS) {
      Optional<String> exact = value.toDecimal();
      if (exact.isPresent()) {
        String text = exact.get();
        if (text.length() <= SHORT_TEXT && !text.startsWith(TINY, text.charAt(0) == '-' ? 1 : 0)) {
          return text;
        }
        BigDecimal digits = new BigDecimal(text).stripTrailingZeros();
        if (digits.precision() <= SHORT_DIGITS) {
          return scientific(digits);
        }
      }
    }
    double nearest = value.doubleValue();
    if (nearest != 0 && Double.isFinite(nearest)) {
      return ShortestDecimal.of(nearest);
    }
    MathContext precision = new MathContext(17);
    return scientific(
        new BigDecimal(value.numerator(), precision)
            .divide(new BigDecimal(value.denominator(), precision), precision)
            .stripTrailingZeros());
  }

  private static String scientific(BigDecimal number) {
    StringBuilder out = new StringBuilder();
    if (number.signum() < 0) {
      out.append('-');
    }
    String digits = number.unscaledValue().abs().toString();
    ShortestDecimal.layOut(digits, digits.length() - 1 - number.scale(), out);
    return out.toString();
  }

  /// A number inside a formula. A decimal or a double keeps a point, `2.0*x`, so that it is not
  /// read back as exact.
  public static String of(Numeric number) {
    return switch (number) {
      case Num(Rational value, boolean decimal) ->
          decimal ? pointed(decimal(value)) : value.toString();
      case Flt(double value) -> pointed(of(value));
    };
  }

  private static String pointed(String text) {
    int mark = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == 'n') {
        return text;
      }
      if (c == 'e') {
        mark = i;
      }
    }
    return text.substring(0, mark) + ".0" + text.substring(mark);
  }
}
