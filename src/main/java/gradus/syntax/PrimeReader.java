package gradus.syntax;

import gradus.diag.Code;
import gradus.syntax.Node.Argument;
import gradus.syntax.Vocabulary.Meaning;
import java.util.List;

/// Reads `f'(x)`, `f''(2)` and `f'` of a function of one variable: the derivative, its value, and
/// the derivative as a function. Behind anything that is no function `'` transposes.
final class PrimeReader {
  private static final List<String> VARIABLES = List.of("x", "t", "u", "s", "r");

  private final Parsing p;

  PrimeReader(Parsing parsing) {
    this.p = parsing;
  }

  /// Whether a prime stands directly behind the name of a function.
  static boolean isPrime(Parsing p, Token token) {
    if (!token.is(TokenKind.QUOTE) || token.spaced) {
      return false;
    }
    String typed = p.typed(token);
    return typed.equals("'") || typed.equals("′") || typed.equals("’") || typed.equals("\\prime");
  }

  /// Reads from the first prime.
  Node read(Token name, String function) {
    int order = 0;
    while (isPrime(p, p.peek())) {
      p.advance();
      order++;
    }
    Token open = p.peek();
    if (!open.is(TokenKind.LEFT_PARENTHESIS) || (p.level.spaces() && open.spaced)) {
      String parameter = variable("");
      Node body = at(name, function, order, new Node.Name(name.span(), parameter));
      return new Node.Lambda(p.since(name), List.of(parameter), body);
    }
    List<Argument> arguments = p.calls.arguments("", open);
    if (arguments.size() != 1) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          p.typed(name) + "' is the derivative of a function of one variable",
          name.span().to(open.partner.span()),
          "∂f/∂x, grad(f)");
    }
    Node argument = arguments.getFirst().value();
    return argument instanceof Node.Name symbol && isFree(symbol.name())
        ? derivative(name, function, order, symbol.name())
        : at(name, function, order, argument);
  }

  /// A parameter of a function has a value when the function is called: only a free symbol can be
  /// differentiated by where it stands.
  private boolean isFree(String symbol) {
    Meaning meaning = p.vocabulary.meaning(symbol);
    return meaning == Meaning.LETTER || meaning == Meaning.SYMBOL;
  }

  private Node at(Token name, String function, int order, Node argument) {
    String variable = variable(Reading.of(argument));
    return new Node.At(
        p.since(name),
        derivative(name, function, order, variable),
        List.of(new Node.Binding(variable, name.span(), argument)));
  }

  /// A letter that means nothing here and does not occur in the text.
  private String variable(String text) {
    for (String letter : VARIABLES) {
      if (text.indexOf(letter.charAt(0)) < 0 && p.vocabulary.meaning(letter) == Meaning.LETTER) {
        return letter;
      }
    }
    return VARIABLES.getLast();
  }

  private Node derivative(Token name, String function, int order, String variable) {
    Node symbol = new Node.Name(name.span(), variable);
    Node value = new Node.Call(p.since(name), function, name.span(), NameReader.one(symbol), false);
    return p.calculus.call(
        "diff",
        name,
        order == 1
            ? List.of(value, symbol)
            : List.of(value, symbol, CalculusReader.integer(order, name.span())));
  }

  /// `f'(x)` of a letter nobody defined: a transpose would be applied to nothing.
  static void checkUndefined(Parsing p, Token letter) {
    Token quote = letter.next;
    while (isPrime(p, quote)) {
      if (quote.next.is(TokenKind.LEFT_PARENTHESIS) && !quote.next.spaced) {
        throw p.error(
            Code.UNKNOWN_FUNCTION,
            "there is no function " + p.typed(letter),
            letter.span(),
            p.typed(letter) + "(x) = … defines a function");
      }
      quote = quote.next;
    }
  }
}
