package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.diag.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads parentheses, braces that group, array literals and intervals.
final class BracketReader {
  private final Parsing p;

  BracketReader(Parsing parsing) {
    this.p = parsing;
  }

  /// A grouped expression; with a comma an interval, where one can stand.
  Node parenthesis() {
    Token open = p.peek();
    boolean interval = isOperandOfSets(open);
    Level inner = isPair(open) ? p.level.arguments() : p.level.parenthesis();
    p.advance();
    Token close = open.partner;
    boolean closed = close.is(TokenKind.RIGHT_BRACKET);
    Level outer = p.enter(inner, open);
    if (p.peek() == close) {
      throw p.error(
          Code.UNFINISHED,
          "nothing stands between these parentheses",
          open.span().to(close.span()),
          "");
    }
    Node first = p.expressions.whole();
    if (!p.at(TokenKind.COMMA) || !(interval || closed)) {
      if (p.at(TokenKind.COMMA)) {
        String content = p.text.substring(open.end, close.start).strip();
        throw p.error(
            Code.UNEXPECTED_TOKEN,
            "parentheses hold one expression",
            open.span().to(close.span()),
            first instanceof Node.At
                ? "inside parentheses several bindings are a list: at (x=1, y=2)"
                : doubled(p.text, open, close)
                    ? "one pair of parentheses: (" + content + ")"
                    : "a vector is [" + content + "]; an interval stands beside in: x in (0, 1)");
      }
      close(close);
      if (closed) {
        throw Brackets.mismatch(open, close);
      }
      p.leave(outer);
      return first;
    }
    p.advance();
    Node second = p.expressions.whole();
    close(close);
    p.leave(outer);
    return new Node.IntervalLiteral(p.since(open), first, second, false, closed);
  }

  private void close(Token close) {
    while (p.at(TokenKind.NEWLINE)) {
      p.advance();
    }
    if (p.peek() != close) {
      throw Unexpected.token(p);
    }
    p.advance();
  }

  /// `{…}` behind `^`, which groups.
  Node braces() {
    Token open = p.advance();
    Level outer = p.enter(p.level.parenthesis(), open);
    Node inner = p.expressions.whole();
    close(open.partner);
    p.leave(outer);
    return inner;
  }

  /// `[…]`: a vector, a matrix, or an interval when it closes with a parenthesis or stands beside
  /// `in`.
  Node array() {
    Token open = p.peek();
    Token close = open.partner;
    boolean beside = isOperandOfSets(open);
    boolean halfOpen = close.is(TokenKind.RIGHT_PARENTHESIS);
    if (halfOpen || (beside && isPair(open))) {
      return interval(!halfOpen);
    }
    p.advance();
    Level outer = p.enter(p.level.arguments(), open);
    Node array = new RowReader(p, open).read();
    p.leave(outer);
    return array;
  }

  private Node interval(boolean closed) {
    Token open = p.advance();
    Level outer = p.enter(Level.NESTED, open);
    if (!isPair(open)) {
      throw Brackets.mismatch(open, open.partner);
    }
    Node low = p.expressions.whole();
    if (!p.accept(TokenKind.COMMA)) {
      throw Unexpected.token(p);
    }
    Node high = p.expressions.whole();
    close(open.partner);
    p.leave(outer);
    Span span = p.since(open);
    if (closed) {
      p.note(
          Code.READ_AS,
          Severity.NOTE,
          p.typed(span) + " is read as an interval",
          span,
          "a set of two is {" + p.text.substring(open.end, open.partner.start).strip() + "}");
    }
    return new Node.IntervalLiteral(span, low, high, true, closed);
  }

  /// Whether a bracket holds two entries separated by a comma.
  private static boolean isPair(Token open) {
    int commas = 0;
    for (Token token = open.next; token != open.partner; token = token.over()) {
      if (token.is(TokenKind.SEMICOLON) || token.is(TokenKind.NEWLINE)) {
        return false;
      }
      commas += token.is(TokenKind.COMMA) ? 1 : 0;
    }
    return commas == 1;
  }

  /// Whether the bracket is an operand of `union`, `intersect`, `minus` or `subset`, or stands to
  /// the right of `in`.
  private boolean isOperandOfSets(Token open) {
    if (isSetOperator(p.previous) || isSetOperator(open.partner.next)) {
      return true;
    }
    return p.level.interval()
        && switch (p.previous.kind) {
          case IN, NOT_IN, LEFT_PARENTHESIS, CROSS, BACKSLASH -> true;
          case NAME -> Infix.isWordOperator(p.previous);
          default -> false;
        };
  }

  private static boolean isSetOperator(Token token) {
    return switch (token.kind) {
      case UNION, INTERSECT, SUBSET -> true;
      case NAME ->
          Infix.isWordOperator(token)
              && (token.isName("union")
                  || token.isName("intersect")
                  || token.isName("minus")
                  || token.isName("subset"));
      default -> false;
    };
  }

  /// `zeros((2,3))`, as NumPy has it.
  private static boolean doubled(String text, Token open, Token close) {
    return open.start > 0 && text.charAt(open.start - 1) == '(' && text.startsWith(")", close.end);
  }

  /// Reads expressions separated by commas up to a closing token, which is not consumed.
  List<Node> list(Token close) {
    List<Node> list = new ArrayList<>();
    list.add(p.expressions.whole());
    while (p.accept(TokenKind.COMMA)) {
      if (p.peek() == close) {
        throw p.error(
            Code.UNFINISHED, "something is missing behind the comma", p.previous.span(), "");
      }
      list.add(p.expressions.whole());
    }
    return list;
  }
}
