package gradus.functions.statistics;

import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Check;
import gradus.function.Context;
import gradus.functions.linear.Order;
import gradus.functions.linear.VectorNorm;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Fills a matrix of distances, exactly or in doubles.
final class PairDistances {
  private final Arguments arguments;
  private final Context context;
  private final String metric;
  private final Order order;
  private final ScalarArithmetic scalars;

  PairDistances(Arguments arguments, Context context, String metric, Order order) {
    this.arguments = arguments;
    this.context = context;
    this.metric = metric;
    this.order = order;
    this.scalars = new ScalarArithmetic(context);
  }

  /// @param b the same object as `a` for the distances within it
  Array of(Points a, Points b) {
    Labels labels =
        a.names().isEmpty() && b.names().isEmpty() ? Labels.NONE : new Labels(a.names(), b.names());
    boolean real = a.data() instanceof RealArray || b.data() instanceof RealArray;
    return real ? real(a, b, labels) : exact(a, b, labels);
  }

  private Array real(Points a, Points b, Labels labels) {
    Matrix x = matrix(a, 0);
    Matrix y = a == b ? x : matrix(b, 1);
    int n = x.columns();
    double[] distances = new double[x.rows() * y.rows()];
    Metric distance =
        switch (metric) {
          case "sqeuclidean" -> Metric::squared;
          case "cosine" -> Metric::cosine;
          default -> Metric.of(order);
        };
    for (int i = 0; i < x.rows(); i++) {
      context.budget().check();
      for (int j = a == b ? i + 1 : 0; j < y.rows(); j++) {
        double d = distance.distance(x.data(), i * n, y.data(), j * n, n);
        distances[i * y.rows() + j] = d;
        if (a == b) {
          distances[j * y.rows() + i] = d;
        }
      }
    }
    boolean euclidean = order == Order.EUCLIDEAN && !metric.equals("cosine");
    if (a == b && euclidean) {
      check(x, distances);
    }
    return new RealArray(Shape.of(x.rows(), y.rows()), distances, labels);
  }

  /// The points as rows, of length 1 where directions are compared.
  private Matrix matrix(Points points, int index) {
    Matrix matrix = Matrices.real(points.data(), new Approximation(context.registry()));
    Matrix rows = points.areRows() ? matrix : matrix.transpose();
    if (!metric.equals("cosine")) {
      return rows;
    }
    int n = rows.columns();
    double[] unit = rows.data().clone();
    Metric euclidean = Metric.of(Order.EUCLIDEAN);
    for (int i = 0; i < rows.rows(); i++) {
      double largest = 0;
      for (int k = i * n; k < (i + 1) * n; k++) {
        largest = Math.max(largest, Math.abs(unit[k]));
      }
      if (largest == 0) {
        throw points.zero(arguments, index, i);
      }
      for (int k = i * n; k < (i + 1) * n; k++) {
        unit[k] /= largest;
      }
      double length = euclidean.distance(unit, i * n, new double[n], 0, n);
      for (int k = i * n; k < (i + 1) * n; k++) {
        unit[k] /= length;
      }
    }
    return new Matrix(rows.rows(), n, unit);
  }

  /// The squares of all distances add up to 2n times the squared distances from the mean.
  private void check(Matrix points, double[] distances) {
    boolean squares = metric.equals("sqeuclidean");
    double left = 0;
    for (double d : distances) {
      left += squares ? d : d * d;
    }
    double right = 0;
    for (double c : Samples.centered(points).data()) {
      right += c * c;
    }
    right *= 2.0 * points.rows();
    if (right > 1e-280 && Double.isFinite(right) && Double.isFinite(left)) {
      double size = points.rows() * (double) points.columns();
      context.check(
          new Check(
              "sum(D^2) = 2n*sum((x - mean)^2)",
              Math.abs(left - right) / right,
              Math.ulp(1.0) * (100 + 10 * Math.sqrt(size) + size)));
    }
  }

  private Array exact(Points a, Points b, Labels labels) {
    boolean cosine = metric.equals("cosine");
    List<Value> lengthsA = cosine ? a.squaredLengths(arguments, 0, context) : List.of();
    List<Value> lengthsB = cosine && a != b ? b.squaredLengths(arguments, 1, context) : lengthsA;
    List<List<Value>> x = lists(a);
    List<List<Value>> y = a == b ? x : lists(b);
    Value[] distances = new Value[x.size() * y.size()];
    for (int i = 0; i < x.size(); i++) {
      for (int j = a == b ? i : 0; j < y.size(); j++) {
        context.budget().step();
        Value d =
            a == b && i == j
                ? Scalar.ZERO
                : cosine
                    ? cosine(x.get(i), y.get(j), scalars.multiply(lengthsA.get(i), lengthsB.get(j)))
                    : distance(x.get(i), y.get(j));
        distances[i * y.size() + j] = d;
        if (a == b) {
          distances[j * y.size() + i] = d;
        }
      }
    }
    return Values.array(Shape.of(x.size(), y.size()), List.of(distances), labels);
  }

  private static List<List<Value>> lists(Points points) {
    List<List<Value>> lists = new ArrayList<>(points.count());
    for (int i = 0; i < points.count(); i++) {
      lists.add(points.exact(i));
    }
    return lists;
  }

  private Value distance(List<Value> x, List<Value> y) {
    List<Value> differences = new ArrayList<>(x.size());
    for (int k = 0; k < x.size(); k++) {
      context.budget().step();
      differences.add(scalars.subtract(x.get(k), y.get(k)));
    }
    if (!metric.equals("sqeuclidean")) {
      return VectorNorm.of(Values.vector(differences), order, context);
    }
    return scalars.sum(differences.stream().map(d -> scalars.power(d, Scalar.of(2))).toList());
  }

  /// 1 − x·y/√(‖x‖²‖y‖²).
  private Value cosine(List<Value> x, List<Value> y, Value squaredLengths) {
    List<Value> products = new ArrayList<>(x.size());
    for (int k = 0; k < x.size(); k++) {
      context.budget().step();
      products.add(scalars.multiply(x.get(k), y.get(k)));
    }
    Value lengths = scalars.power(squaredLengths, Scalar.of(Rational.HALF));
    return scalars.subtract(Scalar.ONE, scalars.divide(scalars.sum(products), lengths));
  }
}
