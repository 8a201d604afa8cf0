package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Severity;
import gradus.syntax.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `d/dx f`, `df/dx`, `d^2/dx^2 f`, `d(x^2)/dx`, and the same with `∂` and with several
/// variables, `∂²f/∂x∂y`, as calls of `diff`.
final class DerivativeReader {
  /// A search without an end would make a long text of many `d` quadratic.
  private static final int LONGEST_NUMERATOR = 300;

  private final Parsing p;

  DerivativeReader(Parsing parsing) {
    this.p = parsing;
  }

  /// One factor below the line: `dx^2`.
  private record Below(Token variable, int order) {}

  /// A derivative that begins with a `d`; empty when the name is an ordinary one.
  Optional<Node> read(Token token) {
    if (p.vocabulary.meaning(token.text).isVariable()) {
      return Optional.empty();
    }
    Token behind = behindOrder(token.next);
    if (token.isName("d") && behind.is(TokenKind.SLASH) && isBelow(behind.next)) {
      p.advance();
      return Optional.of(ofWhatFollows(token, order()));
    }
    Token before = p.previous;
    Token numerator = token.isName("d") ? behind : token;
    if (!(token.isName("d") || splits(token)) || !hasDenominator(numerator)) {
      return Optional.empty();
    }
    boolean glued = !token.isName("d");
    Token sign = glued ? token.splitAt(before, 1, TokenKind.NAME, TokenKind.NAME) : token;
    p.advance();
    return Optional.of(ofNumerator(sign, glued ? 0 : order()));
  }

  /// A derivative that begins with `∂`.
  Node partial(Token sign) {
    p.advance();
    if (p.at(TokenKind.SUBSCRIPT) && !p.peek().spaced) {
      Token variable = p.advance();
      List<Token> variables = List.of(variable);
      p.calculus.enter(variables, "∂");
      Node operand = p.calculus.product(p.typed(p.since(sign)), sign);
      p.calculus.leave(variables);
      return p.calculus.call("diff", sign, List.of(operand, CalculusReader.symbol(variable)));
    }
    int order = order();
    if (p.at(TokenKind.SLASH) && isBelow(p.peek().next)) {
      return ofWhatFollows(sign, order);
    }
    if (!hasDenominator(p.peek())) {
      throw p.error(
          Code.UNFINISHED,
          "this derivative does not say by which variable",
          sign.span(),
          "∂f/∂x, ∂/∂x f, or diff(f, x)");
    }
    return ofNumerator(sign, order);
  }

  /// `d/dx` with what it is applied to behind it; the sign and its order have been read.
  private Node ofWhatFollows(Token sign, int order) {
    p.advance();
    List<Below> below = below();
    List<Token> variables = below.stream().map(Below::variable).toList();
    check(sign, order, below);
    String operator = operator(sign, order, below);
    p.calculus.enter(variables, operator);
    Node operand =
        isApplied(p.peek()) ? applied(operator, sign) : p.calculus.product(operator, sign);
    p.calculus.leave(variables);
    return derivative(sign, operand, below);
  }

  /// `d^2/dx^2` as it was typed; for the fraction of LaTeX as the language writes it.
  private String operator(Token sign, int order, List<Below> below) {
    if (!p.latex) {
      return p.typed(p.since(sign));
    }
    StringBuilder out = new StringBuilder(sign.text);
    out.append(order == 1 ? "" : "^" + order).append('/');
    for (Below one : below) {
      out.append(sign.text).append(one.variable().text);
      out.append(one.order() == 1 ? "" : "^" + one.order());
    }
    return out.toString();
  }

  /// Whether `d/dx(…)` is written like a call: its parenthesis touches it, and nothing raises it to
  /// a power.
  private static boolean isApplied(Token open) {
    return open.is(TokenKind.LEFT_PARENTHESIS)
        && !open.spaced
        && switch (open.partner.next.kind) {
          case CARET, DOT_CARET, SUPERSCRIPT, BANG, QUOTE, LEFT_BRACKET -> false;
          default -> true;
        };
  }

  /// `d/dx(u)*v + u*d/dx(v)`, as the product rule is written.
  private Node applied(String operator, Token sign) {
    Node operand = p.brackets.parenthesis();
    if (Infix.precedence(p.peek()) == Precedence.PRODUCT && !p.level.spaces()) {
      p.note(
          Code.AMBIGUOUS,
          Severity.WARNING,
          operator + "(…) is taken of what stands in its parentheses",
          p.since(sign),
          operator + " (…)… with a space takes the whole product");
    }
    return operand;
  }

  /// `d(x^2)/dx`: what is differentiated stands before the line.
  private Node ofNumerator(Token sign, int order) {
    Token slash = slash(p.peek());
    Token first = p.peek();
    List<Token> variables = new ArrayList<>();
    for (Token token = slash.next; isBelow(token) || token.is(TokenKind.LEFT_PARENTHESIS); ) {
      if (token.is(TokenKind.LEFT_PARENTHESIS)) {
        token = token.next;
        continue;
      }
      Token variable = variableOf(token);
      variables.add(variable);
      token = behindOrder(lastOf(token).next);
    }
    if (first.next == slash && isUndefined(first)) {
      throw undefined(first.text, sign, lastOf(slash.next), variables.getFirst().text);
    }
    stopAt(slash);
    p.calculus.enter(variables, "d/d" + variables.getFirst().text);
    p.deeper();
    Node operand = p.expressions.expression(Precedence.PRODUCT);
    p.shallower();
    p.calculus.leave(variables);
    if (!p.at(TokenKind.STOP)) {
      throw Unexpected.token(p);
    }
    p.advance();
    List<Below> below = below();
    check(sign, order, below);
    Node derivative = derivative(sign, operand, below);
    Token open = p.peek();
    boolean evaluated =
        open.is(TokenKind.LEFT_PARENTHESIS)
            && !open.spaced
            && operand instanceof Node.Name
            && below.size() == 1;
    return evaluated ? at(sign, derivative, below.getFirst().variable(), open) : derivative;
  }

  /// `df/dx(2)`: the derivative, then its value.
  private Node at(Token sign, Node derivative, Token variable, Token open) {
    if (Unexpected.hasSeveralArguments(open)) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "a derivative by one variable takes one value",
          open.span().to(open.partner.span()),
          "df/dx at x=1, y=2");
    }
    Node value = p.brackets.parenthesis();
    return new Node.At(
        p.since(sign),
        derivative,
        List.of(new Node.Binding(variable.text, variable.span(), value)));
  }

  private Node derivative(Token sign, Node operand, List<Below> below) {
    List<Node> arguments = new ArrayList<>();
    arguments.add(operand);
    for (Below factor : below) {
      arguments.add(CalculusReader.symbol(factor.variable()));
      if (factor.order() > 1) {
        arguments.add(CalculusReader.integer(factor.order(), factor.variable().span()));
      }
    }
    return p.calculus.call("diff", sign, arguments);
  }

  /// What stands below the line: `dx`, `dx^2`, `∂x∂y`, `(∂x ∂y)`.
  private List<Below> below() {
    Token open = p.peek();
    boolean parentheses = open.is(TokenKind.LEFT_PARENTHESIS);
    if (parentheses) {
      p.advance();
    }
    List<Below> below = new ArrayList<>();
    while (isBelow(p.peek())) {
      Token token = p.peek();
      Token variable = variableOf(token);
      p.previous = lastOf(token);
      below.add(new Below(variable, Math.max(1, order())));
    }
    if (parentheses) {
      if (p.peek() != open.partner) {
        throw Unexpected.token(p);
      }
      p.advance();
    }
    return below;
  }

  private void check(Token sign, int order, List<Below> below) {
    int total = below.stream().mapToInt(Below::order).sum();
    if (total != Math.max(1, order)) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "the order above the line is " + Math.max(1, order) + ", below it is " + total,
          p.since(sign),
          "d^2/dx^2, ∂²/∂x∂y");
    }
  }

  private boolean isBelow(Token token) {
    if (token.is(TokenKind.CALCULUS)) {
      return token.text.equals("∂") && token.next.is(TokenKind.NAME) && !token.next.spaced;
    }
    if (token.is(TokenKind.LEFT_PARENTHESIS)) {
      return token.next.is(TokenKind.CALCULUS) && isBelow(token.next);
    }
    return Differential.at(p, token).isPresent();
  }

  /// The variable of a factor below the line, with its link to what follows.
  private Token variableOf(Token token) {
    return token.is(TokenKind.CALCULUS)
        ? token.next
        : Differential.at(p, token).map(Differential::variable).orElse(token);
  }

  private Token lastOf(Token token) {
    return token.is(TokenKind.CALCULUS) ? token.next : last(token);
  }

  private Token last(Token token) {
    return Differential.at(p, token).map(Differential::last).orElse(token);
  }

  /// The token behind an order, `^2` or `²`.
  private static Token behindOrder(Token token) {
    if (token.is(TokenKind.SUPERSCRIPT)) {
      return token.next;
    }
    return token.is(TokenKind.CARET) && token.next.is(TokenKind.NUMBER) ? token.next.next : token;
  }

  /// Reads an order; 0 when there is none.
  private int order() {
    Token token = p.peek();
    if (behindOrder(token) == token) {
      return 0;
    }
    Token number = p.advance().is(TokenKind.CARET) ? p.advance() : p.previous;
    String digits = number.text;
    boolean whole = digits.length() < 4;
    for (int i = 0; i < digits.length(); i++) {
      whole &= Spelling.isDigit(digits.charAt(i));
    }
    if (!whole || digits.equals("0")) {
      throw p.error(
          Code.BAD_NUMBER,
          "the order of a derivative is a positive integer",
          number.span(),
          "d^2/dx^2; diff(f, x, n) takes it from a variable");
    }
    return Integer.parseInt(digits);
  }

  /// Whether a numerator that begins here stands over a differential.
  private boolean hasDenominator(Token first) {
    boolean operand =
        first.is(TokenKind.NAME)
            || first.is(TokenKind.LEFT_PARENTHESIS)
            || first.is(TokenKind.NUMBER);
    Token slash = operand ? slash(first) : first;
    return slash.is(TokenKind.SLASH) && isBelow(slash.next);
  }

  /// The line of the fraction, or the token where the search for it ends.
  private Token slash(Token first) {
    Token token = first;
    int tokens = 0;
    while (!token.ends()
        && tokens++ < LONGEST_NUMERATOR
        && !(token.is(TokenKind.SLASH) && isBelow(token.next))
        && switch (token.kind) {
          case PLUS, MINUS, EQUALS, EQUAL, STAR, STOP -> false;
          default -> true;
        }) {
      token = token.over();
    }
    return token;
  }

  private void stopAt(Token slash) {
    Token before = p.previous;
    while (before.next != slash) {
      before = before.next;
    }
    slash.become(before, TokenKind.STOP);
  }

  /// Whether `dy`, `dsin` is a differential over a line: what follows the `d` must be known.
  private boolean splits(Token token) {
    return token.text.length() > 1
        && p.vocabulary.meaning(token.text) == Meaning.UNKNOWN
        && p.vocabulary.meaning(token.text.substring(1)) != Meaning.UNKNOWN;
  }

  /// `dy/dx` of a letter that stands for nothing would be 0.
  private boolean isUndefined(Token name) {
    Meaning meaning = p.vocabulary.meaning(name.text);
    return name.is(TokenKind.NAME) && (meaning == Meaning.LETTER || meaning == Meaning.SYMBOL);
  }

  private GradusException undefined(String name, Token sign, Token last, String variable) {
    return p.error(
        Code.UNKNOWN_NAME,
        "nothing says how " + name + " depends on " + variable,
        sign.span().to(last.span()),
        name
            + " = x^2; d"
            + name
            + "/dx differentiates what was defined, diff(x^2 + y^2 = 1, y, x) an equation");
  }
}
