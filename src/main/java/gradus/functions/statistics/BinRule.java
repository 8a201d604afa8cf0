package gradus.functions.statistics;

import gradus.exact.Rational;
import java.util.Arrays;

/// How many bins of equal width suit a sample.
///
/// Sources: Sturges, The choice of a class interval, JASA 21 (1926); Freedman and Diaconis, On the
/// histogram as a density estimator, Zeitschrift für Wahrscheinlichkeitstheorie 57 (1981); `auto`
/// is NumPy's: the finer of the two.
final class BinRule {
  private BinRule() {}

  /// @param rule auto, sturges, fd or sqrt
  /// @param inside the data in the range; not empty
  /// @param span length of the range
  static double bins(String rule, double[] inside, double span) {
    double width =
        switch (rule) {
          case "sturges" -> sturges(inside);
          case "fd" -> freedmanDiaconis(inside);
          case "sqrt" -> spread(inside) / Math.sqrt(inside.length);
          default -> {
            double fd = freedmanDiaconis(inside);
            yield fd > 0 ? Math.min(fd, sturges(inside)) : sturges(inside);
          }
        };
    return width > 0 ? Math.max(1, Math.ceil(span / width)) : 1;
  }

  private static double sturges(double[] data) {
    return spread(data) / (Math.log(data.length) / Math.log(2) + 1);
  }

  private static double freedmanDiaconis(double[] data) {
    double[] sorted = data.clone();
    Arrays.sort(sorted);
    double iqr = quartile(sorted, 3) - quartile(sorted, 1);
    return 2 * iqr / Math.cbrt(data.length);
  }

  private static double quartile(double[] sorted, int quarters) {
    QuantileMethod.Position at = QuantileMethod.LINEAR.at(Rational.of(quarters, 4), sorted.length);
    double a = sorted[at.lower()];
    return at.fraction().isZero()
        ? a
        : a + (sorted[at.lower() + 1] - a) * at.fraction().doubleValue();
  }

  private static double spread(double[] data) {
    double min = data[0];
    double max = data[0];
    for (double x : data) {
      min = Math.min(min, x);
      max = Math.max(max, x);
    }
    return max - min;
  }
}
