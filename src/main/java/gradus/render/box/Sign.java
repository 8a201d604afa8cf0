package gradus.render.box;

/// The big operators. Each has a character for operands of one row and is drawn larger for others.
public enum Sign {
  SUM("∑", "sum"),
  PRODUCT("∏", "prod"),
  COPRODUCT("∐", "coprod"),
  INTEGRAL("∫", "int"),
  DOUBLE_INTEGRAL("∬", "int"),
  TRIPLE_INTEGRAL("∭", "int"),
  CONTOUR_INTEGRAL("∮", "oint"),
  SURFACE_INTEGRAL("∯", "oint"),
  UNION("⋃", "union"),
  INTERSECTION("⋂", "intersection"),
  DISJOINT_UNION("⨆", "union"),
  SQUARE_INTERSECTION("⨅", "intersection"),
  OR("⋁", "or"),
  AND("⋀", "and"),
  CIRCLED_PLUS("⨁", "oplus"),
  CIRCLED_TIMES("⨂", "otimes"),
  CIRCLED_DOT("⨀", "odot"),
  MULTISET_UNION("⨄", "uplus");

  private final String character;
  private final String word;

  Sign(String character, String word) {
    this.character = character;
    this.word = word;
  }

  /// The character of Unicode.
  public String character() {
    return character;
  }

  /// The word in a line of ASCII.
  public String word() {
    return word;
  }

  /// Whether limits stand to its right and not below and above.
  public boolean isIntegral() {
    return switch (this) {
      case INTEGRAL, DOUBLE_INTEGRAL, TRIPLE_INTEGRAL, CONTOUR_INTEGRAL, SURFACE_INTEGRAL -> true;
      case SUM,
          PRODUCT,
          COPRODUCT,
          UNION,
          INTERSECTION,
          DISJOINT_UNION,
          SQUARE_INTERSECTION,
          OR,
          AND,
          CIRCLED_PLUS,
          CIRCLED_TIMES,
          CIRCLED_DOT,
          MULTISET_UNION ->
          false;
    };
  }
}
