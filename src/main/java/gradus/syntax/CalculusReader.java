package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.syntax.Node.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the operators of calculus as calls of `diff`, `grad`, `integrate` and `limit`, which the
/// reading shows. What stands behind `d/dx` and `lim` is a product: they bind between `+` and `*`.
final class CalculusReader {
  private final Parsing p;

  CalculusReader(Parsing parsing) {
    this.p = parsing;
  }

  /// Whether a name can begin an operator of calculus; asked for every name, so by one letter.
  static boolean mayStart(Token name) {
    char first = name.text.charAt(0);
    return first == 'd' || first == 'i' || first == 'l';
  }

  /// What begins with `d`, `int` or `lim`; empty when the name is an ordinary one.
  Optional<Node> name(Token token) {
    Optional<Node> read =
        switch (token.text.charAt(0)) {
          case 'd' -> new DerivativeReader(p).read(token);
          case 'i' -> new IntegralReader(p).word(token);
          default ->
              LimitReader.startsHere(p, token)
                  ? Optional.of(new LimitReader(p).read())
                  : Optional.empty();
        };
    if (read.isEmpty() && !p.vocabulary.isTaken(token.text)) {
      refuseUnfinished(token);
    }
    return read;
  }

  /// A sign in words without what makes it one: `lim sin(x)/x`, `int x^2`. With several arguments
  /// it is a call.
  private void refuseUnfinished(Token name) {
    Token next = name.next;
    boolean called = next.is(TokenKind.LEFT_PARENTHESIS);
    if (!Infix.startsOperand(next) || (called && Unexpected.hasSeveralArguments(next))) {
      return;
    }
    if (name.isName("lim")) {
      throw p.error(
          Code.UNFINISHED,
          "this limit does not say where its variable goes",
          name.span(),
          "lim_(x->0) sin(x)/x");
    }
    boolean integral = name.isName("int") || name.isName("integral");
    if (integral || (name.isName("integrate") && !called)) {
      throw p.error(
          Code.UNFINISHED,
          "this integral does not say by which variable",
          name.span(),
          "int x^2 dx, integrate(x^2, x)");
    }
  }

  /// What begins with `∂`, `∇` or `∫`.
  Node sign(Token token) {
    return switch (token.text) {
      case "∂" -> new DerivativeReader(p).partial(token);
      case "∇" -> new GradientReader(p).read();
      default -> new IntegralReader(p).read(token);
    };
  }

  /// Makes variables known while what depends on them is read.
  void enter(List<Token> variables, String operator) {
    for (Token variable : variables) {
      p.calls.shadow(variable, operator);
      p.vocabulary.enter(variable.text);
    }
  }

  void leave(List<Token> variables) {
    for (Token variable : variables) {
      p.vocabulary.leave(variable.text);
    }
  }

  /// The product an operator without brackets reaches over.
  Node product(String operator, Token first) {
    return product(operator, first, "");
  }

  /// @param variable what is bound in the operand alone; where it occurs behind the first factor
  ///   too, nothing is ambiguous
  Node product(String operator, Token first, String variable) {
    refuseInRows(operator, first);
    group();
    Token start = p.peek();
    p.deeper();
    Node operand = p.expressions.expression(Precedence.PRODUCT);
    p.shallower();
    Token next = p.peek();
    boolean grouped = start.is(TokenKind.LEFT_PARENTHESIS);
    boolean adds = next.is(TokenKind.PLUS) || next.is(TokenKind.MINUS);
    if (adds && !grouped && !startsOperator(next.next)) {
      p.note(
          Code.AMBIGUOUS,
          Severity.WARNING,
          operator + " reaches to the " + p.typed(next) + " and no further",
          p.since(first),
          operator + " (…) with parentheses takes the whole sum");
    } else if (grouped
        && start.partner != p.previous
        && operand instanceof Node.Chain
        && !occurs(variable, start.partner)) {
      p.note(
          Code.AMBIGUOUS,
          Severity.WARNING,
          operator + " is taken of the whole product",
          p.since(first),
          "(" + operator + " (…))*… with parentheses around it takes the first factor alone");
    }
    return operand;
  }

  /// Whether a name stands between a token and the one last read.
  private boolean occurs(String name, Token from) {
    for (Token token = from; token != p.peek(); token = token.next) {
      if (token.isName(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsOperator(Token token) {
    return token.is(TokenKind.CALCULUS)
        || (token.isName("d") && token.next.is(TokenKind.SLASH))
        || LimitReader.startsHere(p, token);
  }

  void refuseInRows(String operator, Token first) {
    if (p.level.spaces() && p.peek().spaced) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "in a row separated by spaces " + operator + " needs parentheses around it",
          first.span(),
          "(" + operator + " …), or commas between the entries");
    }
  }

  /// Square brackets around one expression behind an operator group, as on a blackboard: `d/dx [x^2
  /// + 1]`.
  void group() {
    Token open = p.peek();
    if (!open.is(TokenKind.LEFT_BRACKET) || !open.partner.is(TokenKind.RIGHT_BRACKET)) {
      return;
    }
    Token before = open;
    for (Token token = open.next; token != open.partner; token = token.over()) {
      if (token.is(TokenKind.COMMA)
          || token.is(TokenKind.SEMICOLON)
          || token.is(TokenKind.NEWLINE)) {
        return;
      }
      before = token.partner;
    }
    if (before == open) {
      return;
    }
    Token close = open.partner.become(before, TokenKind.RIGHT_PARENTHESIS);
    Token round = open.become(p.previous, TokenKind.LEFT_PARENTHESIS);
    round.partner = close;
    close.partner = round;
  }

  Node call(String function, Token start, List<Node> arguments) {
    List<Argument> all = new ArrayList<>();
    for (Node argument : arguments) {
      all.add(Argument.positional(argument));
    }
    return new Node.Call(p.since(start), function, start.span(), all, false);
  }

  static Node symbol(Token variable) {
    return new Node.Name(variable.span(), variable.text);
  }

  static Node integer(int value, Span span) {
    return new Node.Num(span, Rational.of(value), false);
  }

  /// Whether an underscore that begins a bound or a variable follows directly: of `∫_{0}`,
  /// `lim_(x->0)`.
  static boolean isBelow(Token token) {
    return token.isName("_") && !token.spaced;
  }
}
