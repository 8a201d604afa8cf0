package gradus.render.markdown;

/// A line that may hold escape sequences, with the columns it takes.
record Line(String text, int width) {
  static final Line EMPTY = new Line("", 0);

  /// With blanks around it up to a width.
  ///
  /// @param share of the blanks before the text: 0 to the left, 1 in the middle, 2 to the right
  Line padded(int columns, int share) {
    int blanks = Math.max(0, columns - width);
    int before = blanks * share / 2;
    return new Line(
        " ".repeat(before) + text + " ".repeat(blanks - before), Math.max(columns, width));
  }
}
