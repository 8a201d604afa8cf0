package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The axes in another order.
public final class Permute {
  public static final Function SPEC =
      Function.named("permute", Chapter.ARRAYS)
          .summary("The axes of an array in another order")
          .details(
              "Axis k of the result is axis p[k] of A, as in NumPy's transpose(A, axes) and"
                  + " PyTorch's permute. Axes are counted from 1, or from --index-base.")
          .parameter("A", Kind.ENTRIES, "an array with n axes")
          .repeated("p", Kind.ANY, "the n axes in their new order, as a vector or one by one")
          .domain("arrays, every axis once")
          .errors("E0302 unless every axis is named, E0404 for an axis there is not")
          .usedFor("moving heads before positions in attention, channels last to channels first")
          .eval(Permute::value)
          .example("permute([1,2,3;4,5,6], [2,1])", "1,4\n2,5\n3,6")
          .example("shape(permute(zeros(2,3,4), [3,1,2]))", "4\n2\n3")
          .seeAlso("transpose", "reshape", "einsum")
          .build();

  private Permute() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.array(0);
    int rank = array.shape().rank();
    int[] axes = axes(arguments, array, context);
    if (axes.length != rank) {
      throw arguments
          .error(
              Code.WRONG_ARGUMENT_COUNT,
              "permute needs every axis of " + array.kind() + " once, and these are " + axes.length)
          .hint("the axes of " + array.kind() + " in their order: " + counted(rank, context))
          .toException();
    }
    return of(array, axes);
  }

  private static int[] axes(Arguments arguments, Array array, Context context) {
    int rank = array.shape().rank();
    if (arguments.size() == 2) {
      return AxisNumbers.several(arguments, arguments.operand(1), rank, array.kind(), context);
    }
    int[] axes = new int[arguments.size() - 1];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = AxisNumbers.axis(arguments, arguments.operand(i + 1), rank, array.kind(), context);
    }
    AxisNumbers.requireDifferent(arguments, arguments.operand(1), axes, context);
    return axes;
  }

  private static String counted(int rank, Context context) {
    List<String> axes = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      axes.add(Integer.toString(axis + context.conventions().indexBase()));
    }
    return axes.toString();
  }

  /// @param axes which axis of the array each axis of the result is, from 0
  static Array of(Array array, int[] axes) {
    Shape shape = array.shape();
    int[] strides = Gather.strides(shape);
    int[] lengths = new int[axes.length];
    List<int[]> offsets = new ArrayList<>(axes.length);
    boolean moved = false;
    for (int axis = 0; axis < axes.length; axis++) {
      lengths[axis] = shape.length(axes[axis]);
      offsets.add(Gather.stride(lengths[axis], strides[axes[axis]]));
      moved |= axes[axis] != axis;
    }
    if (!moved) {
      return array;
    }
    Array turned = Gather.of(array, Shape.of(lengths), Gather.positions(offsets, 0));
    return shape.isMatrix() ? turned.withLabels(array.labels().transpose()) : turned;
  }
}
