package gradus.syntax;

/// The spellings of delimiters in LaTeX.
final class LatexDelimiters {
  private LatexDelimiters() {}

  /// One character for each delimiter, whatever it is called.
  static String side(String delimiter) {
    return switch (delimiter) {
      case ".", "" -> "";
      case "lbrace" -> "{";
      case "rbrace" -> "}";
      case "lbrack" -> "[";
      case "rbrack" -> "]";
      case "vert", "lvert", "rvert" -> "|";
      case "Vert", "lVert", "rVert", "∥" -> "‖";
      case "langle", "lang" -> "⟨";
      case "rangle", "rang" -> "⟩";
      case "<" -> "⟨";
      case ">" -> "⟩";
      case "lfloor" -> "⌊";
      case "rfloor" -> "⌋";
      case "lceil" -> "⌈";
      case "rceil" -> "⌉";
      default -> delimiter;
    };
  }

  /// The kind of a bracket of the language.
  static TokenKind kind(String bracket) {
    return switch (bracket) {
      case "(" -> TokenKind.LEFT_PARENTHESIS;
      case ")" -> TokenKind.RIGHT_PARENTHESIS;
      case "[" -> TokenKind.LEFT_BRACKET;
      case "]" -> TokenKind.RIGHT_BRACKET;
      case "{" -> TokenKind.LEFT_BRACE;
      default -> TokenKind.RIGHT_BRACE;
    };
  }
}
