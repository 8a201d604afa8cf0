package gradus.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Numbers as labels of ticks: all of an axis with the same decimals, or the same power of ten.
final class NumberTicks {
  /// Powers of ten from here on may be written as such: `1e6`.
  private static final int LARGE = 6;

  private static final int SMALL = -4;

  /// Whole numbers of counts are written out up to here.
  private static final int VAST = 15;

  private NumberTicks() {}

  /// @param values ascending multiples of the step
  /// @param step without trailing zeros; its last digit is the last one written
  /// @param whole whether a whole number is never written with decimals
  static List<Axis.Tick> of(
      List<BigDecimal> values, BigDecimal step, boolean whole, boolean ascii) {
    int power = Integer.MIN_VALUE;
    for (BigDecimal value : values) {
      if (value.signum() != 0) {
        power = Math.max(power, value.precision() - value.scale() - 1);
      }
    }
    boolean scientific = isScientific(power, step.scale(), whole);
    List<Axis.Tick> ticks = new ArrayList<>(values.size());
    for (BigDecimal value : values) {
      String text =
          scientific
              ? scientific(value, power, step.scale())
              : value.setScale(Math.max(0, step.scale())).toPlainString();
      ticks.add(new Axis.Tick(value.doubleValue(), minus(text, ascii)));
    }
    return ticks;
  }

  /// Whether a power of ten makes the longest label shorter.
  private static boolean isScientific(int power, int scale, boolean whole) {
    if (power == Integer.MIN_VALUE || power > SMALL && power < LARGE) {
      return false;
    }
    int decimals = Math.max(0, power + scale);
    if (whole && decimals > 0 && power < VAST) {
      return false;
    }
    int plain = Math.max(power, 0) + 1 + (scale > 0 ? scale + 1 : 0);
    int mantissa = 1 + (decimals > 0 ? decimals + 1 : 0);
    return mantissa + 1 + String.valueOf(power).length() < plain;
  }

  private static String scientific(BigDecimal value, int power, int scale) {
    return value.signum() == 0
        ? "0"
        : value.movePointLeft(power).setScale(Math.max(0, power + scale)).toPlainString()
            + "e"
            + power;
  }

  static String minus(String text, boolean ascii) {
    return ascii ? text : text.replace('-', '−');
  }
}
