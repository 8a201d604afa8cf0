package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.evaluate.Axes;
import gradus.evaluate.AxisGroups;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where the smallest or largest entry stands.
enum Places {
  SMALLEST(-1),
  LARGEST(1);

  private final int wanted;

  Places(int wanted) {
    this.wanted = wanted;
  }

  Value value(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    String function = arguments.function().name();
    if (data.size() == 0) {
      throw arguments.error(Code.EMPTY_ARRAY, 0, function + " of no numbers").toException();
    }
    AxisGroups groups = AxisGroups.of(arguments, context, data, "all");
    if (groups.onlyAxis() < 0 && arguments.truthOption(Axes.KEEPDIMS, false)) {
      throw arguments
          .error(Code.BAD_OPTION_VALUE, "keepdims of " + function + " needs the axis it runs along")
          .hint("the place in the whole array is a vector of indices, whatever the shape")
          .toException();
    }
    if (!groups.isOne() && groups.onlyAxis() < 0) {
      throw arguments
          .error(Code.BAD_OPTION_VALUE, function + " runs along one axis, or along all of them")
          .toException();
    }
    Order order = new Order(arguments, context);
    int base = context.conventions().indexBase();
    List<Value> places = new ArrayList<>(groups.count());
    for (int group = 0; group < groups.count(); group++) {
      int place =
          data instanceof RealArray array
              ? first(groups.reals(array, group), order, context)
              : first(groups.values(group), order, context);
      if (groups.isOne() && data.shape().rank() > 1) {
        return indices(data.shape(), place, base);
      }
      places.add(Scalar.of(place + (long) base));
    }
    return groups.collect(places);
  }

  private int first(double[] numbers, Order order, Context context) {
    order.require(numbers);
    int best = 0;
    boolean tied = false;
    for (int i = 1; i < numbers.length; i++) {
      if (wanted < 0 ? numbers[i] < numbers[best] : numbers[i] > numbers[best]) {
        best = i;
        tied = false;
      } else {
        tied |= numbers[i] == numbers[best];
      }
    }
    noteTies(tied, context);
    return best;
  }

  private int first(List<Value> entries, Order order, Context context) {
    order.require(entries);
    int best = 0;
    boolean tied = false;
    for (int i = 1; i < entries.size(); i++) {
      int sign = Integer.signum(order.compare(entries.get(i), entries.get(best)));
      if (sign == wanted) {
        best = i;
        tied = false;
      } else {
        tied |= sign == 0;
      }
    }
    noteTies(tied, context);
    return best;
  }

  private void noteTies(boolean tied, Context context) {
    if (tied) {
      context.note(
          "the "
              + (wanted < 0 ? "smallest" : "largest")
              + " value stands in several places, and the first is given");
    }
  }

  /// The index in a vector, the vector of indices in anything else.
  static Value indices(Shape shape, int position, int base) {
    if (shape.isVector()) {
      return Scalar.of(position + (long) base);
    }
    List<Value> indices = new ArrayList<>();
    int rest = position;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      indices.add(Scalar.of(rest % shape.length(axis) + (long) base));
      rest /= shape.length(axis);
    }
    Collections.reverse(indices);
    return Values.vector(indices);
  }
}
