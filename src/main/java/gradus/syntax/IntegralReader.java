package gradus.syntax;

import gradus.diag.Code;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import gradus.syntax.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `∫ f dx`, `∫_0^1 f dx` and `int f dx` as calls of `integrate`. The integrand reaches to
/// the `dx` that belongs to the sign; each sign inside has one of its own.
final class IntegralReader {
  private static final Token NONE = new Token(TokenKind.END, "", 0, 0, false);

  private final Parsing p;

  IntegralReader(Parsing parsing) {
    this.p = parsing;
  }

  /// An integral whose sign is a word: `int`, `integral`, `integrate`, `int_0`. Empty when no
  /// differential follows or when it is called, `integrate(f, x)`.
  Optional<Node> word(Token token) {
    if (!isWord(token) || p.vocabulary.isTaken(token.text)) {
      return Optional.empty();
    }
    Token open = token.next;
    boolean called = open.is(TokenKind.LEFT_PARENTHESIS) && Unexpected.hasSeveralArguments(open);
    boolean assigned = open.is(TokenKind.EQUALS);
    boolean ordinary = called || assigned || find(open) == NONE;
    return ordinary ? Optional.empty() : Optional.of(read(token));
  }

  private static boolean isWord(Token token) {
    return switch (token.text) {
      case "int", "integral", "integrate" -> true;
      default -> token.text.startsWith("int_") || token.text.startsWith("integral_");
    };
  }

  /// Reads from the sign.
  Node read(Token sign) {
    p.advance();
    List<Node> bounds = bounds(sign);
    p.calculus.refuseInRows("∫", sign);
    Differential end = end(sign);
    if (!bounds.isEmpty()) {
      refuseHalfBound(sign, end);
    }
    List<Token> variables = List.of(end.variable());
    p.calculus.enter(variables, "∫");
    Node integrand = integrand(end);
    p.calculus.leave(variables);
    List<Node> arguments = new ArrayList<>();
    arguments.add(integrand);
    arguments.add(CalculusReader.symbol(end.variable()));
    arguments.addAll(bounds);
    return p.calculus.call("integrate", sign, arguments);
  }

  private Node integrand(Differential end) {
    Token first = p.peek();
    Node integrand;
    if (p.at(TokenKind.STOP)) {
      integrand = CalculusReader.integer(1, first.span());
    } else {
      p.calculus.group();
      p.deeper();
      integrand = p.expressions.expression(Precedence.SUM);
      p.shallower();
      if (!p.at(TokenKind.STOP)) {
        throw Unexpected.token(p);
      }
    }
    boolean empty = first.is(TokenKind.STOP);
    p.advance();
    if (end.last().kind != TokenKind.STOP) {
      p.previous = end.last();
    }
    if (empty && Infix.startsOperand(p.peek())) {
      throw p.error(
          Code.AMBIGUOUS,
          "the integrand stands before " + p.typed(end.last()),
          first.span(),
          "∫ x^2 dx");
    }
    if (!p.at(TokenKind.SLASH)) {
      return integrand;
    }
    // `∫ dx/(1 + x^2)`, `∫ x dx/2`: what stands below the dx belongs to the integrand.
    p.advance();
    Node divisor = p.expressions.expression(Precedence.PREFIX);
    return new Node.Chain(
        p.since(first), List.of(integrand, divisor), List.of(BinaryOperator.DIVIDE));
  }

  /// Finds the differential of this sign and turns its `d…` into a stop.
  private Differential end(Token sign) {
    Token found = find(p.peek());
    if (found == NONE) {
      throw p.error(
          Code.UNFINISHED,
          "this integral does not say by which variable",
          sign.span(),
          "∫ x^2 dx; integrate(x^2, x)");
    }
    Token before = p.previous;
    while (before.next != found) {
      before = before.next;
    }
    int glued = Differential.gluedAt(p, found);
    if (glued > 0) {
      before = found.splitAt(before, glued, TokenKind.NAME, TokenKind.NAME);
      found = before.next;
    }
    Differential end = Differential.at(p, found).orElseThrow();
    Token stop = found.become(before, TokenKind.STOP);
    return end.last() == found ? new Differential(end.variable(), stop) : end;
  }

  private Token find(Token from) {
    Token found = differential(from, false);
    return found == NONE ? differential(from, true) : found;
  }

  /// None or both: `∫_0^1`, `∫[0, 1]`.
  private List<Node> bounds(Token sign) {
    Token open = p.peek();
    if (open.is(TokenKind.LEFT_BRACKET)
        && open.partner.is(TokenKind.RIGHT_BRACKET)
        && !open.spaced
        && Unexpected.hasSeveralArguments(open)) {
      Node pair = p.brackets.array();
      if (pair instanceof Node.ArrayLiteral array
          && array.rows().size() == 1
          && array.rows().getFirst().size() == 2) {
        return array.rows().getFirst();
      }
      throw p.error(
          Code.UNEXPECTED_TOKEN, "the bounds are two numbers", pair.span(), "∫[0, 1] x dx");
    }
    Optional<Node> lower = lower(sign);
    return lower.isEmpty() ? List.of() : List.of(lower.get(), upper(sign));
  }

  /// The token of the differential that belongs to a sign before the given token.
  ///
  /// @param glued looks for `xdx`, not for `dx`
  private Token differential(Token from, boolean glued) {
    int open = 0;
    for (Token token = from; !token.ends() && !token.is(TokenKind.STOP); token = token.over()) {
      if (token.is(TokenKind.CALCULUS) && token.text.equals("∫") || isWord(token)) {
        open++;
      } else if (glued
          ? Differential.gluedAt(p, token) > 0
          : Differential.at(p, token).isPresent()) {
        if (open == 0) {
          return token;
        }
        open--;
      }
    }
    return NONE;
  }

  private Optional<Node> lower(Token sign) {
    int underscore = sign.text.indexOf('_');
    if (underscore > 0) {
      return Optional.of(p.names.index(sign, sign.text.substring(underscore + 1)));
    }
    Token token = p.peek();
    if (token.is(TokenKind.SUBSCRIPT) && !token.spaced) {
      p.advance();
      return Optional.of(p.names.index(token, token.text));
    }
    if (!CalculusReader.isBelow(token)) {
      return Optional.empty();
    }
    p.advance();
    return Optional.of(bound());
  }

  private Node upper(Token sign) {
    Token token = p.peek();
    if (token.is(TokenKind.SUPERSCRIPT)) {
      return new PostfixReader(p).script(p.advance());
    }
    if (!token.is(TokenKind.CARET)) {
      throw p.error(
          Code.UNFINISHED,
          "this integral has a lower bound and no upper one",
          sign.span(),
          "∫_0^1 f dx, ∫_{0}^{2π} f dx");
    }
    p.advance();
    return bound();
  }

  /// A bound: a number or a name with a sign, or anything in brackets.
  private Node bound() {
    Token token = p.peek();
    return switch (token.kind) {
      case LEFT_BRACE -> p.brackets.braces();
      case LEFT_PARENTHESIS -> p.brackets.parenthesis();
      case NUMBER -> p.expressions.number(p.advance());
      case NAME -> CalculusReader.symbol(p.advance());
      case MINUS, PLUS -> {
        p.advance();
        p.deeper();
        Node size = bound();
        p.shallower();
        yield new Node.Unary(
            p.since(token),
            token.is(TokenKind.MINUS) ? UnaryOperator.NEGATE : UnaryOperator.PLUS,
            size);
      }
      default -> throw Unexpected.operand(p);
    };
  }

  /// `∫_0^2π sin x dx`: the bound is 2 to the letter and 2π to the eye.
  private void refuseHalfBound(Token sign, Differential end) {
    Token last = p.previous;
    Token next = p.peek();
    boolean atom = last.is(TokenKind.NUMBER) || last.is(TokenKind.NAME);
    boolean glued =
        next.is(TokenKind.NAME)
            && !next.spaced
            && !next.text.equals(end.variable().text)
            && p.vocabulary.meaning(next.text) != Meaning.FUNCTION;
    boolean operator = next.is(TokenKind.SLASH) || next.is(TokenKind.STAR);
    if (!atom || !(glued || operator)) {
      return;
    }
    String bound = p.typed(last);
    String rest = glued ? p.typed(next) : p.typed(next) + p.typed(next.next);
    throw p.error(
        Code.AMBIGUOUS,
        "the upper bound may be " + bound + " or " + bound + rest,
        sign.span().to(next.span()),
        "braces around a bound: ^{"
            + bound
            + rest
            + "}"
            + (glued ? "; a space ends it: ^" + bound + " " + rest : ""));
  }
}
