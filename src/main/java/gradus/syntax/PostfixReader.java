package gradus.syntax;

import gradus.diag.Code;
import gradus.exact.Rational;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/// Reads what binds tightest behind an operand: indices, parts, factorials, percentages, raised
/// exponents, arguments.
final class PostfixReader {
  private final Parsing p;

  PostfixReader(Parsing parsing) {
    this.p = parsing;
  }

  Node read(Node operand, Token start) {
    Token token = p.peek();
    return switch (token.kind) {
      case LEFT_BRACKET -> index(operand, start);
      case LEFT_PARENTHESIS -> application(operand, start);
      case DOT -> field(operand, start);
      case BANG -> factorial(operand, start);
      case PERCENT -> percent(operand, start);
      case SUPERSCRIPT -> {
        Node exponent = script(p.advance());
        yield new Node.Power(p.since(start), operand, exponent, false);
      }
      default -> throw new IllegalStateException(token.kind.toString());
    };
  }

  /// `A'`, `Aᵀ` or the two tokens of `A^T`, whose exponent the name reader has recognised.
  Node transpose(Node operand, Token start) {
    if (p.latex && PrimeReader.isPrime(p, p.peek())) {
      throw p.error(
          Code.AMBIGUOUS,
          "' is no transpose in LaTeX, and a derivative only of a function that was defined",
          p.since(start).to(p.peek().span()),
          "A^\\top, \\frac{dy}{dx}; f(x) = … defines a function");
    }
    if (p.advance().is(TokenKind.CARET)) {
      boolean braces = p.advance().is(TokenKind.LEFT_BRACE);
      if (braces) {
        p.advance();
        p.advance();
      }
    }
    return new Node.Unary(p.since(start), UnaryOperator.TRANSPOSE, operand);
  }

  /// Whether a parenthesis behind this operand holds arguments: it must be a function in
  /// parentheses.
  boolean applies(Node operand) {
    if (!p.previous.is(TokenKind.RIGHT_PARENTHESIS)) {
      return false;
    }
    return switch (operand) {
      case Node.Lambda lambda -> true;
      case Node.Chain chain -> chain.operators().contains(BinaryOperator.RING);
      case Node.Name name -> p.vocabulary.meaning(name.name()).isFunction();
      default -> false;
    };
  }

  private Node application(Node function, Token start) {
    List<Node.Argument> arguments = p.calls.arguments("", p.peek());
    return new Node.Apply(p.since(start), function, arguments);
  }

  Node script(Token token) {
    String text = token.text;
    boolean negative = text.charAt(0) == '-';
    String magnitude = negative || text.charAt(0) == '+' ? text.substring(1) : text;
    if (magnitude.isEmpty()) {
      throw p.error(
          Code.BAD_NUMBER,
          "a raised exponent is an integer or one letter",
          token.span(),
          "x^2; the side of a limit stands behind its point: lim_(x->0⁺) f");
    }
    Node exponent =
        Spelling.isDigit(magnitude.charAt(0))
            ? new Node.Num(token.span(), Rational.parse(magnitude, p.budget), false)
            : new Node.Name(token.span(), magnitude);
    return negative ? new Node.Unary(token.span(), UnaryOperator.NEGATE, exponent) : exponent;
  }

  private Node factorial(Node operand, Token start) {
    p.advance();
    if (p.at(TokenKind.BANG)) {
      throw p.error(
          Code.AMBIGUOUS,
          "n!! is not read: it may be a double factorial or the factorial of a factorial",
          p.previous.span().to(p.peek().span()),
          "(n!)!");
    }
    return new Node.Unary(p.since(start), UnaryOperator.FACTORIAL, operand);
  }

  private Node percent(Node operand, Token start) {
    Token sign = p.advance();
    Token next = p.peek();
    boolean signed = sign.spaced && next.is(TokenKind.MINUS) && next.spaced && !next.next.spaced;
    if (signed || (Infix.startsOperand(next) && !(p.level.spaces() && next.spaced))) {
      String left = p.typed(operand.span());
      throw p.error(
          Code.AMBIGUOUS,
          "% is a percent sign, not the remainder",
          sign.span(),
          next.isName("of")
              ? left + "%*…"
              : "mod(" + left + ", " + p.typed(next) + (signed ? p.typed(next.next) : "") + ")");
    }
    return new Node.Unary(p.since(start), UnaryOperator.PERCENT, operand);
  }

  private Node field(Node target, Token start) {
    Token dot = p.advance();
    Token part = p.peek();
    if (part.text.isEmpty() || !WordLexer.isNameStart(part.text.charAt(0)) || part.spaced) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "a point is followed by the name of a part",
          dot.span(),
          "eig(A).values; elementwise operators are .* ./ .^");
    }
    p.advance();
    if (part.isName("T")) {
      return new Node.Unary(p.since(start), UnaryOperator.TRANSPOSE, target);
    }
    Foreign.checkMethod(p, p.typed(target.span()), part);
    return new Node.Field(p.since(start), target, part.text, part.span());
  }

  private Node index(Node target, Token start) {
    Token open = p.advance();
    Token close = open.partner;
    if (open.spaced) {
      String left = p.typed(target.span());
      String right = p.typed(open.span().to(close.span()));
      throw p.error(
          Code.AMBIGUOUS,
          "an index stands directly behind its array, a factor behind an operator",
          open.span().to(close.span()),
          left + right + " is an entry, " + left + "*" + right + " a product");
    }
    if (!close.is(TokenKind.RIGHT_BRACKET)) {
      throw Brackets.mismatch(open, close);
    }
    List<Node> subscripts = new ArrayList<>();
    Level outer = p.enter(Level.INDEX, open);
    do {
      while (p.at(TokenKind.NEWLINE)) {
        p.advance();
      }
      subscripts.add(subscript());
      while (p.at(TokenKind.NEWLINE)) {
        p.advance();
      }
    } while (p.accept(TokenKind.COMMA));
    if (p.peek() != close) {
      throw Unexpected.token(p);
    }
    p.advance();
    p.leave(outer);
    return new Node.Index(p.since(start), target, subscripts);
  }

  private Node subscript() {
    if (p.at(TokenKind.COLON)) {
      Token colon = p.advance();
      if (!p.peek().ends()) {
        throw Unexpected.noBeginning(p, colon);
      }
      return new Node.All(colon.span());
    }
    return p.expressions.whole();
  }
}
