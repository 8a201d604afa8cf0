package gradus.tutor.generate;

import gradus.exact.Rational;
import java.math.BigDecimal;
import java.util.Arrays;

/// Small pieces of formulas in the language, written as people write them: `3*x^2 - x + 4`, never
/// `1*x` or `+ -1`.
final class Terms {
  private Terms() {}

  /// The terms with their signs between them; those that are `0` are left out.
  static String sum(String... terms) {
    StringBuilder out = new StringBuilder();
    for (String term : terms) {
      if (term.equals("0")) {
        continue;
      }
      boolean minus = term.startsWith("-");
      if (out.isEmpty()) {
        out.append(term);
      } else {
        out.append(minus ? " - " : " + ").append(minus ? term.substring(1) : term);
      }
    }
    return out.isEmpty() ? "0" : out.toString();
  }

  static String times(int factor, String what) {
    return switch (factor) {
      case 0 -> "0";
      case 1 -> what;
      case -1 -> "-" + what;
      default -> what.equals("1") ? String.valueOf(factor) : factor + "*" + what;
    };
  }

  /// `x^3`, `x`, `1`.
  static String power(String base, int exponent) {
    return switch (exponent) {
      case 0 -> "1";
      case 1 -> base;
      default -> base + "^" + (exponent < 0 ? "(" + exponent + ")" : exponent);
    };
  }

  /// `-3*x^2`.
  static String term(int factor, String base, int exponent) {
    return times(factor, power(base, exponent));
  }

  /// `3*x - 1`.
  static String linear(int slope, String x, int constant) {
    return sum(times(slope, x), String.valueOf(constant));
  }

  /// A number that may follow an operator: `(-3)`.
  static String guarded(int number) {
    return number < 0 ? "(" + number + ")" : String.valueOf(number);
  }

  static String guarded(Rational number) {
    return number.signum() < 0 || !number.isInteger() ? "(" + number + ")" : number.toString();
  }

  /// A formula with its gaps filled in their order: `#` is a number, in parentheses where it could
  /// not stand without, `%` goes in as it is.
  static String put(String formula, Object... parts) {
    StringBuilder out = new StringBuilder();
    int next = 0;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      if (c == '#' || c == '%') {
        Object part = parts[next++];
        out.append(c == '#' ? guarded(Rational.parse(part.toString())) : part);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Whether no two of them are the same.
  static boolean differ(int... numbers) {
    return Arrays.stream(numbers).distinct().count() == numbers.length;
  }

  /// `[1, -2]`.
  static String vector(int... entries) {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < entries.length; i++) {
      out.append(i == 0 ? "" : ", ").append(entries[i]);
    }
    return out.append(']').toString();
  }

  static String vector(String... entries) {
    return "[" + String.join(", ", entries) + "]";
  }

  /// In lowest terms: `3/4`.
  static String fraction(int numerator, int denominator) {
    return Rational.of(numerator, denominator).toString();
  }

  /// A number without its point: `decimal(-15, 1)` is `-1.5`, `decimal(20, 1)` is `2`.
  static String decimal(int digits, int places) {
    return BigDecimal.valueOf(digits, places).stripTrailingZeros().toPlainString();
  }

  /// `decimals(1, 5, -20)` is `[0.5, -2]`.
  static String decimals(int places, int... digits) {
    return vector(
        Arrays.stream(digits).mapToObj(each -> decimal(each, places)).toArray(String[]::new));
  }

  static String guardedDecimal(int digits, int places) {
    String text = decimal(digits, places);
    return digits < 0 ? "(" + text + ")" : text;
  }

  /// `1*2 + 3*(-4)`: the sum of the products of entries in the same place.
  static String products(int[] left, int[] right) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < left.length; i++) {
      String factor = i == 0 ? String.valueOf(left[i]) : guarded(left[i]);
      out.append(i == 0 ? "" : " + ").append(factor).append('*').append(guarded(right[i]));
    }
    return out.toString();
  }

  static int pow(int base, int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power = Math.multiplyExact(power, base);
    }
    return power;
  }

  static int dot(int[] left, int[] right) {
    int sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
