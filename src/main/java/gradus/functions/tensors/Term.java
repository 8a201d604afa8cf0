package gradus.functions.tensors;

import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An array whose axes have names.
///
/// @param indices one for each axis, different from each other
record Term(Array array, int[] indices) {
  /// The array along its diagonals, where an index names several axes.
  static Term of(Array array, int[] named) {
    Shape shape = array.shape();
    int[] strides = Gather.strides(shape);
    List<Integer> different = new ArrayList<>();
    for (int index : named) {
      if (!different.contains(index)) {
        different.add(index);
      }
    }
    int[] indices = different.stream().mapToInt(Integer::intValue).toArray();
    if (indices.length == named.length) {
      return new Term(array, indices);
    }
    int[] lengths = new int[indices.length];
    List<int[]> offsets = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      int step = 0;
      for (int axis = 0; axis < named.length; axis++) {
        if (named[axis] == indices[i]) {
          step += strides[axis];
          lengths[i] = shape.length(axis);
        }
      }
      offsets.add(Gather.stride(lengths[i], step));
    }
    return new Term(Gather.of(array, Shape.of(lengths), Gather.positions(offsets, 0)), indices);
  }

  boolean has(int index) {
    return contains(indices, index);
  }

  static boolean contains(int[] indices, int index) {
    for (int other : indices) {
      if (other == index) {
        return true;
      }
    }
    return false;
  }

  int length(int index) {
    for (int axis = 0; axis < indices.length; axis++) {
      if (indices[axis] == index) {
        return array.shape().length(axis);
      }
    }
    throw new IllegalArgumentException("no index " + index);
  }

  /// The entries with the axes in this order.
  ///
  /// @param order the indices of this term, rearranged
  Term inOrder(int[] order) {
    if (Arrays.equals(order, indices)) {
      return this;
    }
    int[] axes = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      for (int axis = 0; axis < indices.length; axis++) {
        axes[i] = indices[axis] == order[i] ? axis : axes[i];
      }
    }
    return new Term(Permute.of(array, axes), order);
  }

  /// Product of the lengths of these indices.
  double cells(int[] some) {
    double cells = 1;
    for (int index : some) {
      cells *= length(index);
    }
    return cells;
  }
}
