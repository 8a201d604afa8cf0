package gradus.syntax;

import gradus.diag.Code;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import gradus.syntax.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Reads `lim_(x->0) f`, `lim x->0+ f`, `lim_{x→∞} f` as calls of `limit`.
final class LimitReader {
  private final Parsing p;

  LimitReader(Parsing parsing) {
    this.p = parsing;
  }

  /// Whether a limit begins here: the word, then an arrow behind one name, perhaps in brackets.
  static boolean startsHere(Parsing p, Token token) {
    if (!token.is(TokenKind.NAME)
        || token.text.charAt(0) != 'l'
        || p.vocabulary.isTaken(token.text)) {
      return false;
    }
    if (token.text.startsWith("lim_")) {
      return token.next.is(TokenKind.ARROW);
    }
    return (token.text.equals("lim") || token.text.equals("limit"))
        && beginning(token).next.is(TokenKind.ARROW);
  }

  /// The name before the arrow, or the token where it would be.
  private static Token beginning(Token limit) {
    Token token = CalculusReader.isBelow(limit.next) ? limit.next.next : limit.next;
    return token.opens() ? token.next : token;
  }

  Node read() {
    Token sign = p.advance();
    int underscore = sign.text.indexOf('_');
    if (underscore < 0 && CalculusReader.isBelow(p.peek())) {
      p.advance();
    }
    Token open = p.peek();
    boolean brackets = underscore < 0 && open.opens();
    if (brackets) {
      p.advance();
    }
    Token variable =
        underscore < 0
            ? p.advance()
            : new Token(
                TokenKind.NAME,
                sign.text.substring(underscore + 1),
                sign.start + underscore + 1,
                sign.end,
                false);
    checkVariable(variable);
    p.advance();
    List<Node> arguments = new ArrayList<>();
    arguments.add(CalculusReader.symbol(variable));
    if (brackets) {
      inBrackets(open, arguments);
    } else {
      inLine(sign, arguments);
    }
    if (p.peek().isName("of") && p.peek().spaced) {
      p.advance();
    }
    List<Token> variables = List.of(variable);
    String operator = p.typed(p.since(sign));
    p.calculus.enter(variables, operator);
    arguments.addFirst(p.calculus.product(operator, sign, variable.text));
    p.calculus.leave(variables);
    return p.calculus.call("limit", sign, arguments);
  }

  private void checkVariable(Token variable) {
    if (!variable.is(TokenKind.NAME) || p.vocabulary.meaning(variable.text) == Meaning.CONSTANT) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "a limit needs the name of a variable before the arrow",
          variable.span(),
          "lim_(x->0) sin(x)/x");
    }
  }

  /// `(x->0+)`: the point is any expression, the side stands before the closing bracket.
  private void inBrackets(Token open, List<Node> arguments) {
    Token close = open.partner;
    Token before = p.previous;
    Token beforeThat = before;
    while (before.next != close) {
      beforeThat = before;
      before = before.next;
    }
    if (isSide(before) && before != p.peek()) {
      boolean raised = beforeThat.is(TokenKind.CARET);
      Token stopped = raised ? beforeThat : before;
      Token link = p.previous;
      while (link.next != stopped) {
        link = link.next;
      }
      stopped.become(link, TokenKind.STOP);
    }
    Level outer = p.enter(p.level.parenthesis(), open);
    arguments.add(p.expressions.expression(Precedence.SUM));
    if (p.at(TokenKind.STOP)) {
      p.advance();
      arguments.add(side(isSign(p.previous.text) ? p.previous : p.advance()));
    }
    if (p.peek() != close) {
      throw Unexpected.token(p);
    }
    p.advance();
    p.leave(outer);
  }

  private static boolean isSign(String text) {
    return text.equals("+") || text.equals("-");
  }

  private static boolean isSide(Token token) {
    return (token.is(TokenKind.PLUS)
            || token.is(TokenKind.MINUS)
            || token.is(TokenKind.SUPERSCRIPT))
        && isSign(token.text);
  }

  /// `x->0+ f`: the point is a number or a name, perhaps with a sign before it and a number below
  /// it, and the side touches it.
  private void inLine(Token sign, List<Node> arguments) {
    Token first = p.peek();
    Node point = point();
    Token slash = p.peek();
    if (slash.is(TokenKind.SLASH)
        && !slash.spaced
        && slash.next.is(TokenKind.NUMBER)
        && !slash.next.spaced) {
      p.advance();
      Node divisor = p.expressions.number(p.advance());
      point =
          new Node.Chain(p.since(first), List.of(point, divisor), List.of(BinaryOperator.DIVIDE));
    }
    arguments.add(point);
    Token raised = p.peek();
    if (raised.is(TokenKind.CARET) && isSign(raised.next.text)) {
      p.advance();
      arguments.add(side(p.advance()));
    } else if (isSide(raised) && !raised.spaced) {
      arguments.add(side(p.advance()));
    } else if (!raised.spaced && raised.is(TokenKind.NAME)) {
      throw p.error(
          Code.AMBIGUOUS,
          "the point of this limit may end before or behind " + p.typed(raised),
          sign.span().to(raised.span()),
          "brackets around it: lim_(x->a) f");
    }
  }

  private Node point() {
    Token token = p.peek();
    return switch (token.kind) {
      case NUMBER -> p.expressions.number(p.advance());
      case NAME -> CalculusReader.symbol(p.advance());
      case LEFT_PARENTHESIS -> p.brackets.parenthesis();
      case LEFT_BRACE -> p.brackets.braces();
      case MINUS, PLUS -> {
        p.advance();
        p.deeper();
        Node size = point();
        p.shallower();
        yield token.is(TokenKind.PLUS)
            ? size
            : new Node.Unary(p.since(token), UnaryOperator.NEGATE, size);
      }
      default -> throw Unexpected.operand(p);
    };
  }

  private Node side(Token sign) {
    return new Node.Name(sign.span(), sign.text.equals("+") ? "right" : "left");
  }
}
