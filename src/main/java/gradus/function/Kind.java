package gradus.function;

/// What a parameter takes. Kinds that are not evaluated first are marked so.
public enum Kind {
  /// A number or a formula; elementwise functions map over arrays.
  SCALAR("a number"),
  INTEGER("an integer"),
  VECTOR("a vector"),
  MATRIX("a matrix"),
  SQUARE("a square matrix"),
  /// A vector, matrix or tensor.
  ARRAY("an array"),
  /// An array whose entries are compared and moved, not computed with: words will do.
  ENTRIES("an array of numbers or words"),
  /// A vector of words, as a column of text is.
  WORDS("a vector of words"),
  SET("a set"),
  FUNCTION("a function"),
  TEXT("a word or text"),
  TRUTH("true or false"),
  ANY("anything"),
  /// The name of a variable that the function binds; not evaluated.
  VARIABLE("the name of a variable"),
  /// The names of one or several such variables, `x` or `[x, y]`.
  VARIABLES("a variable or a list of them"),
  /// An expression in that variable; not evaluated before the call.
  EXPRESSION("an expression");

  private final String noun;

  Kind(String noun) {
    this.noun = noun;
  }

  /// As an error names it: "a square matrix".
  public String noun() {
    return noun;
  }

  /// Whether an array of words may stand here.
  public boolean takesWords() {
    return this == ENTRIES || this == WORDS || this == ANY;
  }

  public boolean isEvaluated() {
    return this != VARIABLE && this != VARIABLES && this != EXPRESSION;
  }
}
