package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The lengths a new array is made with: `n` for n×n, one number for each axis, or a list of them.
/// Refused before anything is allocated when there would be too many entries.
final class ShapeArguments {
  private ShapeArguments() {}

  /// As {@link #of}, and a list is a shape: `ones([3])` is a vector, which no single number says.
  static Shape listed(Arguments arguments, Context context) {
    if (arguments.size() == 1 && arguments.value(0) instanceof Array list) {
      return list(list, arguments, context);
    }
    if (arguments.size() == 1) {
      String name = arguments.function().name();
      context.convention("one length makes a square; " + name + "([n]) is a vector");
    }
    return of(arguments, context);
  }

  private static Shape list(Array list, Arguments arguments, Context context) {
    if (!list.shape().isVector() || list.size() == 0) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "a shape is a list of lengths, not " + list.kind())
          .hint(arguments.function().name() + "([2, 3]) is 2×3")
          .toException();
    }
    int[] axes = new int[list.size()];
    double cells = 1;
    for (int i = 0; i < axes.length; i++) {
      double length = length(list.get(i), arguments, 0);
      context.budget().cells(length);
      cells *= length;
      axes[i] = (int) length;
    }
    context.budget().cells(cells);
    return Shape.of(axes);
  }

  static Shape of(Arguments arguments, Context context) {
    double cells = 1;
    double[] lengths = new double[arguments.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = length(arguments, i);
      cells *= lengths[i];
    }
    context.budget().cells(lengths.length == 1 ? cells * cells : cells);
    for (double length : lengths) {
      // Beside a length of 0 the product says nothing.
      context.budget().cells(length);
    }
    int[] axes = new int[Math.max(2, lengths.length)];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = (int) lengths[Math.min(i, lengths.length - 1)];
    }
    return Shape.of(axes);
  }

  private static double length(Arguments arguments, int index) {
    return length(arguments.value(index), arguments, index);
  }

  private static double length(Value value, Arguments arguments, int index) {
    double length =
        switch (value) {
          case Scalar.Exact(var q, _) when q.isInteger() -> q.doubleValue();
          case Scalar.Real(double d) when d == Math.rint(d) -> d;
          default -> {
            if (arguments.value(index) instanceof Array && value instanceof Scalar) {
              throw arguments
                  .error(
                      Code.NOT_AN_INTEGER,
                      index,
                      "a length is an integer, not " + Literals.of(value))
                  .toException();
            }
            yield arguments.integer(index);
          }
        };
    if (length < 0) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, index, "a length cannot be " + Literals.of(value))
          .hint(
              arguments.function().name()
                  + (arguments.function().parameters().size() > 1
                          || arguments.function().parameter(0).repeated()
                      ? "(2, 3) is 2×3"
                      : "(3) is 3×3"))
          .toException();
    }
    return length;
  }

  /// An array whose entries are all the same.
  static Array filled(Shape shape, Scalar.Exact entry, Context context) {
    return isMachine(context)
        ? new RealArray(shape, filled(shape.size(), entry.value().doubleValue()), Labels.NONE)
        : Values.array(shape, Collections.nCopies(shape.size(), entry), Labels.NONE);
  }

  private static double[] filled(int size, double entry) {
    double[] data = new double[size];
    Arrays.fill(data, entry);
    return data;
  }

  /// A matrix with these entries on its diagonal and zeros elsewhere; beside truth values false.
  static Array diagonal(Shape shape, List<Value> diagonal) {
    boolean mask = !diagonal.isEmpty() && diagonal.stream().allMatch(Truth.class::isInstance);
    Value elsewhere = mask ? Truth.FALSE : Scalar.ZERO;
    List<Value> entries = new ArrayList<>(Collections.nCopies(shape.size(), elsewhere));
    for (int i = 0; i < diagonal.size(); i++) {
      entries.set(i * shape.columns() + i, diagonal.get(i));
    }
    return Values.array(shape, entries, Labels.NONE);
  }

  static boolean isMachine(Context context) {
    return context.conventions().dtype() != Conventions.Dtype.EXACT;
  }
}
