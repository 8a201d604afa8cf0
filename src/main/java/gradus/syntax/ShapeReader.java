package gradus.syntax;

import gradus.diag.Span;
import gradus.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the shape in `R^(m x n)`, `R^(m,n)`, `R^(3x2)`, `R^{m×n}`: two sizes or more, as an array
/// literal of one row. A single size, `R^(n+1)`, is an ordinary exponent.
final class ShapeReader {
  private ShapeReader() {}

  private record Piece(String text, Span span) {
    boolean separates() {
      return text.equals("x") || text.equals(",");
    }
  }

  static boolean startsHere(Token open) {
    return sizes(open).isPresent();
  }

  static Node read(Parsing p) {
    Token open = p.advance();
    List<Node> sizes = sizes(open).orElseThrow();
    while (p.previous != open.partner) {
      p.advance();
    }
    return new Node.ArrayLiteral(p.since(open), List.of(sizes), false);
  }

  private static Optional<List<Node>> sizes(Token open) {
    if (!open.is(TokenKind.LEFT_PARENTHESIS) && !open.is(TokenKind.LEFT_BRACE)) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    for (Token token = open.next; token != open.partner; token = token.next) {
      switch (token.kind) {
        case NUMBER -> pieces.add(new Piece(token.text, token.span()));
        case COMMA, CROSS -> pieces.add(new Piece("x", token.span()));
        case NAME -> addName(token, pieces);
        default -> {
          return Optional.empty();
        }
      }
    }
    return alternating(pieces);
  }

  /// `x` separates; so does the first `x` inside `mxn` or `x2`.
  private static void addName(Token token, List<Piece> pieces) {
    String name = token.text;
    int from = 0;
    while (from < name.length()) {
      int x = name.indexOf('x', from);
      int end = x < 0 ? name.length() : x;
      if (end > from) {
        pieces.add(new Piece(name.substring(from, end), token.span()));
      }
      if (x >= 0) {
        pieces.add(new Piece("x", token.span()));
      }
      from = x < 0 ? end : x + 1;
    }
  }

  private static Optional<List<Node>> alternating(List<Piece> pieces) {
    if (pieces.size() < 3 || pieces.size() % 2 == 0) {
      return Optional.empty();
    }
    List<Node> sizes = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.separates() == (i % 2 == 0)) {
        return Optional.empty();
      }
      if (i % 2 == 0) {
        Optional<Node> size = size(piece);
        if (size.isEmpty()) {
          return Optional.empty();
        }
        sizes.add(size.get());
      }
    }
    return Optional.of(sizes);
  }

  /// A number or the name of a size; a number followed by letters, as in `2n`, is neither.
  private static Optional<Node> size(Piece piece) {
    boolean digits = true;
    for (int i = 0; i < piece.text().length(); i++) {
      digits &= Spelling.isDigit(piece.text().charAt(i));
    }
    if (digits) {
      return Optional.of(new Node.Num(piece.span(), Rational.parse(piece.text()), false));
    }
    return WordLexer.isNameStart(piece.text().charAt(0))
        ? Optional.of(new Node.Name(piece.span(), piece.text()))
        : Optional.empty();
  }
}
