package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads `f at x=1, y=2`. The names behind `at` are variables of `f`, so they are looked up before
/// it is read.
final class AtReader {
  private AtReader() {}

  static Node read(Parsing p) {
    Token start = p.peek();
    List<Token> variables = variables(start);
    for (Token variable : variables) {
      p.calls.shadow(variable, "at");
      p.vocabulary.enter(variable.text);
    }
    Node body = p.expressions.expression(Precedence.LAMBDA);
    for (Token variable : variables) {
      p.vocabulary.leave(variable.text);
    }
    while (p.accept(TokenKind.AT)) {
      checkNumber(p, body);
      List<Node.Binding> bindings = bindings(p);
      body = new Node.At(p.since(start), body, bindings);
    }
    return body;
  }

  /// `d/dx x^2 at 3`: the value needs its name, and there is one only.
  private static void checkNumber(Parsing p, Node body) {
    Token token = p.peek();
    Token number = token.is(TokenKind.MINUS) ? token.next : token;
    if (number.is(TokenKind.NUMBER)) {
      String x =
          body instanceof Node.Call call
                  && call.arguments().size() > 1
                  && call.arguments().get(1).value() instanceof Node.Name name
              ? name.name()
              : "x";
      String value = (number == token ? "" : "-") + p.typed(number);
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "a name and = are expected here",
          token.span(),
          "at " + x + "=" + value);
    }
  }

  /// The names behind every `at` of this expression.
  private static List<Token> variables(Token start) {
    List<Token> variables = List.of();
    for (Token token = start; !token.ends(); token = token.over()) {
      if (!token.is(TokenKind.AT)) {
        continue;
      }
      if (variables.isEmpty()) {
        variables = new ArrayList<>();
      }
      collect(token.next, variables);
    }
    return variables;
  }

  private static void collect(Token first, List<Token> variables) {
    boolean list = first.is(TokenKind.LEFT_PARENTHESIS);
    Token token = list ? first.next : first;
    while (token.is(TokenKind.NAME) && token.next.is(TokenKind.EQUALS)) {
      variables.add(token);
      while (!token.ends() && !token.is(TokenKind.AT)) {
        token = token.over();
      }
      if (token.is(TokenKind.COMMA)) {
        token = token.next;
      }
    }
  }

  /// One binding or, at top level, several; a parenthesised list anywhere.
  private static List<Node.Binding> bindings(Parsing p) {
    List<Node.Binding> bindings = new ArrayList<>();
    Token open = p.peek();
    if (open.is(TokenKind.LEFT_PARENTHESIS) && open.partner.next.kind != TokenKind.EQUALS) {
      p.advance();
      Level outer = p.enter(p.level.parenthesis(), open);
      list(p, bindings);
      if (p.peek() != open.partner) {
        throw Unexpected.token(p);
      }
      p.advance();
      p.leave(outer);
      return bindings;
    }
    if (p.level.nested()) {
      add(p, bindings);
    } else {
      list(p, bindings);
    }
    return bindings;
  }

  static void list(Parsing p, List<Node.Binding> bindings) {
    do {
      add(p, bindings);
    } while (p.accept(TokenKind.COMMA));
  }

  static boolean isEquation(Node node) {
    return node instanceof Node.Comparison comparison
        && comparison.comparators().contains(Node.Comparator.EQUATION);
  }

  private static void add(Parsing p, List<Node.Binding> bindings) {
    Token name = p.peek();
    if (!name.is(TokenKind.NAME) || !name.next.is(TokenKind.EQUALS)) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          name.is(TokenKind.END)
              ? "a name and its value are missing"
              : "a name and = are expected here",
          name.is(TokenKind.END) ? p.previous.span() : name.span(),
          "x=1, y=2");
    }
    for (Node.Binding earlier : bindings) {
      if (earlier.name().equals(name.text)) {
        throw p.error(
            Code.UNEXPECTED_TOKEN,
            name.text + " gets two values",
            name.span(),
            "one value for each name");
      }
    }
    p.advance();
    p.advance();
    Token first = p.peek();
    Node value = p.expressions.expression(Precedence.LAMBDA);
    if (isEquation(value) && first.partner != p.previous) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "two equals signs in one binding",
          value.span(),
          "a comma separates bindings: x=1, y=2");
    }
    bindings.add(new Node.Binding(name.text, new Span(name.start, name.end), value));
  }
}
