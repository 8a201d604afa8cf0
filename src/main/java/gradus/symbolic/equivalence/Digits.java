package gradus.symbolic.equivalence;

import gradus.exact.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How precisely a decimal was written.
///
/// @param significant digits from the first that is not 0
/// @param decimals digits behind the point; less than 0 where trailing zeros stand for an exponent,
///   as in 1.2e5
public record Digits(int significant, int decimals) {
  /// Of a decimal literal: `0.167`, `6.02e23`, `16.7%`, `-1.50`; empty for anything else, whole
  /// numbers too.
  public static Optional<Digits> of(String literal) {
    String text = literal.strip();
    int shift = 0;
    if (text.endsWith("%")) {
      shift = 2;
      text = text.substring(0, text.length() - 1).strip();
    }
    int start = text.startsWith("-") || text.startsWith("+") || text.startsWith("−") ? 1 : 0;
    int significant = 0;
    int decimals = 0;
    boolean point = shift > 0;
    boolean behind = false;
    int i = start;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !behind) {
        behind = true;
        point = true;
      } else if (c >= '0' && c <= '9') {
        significant += significant > 0 || c != '0' ? 1 : 0;
        decimals += behind ? 1 : 0;
      } else {
        break;
      }
    }
    if (i < text.length()) {
      char c = text.charAt(i);
      if (c != 'e' && c != 'E' || i == start) {
        return Optional.empty();
      }
      try {
        decimals -= Integer.parseInt(text.substring(i + 1).replace("+", ""));
        point = true;
      } catch (NumberFormatException noExponent) {
        return Optional.empty();
      }
    }
    return point && Math.abs(decimals) < 1_000
        ? Optional.of(new Digits(significant, decimals + shift))
        : Optional.empty();
  }

  /// Of a number that is remembered as a decimal but not how it was typed: 0.50 has one digit then.
  static Optional<Digits> of(Rational value) {
    return value
        .toDecimal()
        .map(text -> new BigDecimal(text))
        .map(decimal -> {
          BigDecimal short_ = decimal.stripTrailingZeros();
          return new Digits(
              short_.signum() == 0 ? 1 : short_.precision(), Math.max(short_.scale(), 0));
        });
  }

  /// One unit of the last digit.
  BigDecimal unit() {
    return BigDecimal.ONE.movePointLeft(decimals);
  }

  BigDecimal rounded(BigDecimal truth) {
    return truth.setScale(decimals, RoundingMode.HALF_UP);
  }

  BigDecimal cut(BigDecimal truth) {
    return truth.setScale(decimals, RoundingMode.DOWN);
  }
}
