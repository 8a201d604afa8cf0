package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.exact.Rational;
import gradus.syntax.Node.Argument;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import gradus.syntax.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what begins with the name of a function: `f(x)`, `f.(X)`, `sin 2x`, `sin^2 x`, `sin^-1 x`,
/// or the bare name.
final class FunctionReader {
  /// Words a line may begin with as with a command: what follows is meant as a whole. `factor x^2 -
  /// 4` asks for the factors of `x^2 - 4`, where `sin x - 4` is `sin(x) - 4`.
  private static final Set<String> COMMANDS =
      Set.of(
          "simplify",
          "expand",
          "factor",
          "collect",
          "apart",
          "together",
          "solve",
          "roots",
          "zeros",
          "diff",
          "derivative",
          "grad",
          "gradient",
          "hessian",
          "jacobian",
          "laplacian",
          "taylor",
          "limit",
          "critical_points",
          "convexity",
          "domain",
          "range",
          "tangent",
          "backprop",
          "divergence",
          "curl",
          "directional");

  private static final Token NO_FACTOR = new Token(TokenKind.END, "", 0, 0, false);

  private final Parsing p;

  FunctionReader(Parsing parsing) {
    this.p = parsing;
  }

  Node read(String name) {
    Token token = p.advance();
    Token next = p.peek();
    if (PrimeReader.isPrime(p, next)) {
      return new PrimeReader(p).read(token, name);
    }
    boolean apart = p.level.spaces() && next.spaced;
    if (isCommand(token, next, name)) {
      return command(token, name);
    }
    if (next.is(TokenKind.DOT) && next.next.is(TokenKind.LEFT_PARENTHESIS) && !next.next.spaced) {
      p.advance();
      return call(token, name, true);
    }
    if (next.is(TokenKind.LEFT_PARENTHESIS) && !apart) {
      return call(token, name, false);
    }
    if ((next.is(TokenKind.CARET) || next.is(TokenKind.SUPERSCRIPT)) && isRaised(next)) {
      return raised(token, name);
    }
    if (isSign(next) && next.spaced && !next.next.spaced && !p.level.spaces()) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "a function needs parentheses before a sign",
          token.span().to(next.span()),
          p.typed(token) + "(" + p.typed(next) + p.typed(next.next) + ")");
    }
    if (!startsFactor(next) || (apart && next.is(TokenKind.LEFT_BRACKET))) {
      return new Node.Name(token.span(), name);
    }
    if (apart) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "in a row separated by spaces a function needs parentheses",
          token.span(),
          next.is(TokenKind.LEFT_PARENTHESIS)
              ? p.typed(token) + p.typed(next.span().to(next.partner.span()))
              : p.typed(token) + "(" + p.typed(next) + ")");
    }
    List<Argument> arguments = factors();
    return new Node.Call(p.since(token), name, token.span(), arguments, false);
  }

  /// Whether a function works on a formula whose variables it finds by itself.
  static boolean isOperation(String function) {
    return COMMANDS.contains(function);
  }

  private boolean isCommand(Token token, Token next, String name) {
    boolean closed =
        next.is(TokenKind.LEFT_PARENTHESIS)
            && (next.partner.next.is(TokenKind.END)
                || next.partner.next.is(TokenKind.SEMICOLON)
                || next.partner.next.is(TokenKind.NEWLINE));
    return token == p.statement
        && next.spaced
        && !closed
        && (startsFactor(next) || (isSign(next) && !next.next.spaced))
        && COMMANDS.contains(name)
        && p.vocabulary.meaning(name) == Meaning.FUNCTION;
  }

  /// `solve x^2 = 4, x`: all arguments up to the end of the statement.
  private Node command(Token token, String name) {
    if (p.peek().isName("of")) {
      p.advance();
    }
    p.operations++;
    List<Argument> arguments = new ArrayList<>();
    arguments.add(Argument.positional(p.expressions.expression(Precedence.LAMBDA)));
    while (p.at(TokenKind.COMMA)) {
      p.advance();
      arguments.add(Argument.positional(p.expressions.expression(Precedence.LAMBDA)));
    }
    p.operations--;
    return new Node.Call(p.since(token), name, token.span(), arguments, false);
  }

  private static boolean isSign(Token token) {
    return token.is(TokenKind.MINUS) || token.is(TokenKind.PLUS);
  }

  private Node call(Token token, String name, boolean broadcast) {
    List<Argument> arguments = p.calls.arguments(name, p.peek());
    return new Node.Call(p.since(token), name, token.span(), arguments, broadcast);
  }

  /// `log_2(8)` and `log_2 8`: the index is the base.
  Node logarithm(String base) {
    Token token = p.advance();
    List<Argument> arguments = new ArrayList<>(argumentsOrFactors("log"));
    if (arguments.size() != 1) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "log with a base takes one argument",
          token.span(),
          "log(x, " + base + ")");
    }
    arguments.add(Argument.positional(p.names.index(token, base)));
    return new Node.Call(p.since(token), "log", token.span(), arguments, false);
  }

  private List<Argument> argumentsOrFactors(String name) {
    return p.at(TokenKind.LEFT_PARENTHESIS) ? p.calls.arguments(name, p.peek()) : factors();
  }

  /// The juxtaposed factors a function without parentheses takes: up to the next operator or
  /// function.
  private List<Argument> factors() {
    Token start = p.peek();
    boolean function = isFunction(start);
    p.deeper();
    List<Node> factors = new ArrayList<>();
    factors.add(p.expressions.expression(Precedence.TRANSPOSE));
    while (!function && !p.peek().ends() && startsFactor(p.peek()) && !isFunction(p.peek())) {
      Ambiguity.checkJuxtaposed(p, p.peek());
      factors.add(p.expressions.expression(Precedence.TRANSPOSE));
    }
    p.shallower();
    if (factors.size() == 1) {
      return NameReader.one(factors.getFirst());
    }
    List<BinaryOperator> products = new ArrayList<>();
    for (int i = 1; i < factors.size(); i++) {
      products.add(BinaryOperator.JUXTAPOSE);
    }
    return NameReader.one(new Node.Chain(p.since(start), factors, products));
  }

  private boolean isFunction(Token token) {
    if (!token.is(TokenKind.NAME)) {
      return false;
    }
    boolean called = token.next.is(TokenKind.LEFT_PARENTHESIS);
    return p.vocabulary.meaning(token.text).isFunction()
        && (called || !Spelling.isLetter(token.text) || p.vocabulary.isTaken(token.text));
  }

  private boolean startsFactor(Token token) {
    return switch (token.kind) {
      case NUMBER, ROOT, LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE -> true;
      case NAME -> !Infix.isWordOperator(token);
      case BAR, DOUBLE_BAR, NORM -> !p.closesBar(token) && !p.level.set();
      default -> false;
    };
  }

  /// Whether `sin^2` is followed by something to take the sine of.
  private boolean isRaised(Token power) {
    Token after = power.is(TokenKind.SUPERSCRIPT) ? power.next : behindExponent(power.next);
    return startsFactor(after) && !(p.level.spaces() && after.spaced);
  }

  /// The token behind an exponent of one atom; one that starts no factor when the exponent is
  /// anything else.
  private Token behindExponent(Token exponent) {
    return switch (exponent.kind) {
      case NUMBER -> exponent.next;
      case NAME -> isFunction(exponent) ? NO_FACTOR : exponent.next;
      case LEFT_PARENTHESIS, LEFT_BRACE -> exponent.partner.next;
      case MINUS -> exponent.next.is(TokenKind.NUMBER) ? exponent.next.next : NO_FACTOR;
      default -> NO_FACTOR;
    };
  }

  private Node raised(Token function, String name) {
    Token power = p.advance();
    Node exponent =
        power.is(TokenKind.SUPERSCRIPT) ? new PostfixReader(p).script(power) : exponent();
    if (isMinusOne(exponent)) {
      return inverse(function, name);
    }
    List<Argument> arguments = argumentsOrFactors(name);
    Node call = new Node.Call(p.since(function), name, function.span(), arguments, false);
    return new Node.Power(p.since(function), call, exponent, false);
  }

  private Node exponent() {
    Token token = p.peek();
    return switch (token.kind) {
      case LEFT_BRACE -> p.brackets.braces();
      case LEFT_PARENTHESIS -> p.brackets.parenthesis();
      case NAME -> new Node.Name(p.advance().span(), token.text);
      case MINUS -> {
        p.advance();
        Node number = p.expressions.number(p.advance());
        yield new Node.Unary(p.since(token), UnaryOperator.NEGATE, number);
      }
      default -> p.expressions.number(p.advance());
    };
  }

  private static boolean isMinusOne(Node node) {
    return node instanceof Node.Unary unary
        && unary.operator() == UnaryOperator.NEGATE
        && unary.operand() instanceof Node.Num number
        && number.value().equals(Rational.ONE);
  }

  /// `sin^-1 x` is the arcsine, as on calculators; for functions without an inverse of a known name
  /// it is refused.
  private Node inverse(Token function, String name) {
    String inverse = "a" + name;
    if (p.vocabulary.meaning(inverse) != Meaning.FUNCTION
        || p.vocabulary.meaning(name) != Meaning.FUNCTION) {
      throw p.error(
          Code.AMBIGUOUS,
          name + "^-1 may be an inverse function or a reciprocal",
          function.span().to(p.previous.span()),
          "1/" + name + "(x) is the reciprocal");
    }
    p.note(
        Code.READ_AS,
        Severity.NOTE,
        name + "^-1 is read as the inverse function " + inverse,
        function.span().to(p.previous.span()),
        "1/" + name + "(x) is the reciprocal");
    List<Argument> arguments = argumentsOrFactors(inverse);
    return new Node.Call(p.since(function), inverse, function.span(), arguments, false);
  }
}
