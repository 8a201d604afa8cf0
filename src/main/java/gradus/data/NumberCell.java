package gradus.data;

import gradus.exact.Rational;
import java.nio.charset.StandardCharsets;

/// Reads the number in a cell: `12`, `-3.5`, `+.5`, `5.`, `1e-3`, `1.5D+03`, `1/3`, `inf`, `−2`
/// (U+2212).
///
/// Not numbers: anything with letters that {@link Double#parseDouble} would take (`1d`, `0x1p3`),
/// digit groups, `NaN`.
final class NumberCell {
  /// Powers of ten that are exact as doubles: 10^22 = 2^22 · 5^22 and 5^22 < 2^53.
  private static final double[] EXACT_POWERS = powers();

  /// A NaN of its own, so that "too large" and "no number" stay apart without a second result.
  private static final double BEYOND = Double.longBitsToDouble(0x7ff8_0000_0000_0e99L);

  private static final long MANTISSA_EXACT = 1L << 53;

  private static final long TEN_TO_18 = 1_000_000_000_000_000_000L;

  private NumberCell() {}

  /// The nearest double, or NaN when the cell holds no number or one beyond the range of doubles.
  ///
  /// @param from the first byte, not a space
  /// @param to behind the last byte, not a space
  /// @param point the decimal sign, `.` or `,`
  static double parse(byte[] bytes, int from, int to, byte point) {
    int at = from;
    boolean negative = false;
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      negative = bytes[at++] == '-';
    } else if (isUnicodeMinus(bytes, at, to)) {
      negative = true;
      at += 3;
    }
    int first = at;
    long mantissa = 0;
    boolean fits = true;
    while (at < to && isDigit(bytes[at])) {
      fits &= hasRoom(mantissa);
      mantissa = mantissa * 10 + bytes[at++] - '0';
    }
    int digits = at - first;
    int scale = 0;
    boolean pointed = at < to && bytes[at] == point;
    if (pointed) {
      int fraction = ++at;
      while (at < to && isDigit(bytes[at])) {
        fits &= hasRoom(mantissa);
        mantissa = mantissa * 10 + bytes[at++] - '0';
      }
      scale = fraction - at;
      digits -= scale;
    }
    if (digits == 0) {
      return infinity(bytes, first, to, negative);
    }
    if (at < to) {
      if ((bytes[at] | 0x20) != 'e' && !(pointed && isFortranExponent(bytes, at, to))) {
        return bytes[at] == '/' ? fraction(bytes, first, at, to, negative, point) : Double.NaN;
      }
      if (exponentEnd(bytes, at + 1, to) != to) {
        return Double.NaN;
      }
      fits &= to - at <= 5;
      scale += fits ? exponent(bytes, at + 1, to) : 0;
    }
    if (fits) {
      double value = nearest(mantissa, scale);
      if (!Double.isNaN(value)) {
        return negative ? -value : value;
      }
    }
    return slow(bytes, first, to, negative, point);
  }

  /// mantissa·10^scale, or NaN where that takes more than a few operations.
  static double nearest(long mantissa, int scale) {
    // Clinger 1990: an exact mantissa times or over an exact power of ten is rounded once, so
    // correctly.
    if (mantissa >= 0 && mantissa <= MANTISSA_EXACT && scale <= 0 && scale >= -22) {
      return scale == 0 ? mantissa : mantissa / EXACT_POWERS[-scale];
    }
    return EiselLemire.value(mantissa, scale);
  }

  /// `1.5D+03`, as Fortran writes doubles; without point or sign it may be a name.
  private static boolean isFortranExponent(byte[] bytes, int at, int to) {
    return (bytes[at] | 0x20) == 'd'
        && at + 1 < to
        && (bytes[at + 1] == '+' || bytes[at + 1] == '-');
  }

  /// Whether one more digit keeps the unsigned mantissa exact: up to 19 digits do.
  private static boolean hasRoom(long mantissa) {
    return mantissa >= 0 && mantissa < TEN_TO_18;
  }

  private static int exponent(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    int value = 0;
    for (int i = negative || bytes[from] == '+' ? from + 1 : from; i < to; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    return negative ? -value : value;
  }

  /// p/q of plain numbers, as gradus prints exact results.
  private static double fraction(
      byte[] bytes, int first, int slash, int to, boolean negative, byte point) {
    for (int i = first; i < to; i++) {
      if (!isDigit(bytes[i]) && i != slash) {
        return Double.NaN;
      }
    }
    double numerator = parse(bytes, first, slash, point);
    double denominator = parse(bytes, slash + 1, to, point);
    if (Double.isNaN(denominator) || denominator == 0) {
      return Double.NaN;
    }
    double value =
        numerator < MANTISSA_EXACT && denominator < MANTISSA_EXACT
            ? numerator / denominator
            : Rational.parse(ascii(bytes, first, to)).doubleValue();
    return negative ? -value : value;
  }

  private static double infinity(byte[] bytes, int from, int to, boolean negative) {
    String word = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    boolean infinite =
        word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity") || word.equals("∞");
    if (!infinite) {
      return Double.NaN;
    }
    return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  private static double slow(byte[] bytes, int from, int to, boolean negative, byte point) {
    String text = ascii(bytes, from, to);
    double value = Double.parseDouble(point == '.' ? text : text.replace((char) point, '.'));
    if (Double.isInfinite(value)) {
      return BEYOND;
    }
    return negative ? -value : value;
  }

  /// Whether a result of {@link #parse} means a well-written number beyond the range of doubles.
  static boolean isBeyondDoubles(double parsed) {
    return Double.doubleToRawLongBits(parsed) == Double.doubleToRawLongBits(BEYOND);
  }

  /// The cell in the spelling {@link Rational#parse(String)} reads.
  static String plain(byte[] bytes, int from, int to, byte point) {
    boolean minus = isUnicodeMinus(bytes, from, to);
    String text = (minus ? "-" : "") + ascii(bytes, minus ? from + 3 : from, to);
    return point == '.' ? text : text.replace((char) point, '.');
  }

  /// With the exponents of Fortran spelt as those of everybody else.
  private static String ascii(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    return text.replace('D', 'e').replace('d', 'e');
  }

  private static int exponentEnd(byte[] bytes, int from, int to) {
    int at = from;
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    int first = at;
    while (at < to && isDigit(bytes[at])) {
      at++;
    }
    return at == first ? -1 : at;
  }

  private static boolean isUnicodeMinus(byte[] bytes, int at, int to) {
    return at + 3 <= to
        && bytes[at] == (byte) 0xe2
        && bytes[at + 1] == (byte) 0x88
        && bytes[at + 2] == (byte) 0x92;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static double[] powers() {
    double[] powers = new double[23];
    double power = 1;
    for (int i = 0; i < powers.length; i++) {
      powers[i] = power;
      power *= 10;
    }
    return powers;
  }
}
