package gradus.syntax;

import gradus.diag.Code;
import java.util.ArrayList;
import java.util.List;

/// Reads `x -> x^2` and `(x, y) -> x*y`.
final class LambdaReader {
  private LambdaReader() {}

  static boolean startsHere(Token token) {
    if (token.is(TokenKind.NAME)) {
      return token.next.is(TokenKind.ARROW);
    }
    return token.is(TokenKind.LEFT_PARENTHESIS) && token.partner.next.is(TokenKind.ARROW);
  }

  static Node read(Parsing p) {
    Token start = p.advance();
    List<Token> parameters = List.of(start);
    if (start.is(TokenKind.LEFT_PARENTHESIS)) {
      parameters = parameters(p, start);
    }
    p.advance();
    List<String> names = new ArrayList<>();
    for (Token parameter : parameters) {
      p.calls.shadow(parameter, "->");
      p.vocabulary.enter(parameter.text);
      names.add(parameter.text);
    }
    p.deeper();
    Node body = p.expressions.expression(Precedence.LAMBDA);
    p.shallower();
    names.forEach(p.vocabulary::leave);
    return new Node.Lambda(p.since(start), names, body);
  }

  /// Reads plain distinct names up to and including the closing parenthesis.
  static List<Token> parameters(Parsing p, Token open) {
    List<Token> parameters = new ArrayList<>();
    while (p.peek() != open.partner) {
      Token name = p.advance();
      if (!name.is(TokenKind.NAME)) {
        throw p.error(
            Code.UNEXPECTED_TOKEN, "a parameter is a plain name", name.span(), "f(x, y) = x*y");
      }
      for (Token earlier : parameters) {
        if (earlier.text.equals(name.text)) {
          throw p.error(
              Code.UNEXPECTED_TOKEN,
              "two parameters are called " + name.text,
              name.span(),
              "different names: f(x, y) = x*y");
        }
      }
      parameters.add(name);
      if (p.peek() != open.partner) {
        Token separator = p.advance();
        boolean separates = separator.is(TokenKind.COMMA) || separator.is(TokenKind.SEMICOLON);
        if (!separates || p.peek() == open.partner) {
          throw p.error(
              Code.UNEXPECTED_TOKEN,
              "parameters are plain names separated by commas",
              separator.span(),
              "f(x, y) = x*y");
        }
      }
    }
    p.advance();
    return parameters;
  }
}
