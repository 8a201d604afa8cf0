package gradus.json;

/// A double as the shortest decimal that reads back to the same bits: `3`, `0.1`, `-0`, `1e21`,
/// `1.5e-7`.
///
/// The digits are those of {@link Double#toString} (shortest since JDK 19, Raffaello Giulietti's
/// algorithm); the layout is that of ECMAScript without the `+`: plain digits for 1e-6 ≤ |x| <
/// 1e21, an exponent beyond. No locale takes part.
public final class ShortestDecimal {
  private ShortestDecimal() {}

  /// @param number finite
  public static String of(double number) {
    StringBuilder out = new StringBuilder(24);
    append(number, out);
    return out.toString();
  }

  /// @param number finite
  /// @throws IllegalArgumentException for NaN and the infinities
  public static void append(double number, StringBuilder out) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not finite: " + number);
    }
    // 2^53: below it every whole double is its own shortest decimal, and a long prints faster.
    if (Math.abs(number) < 9007199254740992.0 && number == (long) number) {
      if (number == 0 && 1 / number < 0) {
        out.append('-');
      }
      out.append((long) number);
      return;
    }
    String text = Double.toString(number);
    int mark = text.indexOf('E');
    if (mark < 0) {
      out.append(text);
      return;
    }
    int start = 0;
    if (text.charAt(0) == '-') {
      out.append('-');
      start = 1;
    }
    StringBuilder digits = new StringBuilder(20);
    digits.append(text, start, start + 1).append(text, start + 2, mark);
    int length = digits.length();
    while (length > 1 && digits.charAt(length - 1) == '0') {
      length--;
    }
    digits.setLength(length);
    layOut(digits, Integer.parseInt(text, mark + 1, text.length(), 10), out);
  }

  /// Lays out d.ddd · 10^exponent, in the one way gradus writes numbers for machines.
  ///
  /// @param digits at least one, without the point; the last one is not 0 unless it is the only one
  public static void layOut(CharSequence digits, int exponent, StringBuilder out) {
    int length = digits.length();
    if (exponent < -6 || exponent >= 21) {
      out.append(digits.charAt(0));
      if (length > 1) {
        out.append('.').append(digits, 1, length);
      }
      out.append('e').append(exponent);
    } else if (exponent < 0) {
      out.append("0.").repeat('0', -exponent - 1).append(digits);
    } else if (length <= exponent + 1) {
      out.append(digits).repeat('0', exponent + 1 - length);
    } else {
      out.append(digits, 0, exponent + 1).append('.').append(digits, exponent + 1, length);
    }
  }
}
