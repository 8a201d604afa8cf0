package gradus.syntax;

/// What the innermost bracket means for the tokens directly inside it.
///
/// @param spaces a row whose entries are separated by white space, `[1 -2 x]`
/// @param bar the bar that is open at this level
/// @param set directly inside the braces of a set, where a bar separates
/// @param index inside the brackets of an index, where `end` is the last one
/// @param interval to the right of `in`, where `[0, 1]` and `(0, 1)` are intervals
/// @param nested inside any bracket, where `at` takes one binding
record Level(
    boolean spaces, Bar bar, boolean set, boolean index, boolean interval, boolean nested) {
  /// The bar an operand may close.
  enum Bar {
    NONE,
    SINGLE,
    DOUBLE,
    NORM
  }

  static final Level TOP = new Level(false, Bar.NONE, false, false, false, false);
  static final Level NESTED = new Level(false, Bar.NONE, false, false, false, true);
  static final Level SET = new Level(false, Bar.NONE, true, false, false, true);
  static final Level INDEX = new Level(false, Bar.NONE, false, true, false, true);

  /// Inside a grouping parenthesis: `end` keeps its meaning, and what stands beside `in` still
  /// does.
  Level parenthesis() {
    return interval ? new Level(false, Bar.NONE, false, index, true, true) : arguments();
  }

  /// A row whose entries are separated by white space: `end` keeps its meaning, as in `A[[1 end]]`.
  Level row() {
    return new Level(true, Bar.NONE, false, index, false, true);
  }

  /// Inside the parentheses of a call or the brackets of a list: only `end` keeps its meaning.
  Level arguments() {
    return index ? INDEX : NESTED;
  }

  Level within(Bar opened) {
    return new Level(false, opened, false, index, false, true);
  }

  Level withInterval(boolean beside) {
    return interval == beside ? this : new Level(spaces, bar, set, index, beside, nested);
  }
}
