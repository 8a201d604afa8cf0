package gradus.render.tex;

/// What an atom is to its neighbours. After The TeXbook, chapters 17 and 18, with three kinds more
/// that lines of characters need.
enum Kind {
  ORDINARY,
  /// A function by name: a blank before its argument, none before a parenthesis.
  OPERATOR,
  /// A big operator: a blank before everything.
  SIGN,
  BINARY,
  RELATION,
  OPENING,
  CLOSING,
  PUNCTUATION,
  /// A stacked fraction or an array: what stands beside it keeps away.
  INNER,
  /// Delimiters with what is between them.
  FENCE,
  /// A fraction with a slash: beside a factor it needs parentheses.
  QUOTIENT
}
