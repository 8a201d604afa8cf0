package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// The entries of an array in groups: each runs along the joined axes, and there is one for every
/// place along the others. A vector is one group, a matrix has one for each row or column.
public class AxisGroups {
  private final Array data;
  private final boolean[] joined;
  private final boolean keepdims;

  /// Of the first entry of each group, and of each entry beside the first; both empty when one
  /// group is everything.
  private final int[] starts;

  private final int[] offsets;

  protected AxisGroups(Array data, boolean[] joined, boolean keepdims) {
    this.data = data;
    this.joined = joined;
    this.keepdims = keepdims;
    boolean whole = all(joined);
    this.starts = whole ? new int[0] : positions(data.shape(), joined, false);
    this.offsets = whole ? new int[0] : positions(data.shape(), joined, true);
  }

  /// The groups that `axis=` asks for.
  ///
  /// @param standard `all`, `rows` or `cols`: what applies without it
  public static AxisGroups of(Arguments arguments, Context context, Array data, String standard) {
    boolean[] joined = Axes.of(arguments, context, data.shape(), standard);
    return new AxisGroups(data, joined, arguments.truthOption(Axes.KEEPDIMS, false));
  }

  private static boolean all(boolean[] flags) {
    for (boolean flag : flags) {
      if (!flag) {
        return false;
      }
    }
    return true;
  }

  /// The row-major positions reached along the axes whose flag is the wanted one.
  private static int[] positions(Shape shape, boolean[] flags, boolean wanted) {
    int[] strides = Gather.strides(shape);
    List<int[]> steps = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      if (flags[axis] == wanted) {
        steps.add(Gather.stride(shape.length(axis), strides[axis]));
      }
    }
    return Gather.positions(steps, 0);
  }

  public Array data() {
    return data;
  }

  /// Whether one group holds everything.
  public boolean isOne() {
    return starts.length == 0 && all(joined);
  }

  /// Whether each group is a column of a matrix.
  public boolean areColumns() {
    return joined.length == 2 && joined[0] && !joined[1];
  }

  /// Whether the groups run along this axis, from 0.
  public boolean isAlong(int axis) {
    return joined[axis];
  }

  /// How many groups.
  public int count() {
    return isOne() ? 1 : starts.length;
  }

  /// How many entries are in each.
  public int length() {
    return isOne() ? data.size() : offsets.length;
  }

  /// The row-major position of one entry of a group.
  public int position(int group, int index) {
    return offsets.length == 0 ? index : starts[group] + offsets[index];
  }

  /// The axis that groups run along when it is one alone, from 0; -1 otherwise.
  public int onlyAxis() {
    int found = -1;
    for (int axis = 0; axis < joined.length; axis++) {
      if (joined[axis]) {
        if (found >= 0) {
          return -1;
        }
        found = axis;
      }
    }
    return found;
  }

  /// The entries of a group; the caller may write into the array.
  public double[] reals(RealArray array, int group) {
    if (isOne()) {
      return array.data().clone();
    }
    double[] numbers = new double[offsets.length];
    double[] store = array.data();
    int start = starts[group];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = store[start + offsets[i]];
    }
    return numbers;
  }

  /// The entries of a group in a list that the caller may change.
  public List<Value> values(int group) {
    int length = length();
    List<Value> values = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      values.add(data.get(position(group, i)));
    }
    return values;
  }

  /// One result for each group: a single one as such, otherwise an array of the other axes.
  public Value reduce(Function<List<Value>, Value> exact, ToDoubleFunction<double[]> real) {
    if (!(data instanceof RealArray array) || length() == 0) {
      return reduce(exact);
    }
    double[] results = new double[count()];
    for (int group = 0; group < results.length; group++) {
      results[group] = real.applyAsDouble(reals(array, group));
    }
    return isOne() && !keepdims
        ? Scalar.of(results[0])
        : new RealArray(reduced(), results, labels());
  }

  /// The same where doubles need nothing of their own.
  public Value reduce(Function<List<Value>, Value> fold) {
    int count = count();
    List<Value> results = new ArrayList<>(count);
    for (int group = 0; group < count; group++) {
      results.add(fold.apply(values(group)));
    }
    return collect(results);
  }

  /// Results, one for each group, in the shape and with the names of the groups.
  public Value collect(List<? extends Value> results) {
    if (isOne() && !keepdims) {
      return results.get(0);
    }
    for (Value result : results) {
      if (!ScalarArithmetic.isScalar(result) && !(result instanceof Truth)) {
        throw Diagnostic.error(Code.WRONG_KIND, "an array does not hold " + result.kind())
            .toException();
      }
    }
    return Values.array(reduced(), results, labels());
  }

  /// An array of the same shape from one result for each entry.
  public Array map(UnaryOperator<List<Value>> exact, UnaryOperator<double[]> real, Labels labels) {
    int count = count();
    if (data instanceof RealArray array) {
      double[] results = new double[data.size()];
      for (int group = 0; group < count; group++) {
        double[] part = real.apply(reals(array, group));
        for (int i = 0; i < part.length; i++) {
          results[position(group, i)] = part[i];
        }
      }
      return new RealArray(data.shape(), results, labels);
    }
    List<Value> results = new ArrayList<>(Values.entries(data));
    for (int group = 0; group < count; group++) {
      List<Value> part = exact.apply(values(group));
      for (int i = 0; i < part.size(); i++) {
        results.set(position(group, i), part.get(i));
      }
    }
    return Values.array(data.shape(), results, labels);
  }

  /// Without the joined axes, or with a length of 1 along them.
  private Shape reduced() {
    List<Integer> lengths = new ArrayList<>();
    for (int axis = 0; axis < joined.length; axis++) {
      if (!joined[axis] || keepdims) {
        lengths.add(joined[axis] ? 1 : data.shape().length(axis));
      }
    }
    return Shape.of(lengths.stream().mapToInt(Integer::intValue).toArray());
  }

  private Labels labels() {
    if (joined.length != 2 || joined[0] == joined[1]) {
      return Labels.NONE;
    }
    Labels names = data.labels();
    if (areColumns()) {
      return keepdims ? Labels.columns(names.columns()) : Labels.rows(names.columns());
    }
    return Labels.rows(names.rows());
  }

  /// The names along axes that entries do not move along: those of the columns when each column is
  /// sorted.
  public Labels unmoved() {
    Labels names = data.labels();
    if (joined.length != 2) {
      return Labels.NONE;
    }
    return new Labels(
        joined[0] ? List.of() : names.rows(), joined[1] ? List.of() : names.columns());
  }
}
