package gradus.evaluate;

/// What a subscript selects along its axis, of an array or of a table.
///
/// @param positions from 0
/// @param single whether the axis disappears
record Selection(int[] positions, boolean single) {
  static Selection everything(int length) {
    int[] positions = new int[length];
    for (int i = 0; i < length; i++) {
      positions[i] = i;
    }
    return new Selection(positions, false);
  }

  boolean isEverything(int length) {
    if (single || positions.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (positions[i] != i) {
        return false;
      }
    }
    return true;
  }

  /// What each position adds to a row-major position.
  int[] offsets(int stride) {
    int[] offsets = new int[positions.length];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = positions[i] * stride;
    }
    return offsets;
  }
}
