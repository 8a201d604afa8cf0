package gradus.functions.statistics;

import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The covariances of every pair of variables.
final class CovarianceMatrix {
  private CovarianceMatrix() {}

  /// @param centered n×d
  static Matrix of(Matrix centered, int ddof) {
    int n = centered.rows();
    int d = centered.columns();
    double[] rest = new double[d];
    for (int i = 0; i < centered.data().length; i++) {
      rest[i % d] += centered.data()[i];
    }
    double[] products = centered.transpose().times(centered).data().clone();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double product = products[i * d + j];
        double covariance =
            Double.isInfinite(product) ? product : (product - rest[i] * rest[j] / n) / (n - ddof);
        products[i * d + j] = covariance;
        products[j * d + i] = covariance;
      }
    }
    return new Matrix(d, d, products);
  }

  /// The same of exact numbers and formulas, with the names of the variables down and across.
  static Array exact(Samples samples, int ddof, Context context) {
    ExactMoments moments = new ExactMoments(context);
    int d = samples.variables();
    List<List<Value>> centered = new ArrayList<>(d);
    for (int j = 0; j < d; j++) {
      centered.add(moments.centered(samples.values(j)));
    }
    Value[] entries = new Value[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        Value covariance = moments.product(centered.get(i), centered.get(j), ddof);
        entries[i * d + j] = covariance;
        entries[j * d + i] = covariance;
      }
    }
    return Values.array(samples.square(), List.of(entries), Labels.both(samples.names()));
  }
}
