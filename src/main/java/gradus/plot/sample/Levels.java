package gradus.plot.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The values at which contour lines are drawn.
///
/// @param values ascending
/// @param note why they are not evenly spaced; empty when they are
public record Levels(List<Double> values, String note) {
  public Levels {
    values = List.copyOf(values);
  }

  /// Round values: evenly spaced, or by factors where the function is small in most of the picture
  /// and huge at its border.
  ///
  /// @param sorted the values of the function, ascending
  /// @param about how many
  /// @param base the smallest value, from which factors count
  public static Levels of(double[] sorted, int about, double base) {
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    double median = Heights.quantile(sorted, 0.5);
    double start = Math.abs(base) < 1e-3 * (median - low) ? 0 : base;
    boolean skewed = median - start > 0 && high - start > 12 * (median - start);
    if (skewed && start <= low + 1e-9 * (high - low)) {
      return new Levels(factors(sorted, about, start), "the contour levels grow by factors");
    }
    // A few extreme values do not decide.
    double from = Heights.quantile(sorted, 0.005);
    double to = Heights.quantile(sorted, 0.995);
    return new Levels(even(from, to, about), "");
  }

  /// With equally many points of the picture between them.
  public static Levels quantiles(double[] sorted, int count) {
    List<Double> levels = new ArrayList<>();
    double scale = sorted[sorted.length - 1] - sorted[0];
    for (int i = 1; i <= count; i++) {
      double level = short3(Heights.quantile(sorted, (double) i / (count + 1)), scale / count);
      if (levels.isEmpty() || level > levels.getLast()) {
        levels.add(level);
      }
    }
    return new Levels(levels, "equally many points lie between the contour levels");
  }

  /// As few digits as tell the levels apart.
  private static double short3(double v, double step) {
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(step, Double.MIN_NORMAL))) - 1);
    return tidy(Math.rint(v / unit) * unit);
  }

  static List<Double> even(double low, double high, int about) {
    double step = step((high - low) / (about + 1));
    List<Double> levels = new ArrayList<>();
    for (double k = Math.ceil(low / step); k * step <= high && levels.size() < 200; k++) {
      levels.add(tidy(k * step));
    }
    return levels;
  }

  /// The round number nearest to a step: 1, 2, 2.5 or 5 times a power of ten.
  public static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digit = rough / power;
    return (digit < 1.4 ? 1 : digit < 2.2 ? 2 : digit < 3.5 ? 2.5 : digit < 7 ? 5 : 10) * power;
  }

  private static List<Double> factors(double[] sorted, int about, double base) {
    double high = sorted[sorted.length - 1] - base;
    double low = Math.max(Heights.quantile(sorted, 0.003) - base, high * 1e-6);
    double decades = Math.log10(high / low);
    double[] digits = decades * 2 <= about + 1 ? new double[] {1, 3} : new double[] {1};
    int every = Math.max(1, (int) Math.ceil(decades * digits.length / (about + 2)));
    List<Double> levels = new ArrayList<>();
    int k = 0;
    for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (double digit : digits) {
        double level = digit * Math.pow(10, power);
        if (level > low && level < high && k++ % every == 0) {
          levels.add(tidy(base + level));
        }
      }
    }
    return levels;
  }

  private static double tidy(double v) {
    return v == 0 ? 0 : Double.parseDouble(String.format(Locale.ROOT, "%.12g", v));
  }
}
