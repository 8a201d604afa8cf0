package gradus.evaluate;

import gradus.value.Shape;

/// Where an operand is read while an array of the common shape is filled. A vector that repeats for
/// every row, a column that repeats along it and a number need no list of positions, which for
/// large data would be half as large as the data.
///
/// @param positions for each position of the result, or empty
/// @param run how many neighbours in the result share an entry
/// @param size entries of the operand
record Stretch(int[] positions, int run, int size) {
  static Stretch of(Shape operand, Shape common) {
    int axis = common.rank() - 1;
    int own = operand.rank() - 1;
    int run = 1;
    while (own >= 0 && operand.length(own) == 1) {
      run *= common.length(axis--);
      own--;
    }
    while (own >= 0 && operand.length(own) == common.length(axis)) {
      axis--;
      own--;
    }
    while (own >= 0 && operand.length(own) == 1) {
      own--;
    }
    if (own < 0) {
      // Axes of length 1 all the way: one entry for everything.
      boolean one = operand.size() == 1;
      return new Stretch(new int[0], one ? Math.max(1, common.size()) : run, operand.size());
    }
    return new Stretch(Broadcast.positions(operand, common), 1, operand.size());
  }

  int at(int position) {
    return positions.length > 0 ? positions[position] : position / run % size;
  }
}
