package gradus.plot.canvas;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The values of a raster as texts of its cells: all with the same decimals.
final class CellTexts {
  private static final int MOST_DECIMALS = 2;
  private static final double VAST = 1e9;

  private CellTexts() {}

  /// @param columns the room of each
  /// @return empty when the longest has no room even without decimals, or whole numbers would show
  ///   differences as nothing
  static String[] of(double[] values, int columns) {
    int needed = 0;
    double largest = 0;
    for (double value : values) {
      if (Double.isNaN(value)) {
        continue;
      }
      if (!(Math.abs(value) < VAST)) {
        return new String[0];
      }
      largest = Math.max(largest, Math.abs(value));
      while (needed < MOST_DECIMALS && !isWhole(value * Math.pow(10, needed))) {
        needed++;
      }
    }
    int fewest = needed == 0 || largest >= 10 ? 0 : 1;
    for (int decimals = needed; decimals >= fewest; decimals--) {
      String[] texts = texts(values, decimals);
      int longest = 0;
      for (String text : texts) {
        longest = Math.max(longest, text.length());
      }
      if (longest <= columns) {
        return texts;
      }
    }
    return new String[0];
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-9 * Math.max(1, Math.abs(value));
  }

  private static String[] texts(double[] values, int decimals) {
    String[] texts = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        texts[i] = "";
        continue;
      }
      BigDecimal rounded = BigDecimal.valueOf(values[i]).setScale(decimals, RoundingMode.HALF_EVEN);
      texts[i] = rounded.toPlainString().replace('-', '−');
    }
    return texts;
  }
}
