package gradus.data.npy;

import gradus.value.Shape;

/// Where the entries of an array stand in a file, asked for row by row (last index fastest).
final class EntryOrder {
  private final int[] lengths;
  private final int[] strides;
  private final int[] index;
  private final boolean straight;
  private int at;

  /// @param fortran whether the file has them column by column (first index fastest)
  EntryOrder(Shape shape, boolean fortran) {
    this.lengths = shape.toArray();
    this.strides = new int[lengths.length];
    this.index = new int[lengths.length];
    this.straight = !fortran;
    int stride = 1;
    for (int axis = 0; fortran && axis < lengths.length; axis++) {
      strides[axis] = stride;
      stride *= lengths[axis];
    }
  }

  /// The position of the next entry.
  int next() {
    int here = at;
    if (straight) {
      at++;
      return here;
    }
    for (int axis = lengths.length - 1; axis >= 0; axis--) {
      at += strides[axis];
      if (++index[axis] < lengths[axis]) {
        break;
      }
      at -= strides[axis] * lengths[axis];
      index[axis] = 0;
    }
    return here;
  }
}
