package gradus.syntax;

import gradus.diag.Code;
import gradus.syntax.Level.Bar;
import gradus.syntax.Node.Comparator;
import java.util.ArrayList;
import java.util.List;

/// Reads sets: listed, `{x^2 for x in S if c}`, `{x in S | c}` and `{x^2 | x in S, c}`.
final class SetReader {
  private final Parsing p;

  SetReader(Parsing parsing) {
    this.p = parsing;
  }

  Node read() {
    Token open = p.advance();
    Token close = open.partner;
    if (p.peek() == close) {
      p.advance();
      return new Node.SetLiteral(p.since(open), List.of());
    }
    Token variable = variable(open);
    boolean builds = variable != open;
    Level outer = p.enter(Level.SET, open);
    if (builds) {
      p.calls.shadow(variable, "the set");
      p.vocabulary.enter(variable.text);
    }
    Node set = built(open);
    if (p.peek() != close) {
      throw Unexpected.token(p);
    }
    p.advance();
    if (builds) {
      p.vocabulary.leave(variable.text);
    }
    p.leave(outer);
    return respan(set, open);
  }

  private Node respan(Node set, Token open) {
    return switch (set) {
      case Node.SetBuilder b ->
          new Node.SetBuilder(p.since(open), b.element(), b.variable(), b.domain(), b.conditions());
      case Node.SetLiteral s -> new Node.SetLiteral(p.since(open), s.elements());
      default -> throw new IllegalStateException(set.toString());
    };
  }

  /// The variable of a set builder: the name before `in` at the very beginning or behind `for` or a
  /// bar; the opening brace when there is none.
  private static Token variable(Token open) {
    boolean leading = isVariable(open.next);
    for (Token token = open.next; token != open.partner; token = token.over()) {
      boolean bar = token.is(TokenKind.BAR) || token.is(TokenKind.DOUBLE_BAR);
      if (leading && bar) {
        return open.next;
      }
      if ((bar || token.is(TokenKind.FOR)) && isVariable(token.next)) {
        return token.next;
      }
    }
    return open;
  }

  private static boolean isVariable(Token token) {
    return token.is(TokenKind.NAME) && token.next.is(TokenKind.IN);
  }

  private Node built(Token open) {
    refuseColon(open);
    Node first = p.expressions.whole();
    if (p.accept(TokenKind.FOR)) {
      return comprehension(first);
    }
    if (bar()) {
      return conditioned(first, open);
    }
    List<Node> elements = new ArrayList<>();
    elements.add(first);
    if (p.accept(TokenKind.COMMA)) {
      elements.addAll(p.brackets.list(open.partner));
    }
    return new Node.SetLiteral(p.since(open), elements);
  }

  /// `{x in S : c}` would be a range from S on.
  private void refuseColon(Token open) {
    if (!isVariable(open.next)) {
      return;
    }
    Token colon = open;
    for (Token token = open.next; token != open.partner; token = token.over()) {
      if (token.is(TokenKind.BAR) || token.is(TokenKind.DOUBLE_BAR) || token.is(TokenKind.FOR)) {
        return;
      }
      if (token.is(TokenKind.COMMA)) {
        break;
      }
      colon = token.is(TokenKind.COLON) ? token : colon;
    }
    if (colon != open) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "a bar separates the conditions of a set",
          colon.span(),
          "{x in Z | x > 3}; a range is 1..5");
    }
  }

  /// Consumes a bar, or the first half of two.
  private boolean bar() {
    if (p.at(TokenKind.DOUBLE_BAR)) {
      p.peek().splitAt(p.previous, 1, TokenKind.BAR, TokenKind.BAR);
    }
    return p.accept(TokenKind.BAR);
  }

  private Node comprehension(Node element) {
    Token variable = p.peek();
    Node domain = domain();
    List<Node> conditions = List.of();
    if (p.accept(TokenKind.IF)) {
      conditions = List.of(p.expressions.whole());
    }
    return new Node.SetBuilder(p.since(variable), element, variable.text, domain, conditions);
  }

  private Node domain() {
    if (!isVariable(p.peek())) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "the variable of the set and in are expected here",
          p.peek().span(),
          "{x^2 for x in 1..5}");
    }
    p.advance();
    p.advance();
    return p.expressions.expression(Precedence.COMPARISON.tighter());
  }

  private Node conditioned(Node first, Token open) {
    Token close = open.partner;
    if (isVariable(open.next)
        && first instanceof Node.Comparison comparison
        && comparison.comparators().equals(List.of(Comparator.IN))
        && comparison.operands().getFirst() instanceof Node.Name name) {
      Level outer = p.level;
      p.level = outer.within(Bar.NONE);
      List<Node> conditions = p.brackets.list(close);
      p.level = outer;
      return new Node.SetBuilder(
          first.span(), name, name.name(), comparison.operands().get(1), conditions);
    }
    String variable = p.peek().text;
    Node domain = domain();
    List<Node> conditions = p.accept(TokenKind.COMMA) ? p.brackets.list(close) : List.of();
    return new Node.SetBuilder(first.span(), first, variable, domain, conditions);
  }
}
