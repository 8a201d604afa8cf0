package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.TallColumns;
import gradus.numeric.stream.Summary;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.List;

/// Correlations of data that are too tall to be held.
final class TallCorrelations {
  private final Arguments arguments;

  private TallCorrelations(Arguments arguments) {
    this.arguments = arguments;
  }

  static Value of(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns x = data.getFirst();
    Tall.samplesAreRows(x, context);
    for (int i = 0; i < data.size(); i++) {
      Numbers.requireFinite(arguments, i, data.get(i));
    }
    if (x.rows() < 2) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, "corr needs at least 2 samples, not " + x.rows())
          .toException();
    }
    TallCorrelations correlations = new TallCorrelations(arguments);
    if (data.size() == 2) {
      return correlations.pair(x, data.getLast());
    }
    context.budget().cells((double) x.width() * x.width());
    RealArray all = correlations.all(x);
    return x.isVector() ? all.get(0) : all;
  }

  private Value pair(TallColumns x, TallColumns y) {
    double first = spread(x, 0, "column 1");
    double second = spread(y, 0, "column 2");
    return Scalar.of(Math.clamp(x.product(0, y, 0) / first / second, -1, 1));
  }

  private RealArray all(TallColumns data) {
    int d = data.width();
    double[] spreads = data.results(j -> spread(data, j, data.name(j)));
    double[] entries = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        double entry = data.product(i, data, j) / spreads[i] / spreads[j];
        entries[i * d + j] = Math.clamp(entry, -1, 1);
        entries[j * d + i] = entries[i * d + j];
      }
      entries[i * d + i] = 1;
    }
    return new RealArray(Shape.of(d, d), entries, Labels.both(data.names()));
  }

  /// The root of the sum of squared distances from the mean.
  ///
  /// @throws gradus.diag.GradusException E0502 for a constant column
  private double spread(TallColumns data, int column, String name) {
    Summary summary = data.summary();
    int place = data.place(column);
    double spread = Math.sqrt(data.product(column, data, column));
    if (summary.smallest(place) == summary.largest(place) || spread == 0) {
      throw Corr.constant(arguments, name);
    }
    return spread;
  }
}
