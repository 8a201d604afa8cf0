package gradus.plot.sample;

import gradus.plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Chooses the range of heights so that what matters is seen: poles do not squash the rest, flat
/// curves get room, 0 is shown where it is near.
///
/// @param cut whether something lies outside
public record Heights(double low, double high, boolean cut) {
  /// Where the middle of the values is taken to end.
  private static final double TAIL = 0.1;

  /// @param logarithmic whether the axis is, so that only positive values count
  public static Heights of(List<Sampled> curves, boolean logarithmic) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean cut = false;
    for (Sampled curve : curves) {
      double[] sorted =
          Arrays.stream(curve.y())
              .filter(y -> Double.isFinite(y) && (!logarithmic || y > 0))
              .sorted()
              .toArray();
      if (sorted.length == 0) {
        continue;
      }
      Heights one = logarithmic ? decades(sorted, curve.high()) : one(curve, even(curve));
      low = Math.min(low, one.low);
      high = Math.max(high, one.high);
      cut |= one.cut;
    }
    if (!(low <= high)) {
      return new Heights(Double.NaN, Double.NaN, false);
    }
    return logarithmic ? roomy(low, high, cut) : padded(low, high, cut);
  }

  /// @param most the highest value at even steps: beside poles there is no end
  private static Heights decades(double[] sorted, double most) {
    double high = Math.min(sorted[sorted.length - 1], most > 0 ? most : Double.MAX_VALUE);
    double low = Math.min(sorted[0], high);
    // More decades than this show nothing of the curve but its fall.
    double least = high * 1e-18;
    boolean cut = low < least;
    return new Heights(Math.max(low, least), high, cut);
  }

  /// Values at even steps, so that closely sampled parts do not count more.
  private static double[] even(Sampled curve) {
    double[] x = curve.x();
    List<Double> values = new ArrayList<>();
    int n = x.length;
    double step = (x[n - 1] - x[0]) / 600;
    double next = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      if (x[i] >= next && !Double.isNaN(curve.y()[i])) {
        values.add(curve.y()[i]);
        next = x[i] + step;
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static Heights one(Sampled curve, double[] even) {
    double low = curve.low();
    double high = curve.high();
    for (Break b : curve.breaks()) {
      for (double end : new double[] {b.left(), b.right(), b.value()}) {
        if (!Double.isNaN(end)) {
          low = Math.min(low, end);
          high = Math.max(high, end);
        }
      }
    }
    if (!curve.falls() && !curve.rises()) {
      return new Heights(low, high, false);
    }
    double q0 = quantile(even, TAIL);
    double q1 = quantile(even, 1 - TAIL);
    double reach = 0.75 * (q1 - q0);
    double from = curve.falls() ? Math.max(low, q0 - reach) : low;
    double to = curve.rises() ? Math.min(high, q1 + reach) : high;
    return new Heights(from, to, true);
  }

  private static Heights padded(double from, double to, boolean cut) {
    double size = Math.max(Math.abs(from), Math.abs(to));
    if (to - from <= 1e-12 * size || size == 0) {
      double room = size == 0 ? 1 : size * 0.5;
      return new Heights(from - room, to + room, cut);
    }
    double span = to - from;
    double low = from;
    double high = to;
    if (low > 0 && low < 0.2 * span) {
      low = 0;
    } else if (low != 0) {
      low -= 0.05 * span;
    }
    if (high < 0 && -high < 0.2 * span) {
      high = 0;
    } else if (high != 0) {
      high += 0.05 * span;
    }
    // A curve that runs along 0 is told from the frame.
    low -= low == 0 ? 0.04 * span : 0;
    high += high == 0 ? 0.04 * span : 0;
    return new Heights(low, high, cut);
  }

  private static Heights roomy(double low, double high, boolean cut) {
    double factor = low == high ? 10 : Math.pow(high / low, 0.04);
    return new Heights(
        Math.max(low / factor, Double.MIN_NORMAL), Math.min(high * factor, 1e307), cut);
  }

  /// The axis with this range.
  public Axis axis() {
    return Axis.of(low, high);
  }

  /// @param sorted ascending
  static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int i = (int) Math.floor(place);
    int j = Math.min(sorted.length - 1, i + 1);
    return sorted[i] + (place - i) * (sorted[j] - sorted[i]);
  }
}
