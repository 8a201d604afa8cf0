package gradus.exact;

import gradus.budget.Budget;
import gradus.budget.Limits;
import java.math.BigInteger;
import java.util.Optional;

/// Exact decimal numbers as text. Written by hand because a `BigDecimal` accepts exponents that
/// would fill the memory.
final class DecimalText {
  private static final double LOG2_OF_10 = Math.log(10) / Math.log(2);

  /// So many decimal digits always fit a long.
  private static final int SMALL_DIGITS = 18;

  private DecimalText() {}

  static Rational parse(String text) {
    return plainInteger(text)
        ? Rational.of(Long.parseLong(text))
        : parse(text, Budget.deaf(Limits.DEFAULT));
  }

  static Rational parse(String text, Budget budget) {
    if (plainInteger(text)) {
      return Rational.of(Long.parseLong(text));
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new Reading(text).number(budget);
    }
    Rational denominator = new Reading(text.substring(slash + 1)).number(budget);
    if (denominator.isZero()) {
      throw malformed(text);
    }
    return new Reading(text.substring(0, slash)).number(budget).divide(denominator);
  }

  private static boolean plainInteger(String text) {
    if (text.isEmpty() || text.length() > SMALL_DIGITS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// One pass over the text of one number.
  private static final class Reading {
    private final String text;
    private int position;

    Reading(String text) {
      this.text = text;
    }

    Rational number(Budget budget) {
      boolean negative = sign();
      StringBuilder digits = new StringBuilder(text.length());
      digits(digits);
      int scale = 0;
      if (position < text.length() && text.charAt(position) == '.') {
        position++;
        int whole = digits.length();
        digits(digits);
        scale = digits.length() - whole;
      }
      if (digits.isEmpty()) {
        throw malformed(text);
      }
      double exponent = exponent() - scale;
      if (position < text.length()) {
        throw malformed(text);
      }
      Rational value = scaled(digits.toString(), exponent, budget);
      return negative ? value.negate() : value;
    }

    private boolean sign() {
      char first = position < text.length() ? text.charAt(position) : ' ';
      if (first == '-' || first == '+') {
        position++;
      }
      return first == '-';
    }

    private void digits(StringBuilder into) {
      for (; position < text.length() && isDigit(text.charAt(position)); position++) {
        into.append(text.charAt(position));
      }
    }

    /// As a double: an exponent too long for one is infinite, and the budget refuses it.
    private double exponent() {
      if (position >= text.length() || (text.charAt(position) | 0x20) != 'e') {
        return 0;
      }
      position++;
      boolean negative = sign();
      StringBuilder digits = new StringBuilder();
      digits(digits);
      if (digits.isEmpty()) {
        throw malformed(text);
      }
      double magnitude = Double.parseDouble(digits.toString());
      return negative ? -magnitude : magnitude;
    }
  }

  private static Rational scaled(String digits, double exponent, Budget budget) {
    if (digits.length() <= SMALL_DIGITS && Math.abs(exponent) <= SMALL_DIGITS) {
      return exponent <= 0
          ? Rational.of(Long.parseLong(digits), powerOfTen((int) -exponent))
          : Rational.of(Long.parseLong(digits)).multiply(Rational.of(powerOfTen((int) exponent)));
    }
    if (digits.length() > SMALL_DIGITS) {
      budget.bits((digits.length() - 1) * LOG2_OF_10);
    }
    BigInteger significand =
        digits.length() <= SMALL_DIGITS
            ? BigInteger.valueOf(Long.parseLong(digits))
            : new BigInteger(digits);
    if (exponent == 0 || significand.signum() == 0) {
      return Rational.of(significand);
    }
    budget.bits(Math.abs(exponent) * LOG2_OF_10);
    BigInteger power = BigInteger.TEN.pow((int) Math.abs(exponent));
    return exponent > 0
        ? Rational.of(significand.multiply(power)).checked(budget)
        : Rational.of(significand, power);
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  static Optional<String> print(Rational value) {
    BigInteger denominator = value.denominator();
    int twos = denominator.getLowestSetBit();
    BigInteger odd = denominator.shiftRight(twos);
    int fives = Integers.logarithm(odd, BigInteger.valueOf(5));
    if (fives < 0) {
      return Optional.empty();
    }
    int places = Math.max(twos, fives);
    if (places == 0) {
      return Optional.of(value.numerator().toString());
    }
    BigInteger scaled =
        value.numerator().abs().multiply(BigInteger.TEN.pow(places)).divide(denominator);
    StringBuilder text = new StringBuilder(scaled.toString());
    while (text.length() <= places) {
      text.insert(0, '0');
    }
    text.insert(text.length() - places, '.');
    return Optional.of(value.signum() < 0 ? "-" + text : text.toString());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static NumberFormatException malformed(String text) {
    return new NumberFormatException("not a number: " + text);
  }
}
