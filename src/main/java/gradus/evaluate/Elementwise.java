package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;

/// Operations entry by entry, with broadcasting.
final class Elementwise {
  /// An operation on two scalars or formulas.
  @FunctionalInterface
  interface Operation {
    Value apply(Value a, Value b);
  }

  private final Context context;

  Elementwise(Context context) {
    this.context = context;
  }

  /// Applies the operation to two operands at least one of which is an array.
  ///
  /// @param fast the same for doubles; NaN sends the entry through {@code operation}, which knows
  ///   what to say
  Value apply(Operand left, Operand right, Operation operation, DoubleBinaryOperator fast) {
    Shape a = shape(left);
    Shape b = shape(right);
    Shape common = Broadcast.common(left, a, right, b);
    context.budget().cells(common.cells());
    boolean machine = context.conventions().dtype() != Conventions.Dtype.F32;
    noteStretch(a, b, common);
    if (machine && (left.value() instanceof RealArray || right.value() instanceof RealArray)) {
      Optional<RealArray> x = reals(left.value());
      Optional<RealArray> y = reals(right.value());
      if (x.isPresent() && y.isPresent()) {
        return reals(x.get(), y.get(), common, operation, fast);
      }
    }
    int[] at = Broadcast.positions(a, common);
    int[] bt = Broadcast.positions(b, common);
    List<Value> entries = new ArrayList<>(at.length);
    for (int i = 0; i < at.length; i++) {
      context.budget().step();
      Value x = left.value() instanceof Array array ? array.get(at[i]) : left.value();
      Value y = right.value() instanceof Array array ? array.get(bt[i]) : right.value();
      entries.add(entry(x, y, operation, common, i));
    }
    return Values.array(common, entries, labels(left, right, common));
  }

  /// An array of doubles, or a number as one of no axes.
  private static Optional<RealArray> reals(Value value) {
    return switch (value) {
      case RealArray array -> Optional.of(array);
      case Scalar.Real(double d) -> Optional.of(scalar(d));
      case Scalar.Exact(var q, _) -> Optional.of(scalar(q.doubleValue()));
      default -> Optional.empty();
    };
  }

  private static RealArray scalar(double d) {
    return new RealArray(Shape.of(), new double[] {d}, Labels.NONE);
  }

  private Value reals(
      RealArray x, RealArray y, Shape common, Operation operation, DoubleBinaryOperator fast) {
    double[] result = new double[common.size()];
    double[] a = x.data();
    double[] b = y.data();
    boolean whole = x.shape().equals(common);
    boolean other = y.shape().equals(common);
    Stretch at = Stretch.of(x.shape(), common);
    Stretch bt = Stretch.of(y.shape(), common);
    for (int i = 0; i < result.length; i++) {
      double left = whole ? a[i] : a[at.at(i)];
      double right = other ? b[i] : b[bt.at(i)];
      double value = fast.applyAsDouble(left, right);
      if (!Double.isFinite(value) && Double.isFinite(left) && Double.isFinite(right)) {
        Value slow = entry(new Scalar.Real(left), new Scalar.Real(right), operation, common, i);
        if (!(slow instanceof Scalar.Real(double real))) {
          return slowly(x, y, common, operation);
        }
        value = real;
      }
      result[i] = value;
    }
    return new RealArray(
        common,
        result,
        x.shape().equals(common)
            ? x.labels()
            : y.shape().equals(common) ? y.labels() : Labels.NONE);
  }

  private Value slowly(RealArray x, RealArray y, Shape common, Operation operation) {
    int[] at = Broadcast.positions(x.shape(), common);
    int[] bt = Broadcast.positions(y.shape(), common);
    List<Value> entries = new ArrayList<>(at.length);
    for (int i = 0; i < at.length; i++) {
      entries.add(operation.apply(x.get(at[i]), y.get(bt[i])));
    }
    return Values.array(common, entries, Labels.NONE);
  }

  /// One entry; an error names it.
  private static Value entry(Value x, Value y, Operation operation, Shape common, int position) {
    try {
      return operation.apply(x, y);
    } catch (GradusException e) {
      throw e.diagnostic().detail("at entry " + place(common, position)).toException();
    }
  }

  /// The entry as it is written, from 1: `[2,3]`.
  static String place(Shape shape, int position) {
    int[] index = new int[shape.rank()];
    int rest = position;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      index[axis] = rest % shape.length(axis) + 1;
      rest /= shape.length(axis);
    }
    StringBuilder text = new StringBuilder("[");
    for (int axis = 0; axis < index.length; axis++) {
      text.append(axis > 0 ? "," : "").append(index[axis]);
    }
    return text.append(']').toString();
  }

  private void noteStretch(Shape a, Shape b, Shape common) {
    if (a.rank() > 0 && b.rank() > 0 && !a.equals(b)) {
      context.note(
          "broadcast "
              + Broadcast.describe(a)
              + " with "
              + Broadcast.describe(b)
              + " to "
              + Broadcast.describe(common));
    }
  }

  static Shape shape(Operand operand) {
    return switch (operand.value()) {
      case Array array -> array.shape();
      case Value v when ScalarArithmetic.isScalar(v) || v instanceof Truth -> Shape.of();
      case Value v ->
          throw Diagnostic.error(Code.WRONG_KIND, "this needs numbers or arrays, not " + v.kind())
              .at(operand.span())
              .toException();
    };
  }

  static Labels labels(Operand left, Operand right, Shape common) {
    if (left.value() instanceof Array a && a.shape().equals(common) && !a.labels().isEmpty()) {
      return a.labels();
    }
    return right.value() instanceof Array b && b.shape().equals(common) ? b.labels() : Labels.NONE;
  }

  /// Applies a function to every entry.
  static Array map(Array array, UnaryOperator<Value> operation) {
    if (array instanceof ComplexArray || array.size() > 0) {
      List<Value> entries = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        try {
          entries.add(operation.apply(array.get(i)));
        } catch (GradusException e) {
          throw e.diagnostic().detail("at entry " + place(array.shape(), i)).toException();
        }
      }
      return Values.array(array.shape(), entries, array.labels());
    }
    return array;
  }
}
