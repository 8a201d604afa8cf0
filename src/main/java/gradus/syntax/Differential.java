package gradus.syntax;

import gradus.syntax.Vocabulary.Meaning;
import java.util.Optional;

/// The `dx` of a derivative or an integral: one word, or a `d` with a Greek letter at its side.
///
/// @param variable the token of its variable
/// @param last the token it ends with
record Differential(Token variable, Token last) {
  /// The differential that begins with this token; empty where the letters mean something else. A
  /// name the user bound or declared keeps its meaning.
  static Optional<Differential> at(Parsing p, Token token) {
    if (!token.is(TokenKind.NAME) || token.text.charAt(0) != 'd') {
      return Optional.empty();
    }
    Token next = token.next;
    if (token.text.length() == 1) {
      boolean glued = next.is(TokenKind.NAME) && !next.spaced && isVariable(p, next.text);
      return glued && !p.vocabulary.isTaken("d")
          ? Optional.of(new Differential(next, next))
          : Optional.empty();
    }
    String name = token.text.substring(1);
    if (p.vocabulary.meaning(token.text) != Meaning.UNKNOWN || !isVariable(p, name)) {
      return Optional.empty();
    }
    Token variable = new Token(TokenKind.NAME, name, token.start + 1, token.end, false);
    variable.next = next;
    return Optional.of(new Differential(variable, token));
  }

  private static boolean isVariable(Parsing p, String name) {
    return Spelling.isLetter(name) || p.vocabulary.meaning(name).isVariable();
  }

  /// How many characters stand before a differential of one letter at the end of a word nobody
  /// knows, `2xdx` or `e^xdx`; 0 when there is none. What stands before it must be letters of
  /// variables or a known name, so that no misspelt word is taken apart.
  static int gluedAt(Parsing p, Token token) {
    int before = token.text.length() - 2;
    if (!token.is(TokenKind.NAME)
        || before < 1
        || token.text.charAt(before) != 'd'
        || !Spelling.isAsciiLetter(token.text.charAt(before + 1))
        || p.vocabulary.meaning(token.text) != Meaning.UNKNOWN) {
      return 0;
    }
    String word = token.text.substring(0, before);
    return p.vocabulary.meaning(word) != Meaning.UNKNOWN || isProduct(word) ? before : 0;
  }

  private static boolean isProduct(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Spelling.isAsciiLetter(word.charAt(i))) {
        return false;
      }
    }
    return word.length() <= 3;
  }
}
