package gradus.render;

/// Which of the two forms of an answer is asked for.
public enum Form {
  /// People see the exact form where it is short and the decimal beside it, pipes the decimal.
  AUTO,
  EXACT,
  NUMERIC
}
