package gradus.syntax;

/// The kinds of tokens. Different spellings of one thing, `≤` and `<=`, are one kind.
enum TokenKind {
  NUMBER,
  NAME,
  TEXT,
  /// `²`, `⁻¹`
  SUPERSCRIPT,
  /// `_1` or `₁` behind something that is not a name, as in `‖v‖₁`.
  SUBSCRIPT,

  LEFT_PARENTHESIS,
  RIGHT_PARENTHESIS,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  LEFT_BRACE,
  RIGHT_BRACE,
  /// `|`
  BAR,
  /// `||`: a norm, the logical or, or two bars.
  DOUBLE_BAR,
  /// `‖`
  NORM,

  COMMA,
  SEMICOLON,
  NEWLINE,
  END,

  PLUS,
  MINUS,
  STAR,
  SLASH,
  BACKSLASH,
  MATRIX_PRODUCT,
  CENTER_DOT,
  CROSS,
  DOT_STAR,
  DOT_SLASH,
  RING,
  TENSOR,
  CARET,
  DOT_CARET,
  /// `'` and `ᵀ`
  QUOTE,
  BANG,
  PERCENT,
  ROOT,

  EQUALS,
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_EQUAL,
  GREATER,
  GREATER_EQUAL,
  IN,
  NOT_IN,
  SUBSET,
  UNION,
  INTERSECT,
  AND,
  OR,
  NOT,
  IMPLIES,

  ARROW,
  RANGE_DOTS,
  COLON,
  DOT,
  QUESTION,
  EMPTY_SET,
  TILDE,
  AT,
  FOR,
  IF,
  /// `∂ ∇ ∫`
  CALCULUS,
  /// Where the expression being read ends, whatever the token was: the `dx` of an integral, the
  /// slash of `∂f/∂x`, the `+` of `x->0+`.
  STOP
}
