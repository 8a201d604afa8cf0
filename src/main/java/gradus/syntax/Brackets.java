package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.List;

/// Pairs brackets. A round and a square one may pair, as in `[0, 1)`; whether that is an interval
/// is seen later.
final class Brackets {
  private final int depth;
  private final List<Token> open = new ArrayList<>();
  private Token crossed = NOTHING;

  private static final Token NOTHING = new Token(TokenKind.END, "", 0, 0, false);

  Brackets(int depth) {
    this.depth = depth;
  }

  /// Whether a line end means something where we are.
  boolean separatesLines() {
    return open.isEmpty() || open.getLast().is(TokenKind.LEFT_BRACKET);
  }

  boolean areClosed() {
    return open.isEmpty();
  }

  /// The bracket that was opened last and not closed; a token of the kind END when there is none.
  Token innermost() {
    return open.isEmpty() ? NOTHING : open.getLast();
  }

  void open(Token token) {
    if (open.size() >= depth) {
      throw tooDeep(depth, token);
    }
    open.add(token);
  }

  void close(Token token) {
    if (open.isEmpty()) {
      throw Diagnostic.error(
              Code.UNEXPECTED_TOKEN, "no bracket is open that this " + token.text + " could close")
          .at(token.span())
          .hint("remove it, or open a bracket before it")
          .toException();
    }
    Token opener = open.removeLast();
    boolean brace = opener.is(TokenKind.LEFT_BRACE);
    if (brace != token.is(TokenKind.RIGHT_BRACE)) {
      throw mismatch(opener, token);
    }
    if (crossed == NOTHING && !brace && !closerOf(opener).equals(token.text)) {
      crossed = opener;
    }
    opener.partner = token;
    token.partner = opener;
  }

  /// Reports a bracket that was never closed: the innermost one, or one that closed with a bracket
  /// of the other kind.
  void finish() {
    if (!open.isEmpty()) {
      Token unclosed = crossed == NOTHING ? open.getLast() : crossed;
      throw Diagnostic.error(Code.UNCLOSED_BRACKET, "this " + unclosed.text + " is never closed")
          .at(unclosed.span())
          .hint("add " + closerOf(unclosed))
          .toException();
    }
  }

  static String closerOf(Token opener) {
    return switch (opener.text) {
      case "(" -> ")";
      case "[" -> "]";
      default -> "}";
    };
  }

  static GradusException mismatch(Token opener, Token closer) {
    return Diagnostic.error(
            Code.UNEXPECTED_TOKEN, "this " + opener.text + " is closed by " + closer.text)
        .at(closer.span())
        .hint("close it with " + closerOf(opener))
        .toException();
  }

  static GradusException tooDeep(int depth, Token token) {
    return Diagnostic.error(Code.TOO_DEEP, "the expression is nested more than " + depth + " deep")
        .at(token.span())
        .hint("name a part of it: a = …; then use a")
        .toException();
  }
}
