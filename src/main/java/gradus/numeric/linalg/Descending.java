package gradus.numeric.linalg;

/// The order in which numbers descend. Insertion sort: the numbers come nearly sorted, n is the
/// size of a matrix that took n³ to decompose, and no comparator needs to be set up at the start.
final class Descending {
  private Descending() {}

  /// The indices of the first {@code count} values, the largest value first; equal values keep
  /// their order.
  static int[] order(double[] values, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int at = i;
      while (at > 0 && values[order[at - 1]] < values[i]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
    return order;
  }
}
