package gradus.evaluate;

import gradus.expr.Expr.Relator;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.Arrays;
import java.util.Optional;

/// Comparisons of doubles entry by entry, as IEEE 754 has them: nan differs from everything.
final class RealMasks {
  private RealMasks() {}

  /// The mask, if the operands are doubles: arrays of them, or a number beside one.
  static Optional<ElementArray> of(
      Relator relator, Value left, Value right, Shape common, Labels labels) {
    Optional<double[]> x = doubles(left);
    Optional<double[]> y = doubles(right);
    boolean machine = left instanceof RealArray || right instanceof RealArray;
    if (!machine || x.isEmpty() || y.isEmpty() || common.size() == 0) {
      return Optional.empty();
    }
    Stretch at = Stretch.of(shape(left), common);
    Stretch bt = Stretch.of(shape(right), common);
    double[] a = x.get();
    double[] b = y.get();
    Value[] truths = new Value[common.size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = Truth.of(holds(relator, a[at.at(i)], b[bt.at(i)]));
    }
    return Optional.of(new ElementArray(common, Arrays.asList(truths), labels));
  }

  private static Optional<double[]> doubles(Value value) {
    return switch (value) {
      case RealArray array -> Optional.of(array.data());
      case Scalar.Real(double d) -> Optional.of(new double[] {d});
      case Scalar.Exact(var q, _) -> Optional.of(new double[] {q.doubleValue()});
      default -> Optional.empty();
    };
  }

  private static Shape shape(Value value) {
    return value instanceof RealArray array ? array.shape() : Shape.of();
  }

  private static boolean holds(Relator relator, double x, double y) {
    return switch (relator) {
      case EQUAL -> x == y;
      case NOT_EQUAL -> x != y;
      case LESS -> x < y;
      case LESS_EQUAL -> x <= y;
      case GREATER -> x > y;
      case GREATER_EQUAL -> x >= y;
    };
  }
}
