package gradus.syntax;

import gradus.diag.Span;

/// A token in a doubly useful list: {@code next} walks on, {@code partner} jumps from a bracket to
/// the one it closes with. Linked, so that `||` or a name of several letters can be taken apart in
/// place.
final class Token {
  final TokenKind kind;

  /// The canonical ASCII spelling: `theta` for `θ`, `<=` for `≤`.
  final String text;

  final int start;
  final int end;

  /// Whether white space stands before it.
  final boolean spaced;

  /// The following token; the last one, {@link TokenKind#END}, follows itself.
  Token next = this;

  /// The other bracket of a pair; a token that is no bracket is its own partner.
  Token partner = this;

  Token(TokenKind kind, String text, int start, int end, boolean spaced) {
    this.kind = kind;
    this.text = text;
    this.start = start;
    this.end = end;
    this.spaced = spaced;
  }

  Span span() {
    return new Span(start, end);
  }

  boolean is(TokenKind wanted) {
    return kind == wanted;
  }

  boolean isName(String wanted) {
    return kind == TokenKind.NAME && text.equals(wanted);
  }

  boolean opens() {
    return kind == TokenKind.LEFT_PARENTHESIS
        || kind == TokenKind.LEFT_BRACKET
        || kind == TokenKind.LEFT_BRACE;
  }

  boolean closes() {
    return kind == TokenKind.RIGHT_PARENTHESIS
        || kind == TokenKind.RIGHT_BRACKET
        || kind == TokenKind.RIGHT_BRACE;
  }

  /// Whether an expression cannot go on past this token at its own bracket level.
  boolean ends() {
    return switch (kind) {
      case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE, COMMA, SEMICOLON, NEWLINE, END -> true;
      default -> false;
    };
  }

  /// The token after this one, jumping over a bracketed part.
  Token over() {
    return opens() ? partner.next : next;
  }

  /// Puts a token of another kind, over the same characters, in the place of this one.
  ///
  /// @param before the token before this one, whose link is changed
  Token become(Token before, TokenKind other) {
    Token changed = new Token(other, text, start, end, spaced);
    changed.next = next;
    before.next = changed;
    return changed;
  }

  /// Replaces this token in the list by two that share its characters.
  ///
  /// @param before the token before this one, whose link is changed
  Token splitAt(Token before, int length, TokenKind first, TokenKind second) {
    int middle = start + length;
    Token left = new Token(first, text.substring(0, length), start, middle, spaced);
    Token right = new Token(second, text.substring(length), middle, end, false);
    left.next = right;
    right.next = next;
    before.next = left;
    return left;
  }
}
