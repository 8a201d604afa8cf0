package gradus.plot.kinds.data;

import gradus.plot.Axis;
import gradus.plot.PlotRequest;
import gradus.value.Decimal;
import java.util.ArrayList;
import java.util.List;

/// Numbers in words, and ranges with room around them.
final class Figures {
  private static final Decimal DECIMAL = Decimal.significant(4);

  /// How much of the range stays free at each end.
  private static final double MARGIN = 0.04;

  private Figures() {}

  static String text(double value) {
    return DECIMAL.text(value);
  }

  /// "1 row", "3 rows".
  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /// An axis over all finite values, with some room; a single value gets room around it.
  static Axis axis(String label, double... values) {
    Spread spread = Spread.of(values);
    return over(label, spread.low(), spread.high());
  }

  /// @param low not above high; both infinite when there was no value
  static Axis over(String label, double low, double high) {
    if (!(low <= high)) {
      return Axis.of(0, 1).labelled(label);
    }
    if (!Double.isFinite((high - low) * (1 + 2 * MARGIN))) {
      throw PlotRequest.nothing(
          (label.isEmpty() ? "" : label + ": ")
              + "values from "
              + text(low)
              + " to "
              + text(high)
              + " are too far apart for an axis",
          "--where chooses some of the rows");
    }
    double room = (high - low) * MARGIN;
    if (!(room > 0) || low + room == low) {
      room = low == 0 ? 1 : Math.abs(low) * 0.1;
    }
    return Axis.of(low - room, high + room).labelled(label);
  }

  /// From zero to the highest value.
  static Axis fromZero(String label, double highest) {
    return Axis.of(0, highest > 0 ? highest * (1 + MARGIN) : 1).labelled(label);
  }

  /// An axis with names at 0, 1, 2 …, the first at the top when it is vertical.
  static Axis names(String label, List<String> names) {
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ticks.add(new Axis.Tick(i, names.get(i)));
    }
    return Axis.of(-0.5, names.size() - 0.5).labelled(label).withTicks(ticks);
  }
}
