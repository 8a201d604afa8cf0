package gradus.data;

/// Reads numbers written in plain digits, `-12.5e3`, in one go, without looking for their end
/// first.
final class PlainNumber {
  /// So many digits make an unsigned long.
  private static final int LONGEST = 19;

  private final byte point;
  private int behind;

  /// The exponent that was read last.
  private int power;

  /// @param point the decimal sign
  PlainNumber(byte point) {
    this.point = point;
  }

  /// The place behind the number that was read last.
  int behind() {
    return behind;
  }

  /// The number that begins here, or NaN where that takes a closer look. The caller looks whether
  /// the cell ends there.
  ///
  /// @param length of the bytes; a line feed is among those that follow
  double read(byte[] bytes, int length, int from) {
    int i = from;
    boolean negative = bytes[i] == '-';
    if (negative) {
      i++;
    }
    int first = i;
    long mantissa = 0;
    int digit;
    while ((digit = bytes[i] - '0') >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      i++;
    }
    int digits = i - first;
    int scale = 0;
    if (bytes[i] == point) {
      int fraction = ++i;
      int safe = length - 8;
      while (i <= safe) {
        long eight = ByteScan.eightDigits(bytes, i);
        if (eight < 0) {
          break;
        }
        mantissa = mantissa * 100_000_000 + eight;
        i += 8;
      }
      while ((digit = bytes[i] - '0') >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        i++;
      }
      scale = fraction - i;
      digits -= scale;
    }
    if (digits == 0 || digits > LONGEST && digits - zeros(bytes, first) > LONGEST) {
      return Double.NaN;
    }
    if ((bytes[i] | 0x20) == 'e') {
      i = exponent(bytes, i + 1);
      if (i < 0) {
        return Double.NaN;
      }
      scale += power;
    }
    behind = i;
    double value = NumberCell.nearest(mantissa, scale);
    return negative ? -value : value;
  }

  /// How many zeros a number begins with, on both sides of its point.
  private int zeros(byte[] bytes, int first) {
    int zeros = 0;
    int i = first;
    while (bytes[i] == '0' || bytes[i] == point) {
      zeros += bytes[i] == '0' ? 1 : 0;
      i++;
    }
    return zeros;
  }

  /// Reads it into {@link #power}.
  ///
  /// @return behind it, or -1 where it is none or a long one
  private int exponent(byte[] bytes, int from) {
    int i = from;
    boolean negative = bytes[i] == '-';
    if (negative || bytes[i] == '+') {
      i++;
    }
    int first = i;
    int value = 0;
    int digit;
    while ((digit = bytes[i] - '0') >= 0 && digit <= 9 && i - first < 4) {
      value = value * 10 + digit;
      i++;
    }
    power = negative ? -value : value;
    return i == first || digit >= 0 && digit <= 9 ? -1 : i;
  }
}
