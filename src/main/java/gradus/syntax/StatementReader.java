package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Severity;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;
import gradus.syntax.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads statements: assignments, definitions, declarations, assumptions, expressions. What one of
/// them binds is known to the next.
final class StatementReader {
  private final Parsing p;

  StatementReader(Parsing parsing) {
    this.p = parsing;
  }

  List<Statement> read() {
    List<Statement> statements = new ArrayList<>();
    while (true) {
      while (p.at(TokenKind.SEMICOLON) || p.at(TokenKind.NEWLINE)) {
        p.advance();
      }
      if (p.at(TokenKind.END)) {
        return statements;
      }
      p.statement = p.peek();
      checkContinuation(statements);
      statements.add(statement());
      boolean ended = p.at(TokenKind.SEMICOLON) || p.at(TokenKind.NEWLINE) || p.at(TokenKind.END);
      if (!ended) {
        throw Unexpected.token(p);
      }
    }
  }

  /// `+ 3` on a line of its own looks like the rest of the line above, which has ended.
  private void checkContinuation(List<Statement> before) {
    Token sign = p.peek();
    if (!before.isEmpty()
        && p.previous.is(TokenKind.NEWLINE)
        && (sign.is(TokenKind.PLUS) || (sign.is(TokenKind.MINUS) && sign.next.spaced))) {
      throw p.error(
          Code.AMBIGUOUS,
          "a line that begins with " + p.typed(sign) + " does not continue the one above",
          sign.span(),
          "end the line above with " + p.typed(sign) + ", or write the sign next to its number");
    }
  }

  private Statement statement() {
    Token first = p.peek();
    if (first.is(TokenKind.NAME)) {
      if (first.next.is(TokenKind.EQUALS)) {
        return assignment(first);
      }
      if (first.next.is(TokenKind.LEFT_PARENTHESIS)
          && first.next.partner.next.is(TokenKind.EQUALS)
          && definesFunction(first)) {
        return definition(first);
      }
      if (declares(first)) {
        return declaration(first);
      }
    }
    Node node = p.expressions.whole();
    return assumes(node) ? assumption(node) : expression(first, node);
  }

  private Statement expression(Token first, Node node) {
    if (node instanceof Node.Comparison comparison
        && comparison.comparators().getFirst() == Comparator.EQUATION
        && comparison.operands().getFirst() instanceof Node.Index index) {
      throw p.error(
          Code.UNEXPECTED_TOKEN,
          "an entry cannot be changed",
          index.span(),
          "build a new array; == compares");
    }
    return new Statement.Expression(p.since(first), node);
  }

  private Statement assignment(Token name) {
    checkFree(name);
    p.advance();
    p.advance();
    Node value = p.expressions.whole();
    checkNoEquation(value, name.next.next);
    if (isFunction(value)) {
      p.vocabulary.bindFunction(name.text);
    } else {
      p.vocabulary.bindValue(name.text);
    }
    return new Statement.Assignment(p.since(name), name.text, name.span(), value);
  }

  /// `x = 3 = 4` is neither an assignment nor a comparison; `x = (a = b)` names an equation.
  private void checkNoEquation(Node value, Token first) {
    if (AtReader.isEquation(value) && first.partner != p.previous) {
      throw p.error(
          Code.AMBIGUOUS,
          "two equals signs in one statement",
          value.span(),
          "== compares; x = (a = b) gives an equation a name");
    }
  }

  private boolean isFunction(Node value) {
    return switch (value) {
      case Node.Lambda lambda -> true;
      case Node.Name name -> p.vocabulary.meaning(name.name()).isFunction();
      case Node.Chain chain ->
          chain.operators().stream().allMatch(BinaryOperator.RING::equals)
              && chain.operands().stream().allMatch(this::isFunction);
      default -> false;
    };
  }

  /// Built-in names keep their meaning in a text; only the letters of the number sets and Greek
  /// letters, which are functions only when called, may be used for something else.
  private void checkFree(Token name) {
    Meaning meaning = p.vocabulary.meaning(name.text);
    Optional<String> brings =
        meaning == Meaning.UNKNOWN ? p.vocabulary.names().comesWith(name.text) : Optional.empty();
    if ((meaning == Meaning.CONSTANT || meaning == Meaning.FUNCTION)
        && NameReader.isNumberSet(name.text)) {
      p.note(
          Code.SHADOWED,
          Severity.NOTE,
          name.text + " is not the number set from here on",
          name.span(),
          "");
    } else if ((meaning == Meaning.FUNCTION && !Spelling.isGreekName(name.text))
        || meaning == Meaning.CONSTANT
        || brings.isPresent()) {
      String built =
          meaning == Meaning.CONSTANT ? " is a built-in constant" : " is a built-in function";
      throw p.error(
          Code.RESERVED_NAME,
          name.text + brings.map(chapter -> " is reserved for " + chapter).orElse(built),
          name.span(),
          "another name; from outside, -v " + name.text + "=… binds it; == compares");
    }
  }

  /// `f(x, y) = …` defines; `x(x+1) = 0` and `f(2) = 3` of a known function are equations. `f(2) =
  /// 3` of an unknown one is taken for a definition, to be refused as one.
  private boolean definesFunction(Token name) {
    Token open = name.next;
    boolean plain = true;
    for (Token token = open.next; token != open.partner; token = token.next) {
      plain &=
          token.is(TokenKind.NAME) || token.is(TokenKind.COMMA) || token.is(TokenKind.SEMICOLON);
    }
    Meaning meaning = p.vocabulary.meaning(name.text);
    if (meaning.isVariable()) {
      return false;
    }
    boolean unknown = meaning == Meaning.LETTER || meaning == Meaning.UNKNOWN;
    return plain || (unknown && !occursIn(name.text, open));
  }

  private static boolean occursIn(String name, Token open) {
    for (Token token = open.next; token != open.partner; token = token.next) {
      if (token.isName(name)) {
        return true;
      }
    }
    return false;
  }

  private Statement definition(Token name) {
    checkFree(name);
    p.advance();
    Token open = p.advance();
    int parameters = 0;
    boolean behind = false;
    for (Token token = open.next; token != open.partner; token = token.next) {
      behind |= token.is(TokenKind.SEMICOLON);
      parameters += behind && token.is(TokenKind.NAME) ? 1 : 0;
    }
    List<String> names = new ArrayList<>();
    for (Token parameter : LambdaReader.parameters(p, open)) {
      p.calls.shadow(parameter, name.text);
      names.add(parameter.text);
    }
    p.advance();
    p.vocabulary.bindFunction(name.text);
    names.forEach(p.vocabulary::enter);
    Node body = p.expressions.whole();
    names.forEach(p.vocabulary::leave);
    return new Statement.Definition(p.since(name), name.text, name.span(), names, parameters, body);
  }

  /// `x in R`, `n, k in N` of names that are not bound; `x in S` of a value asks.
  private boolean declares(Token first) {
    Token token = first;
    while (token.is(TokenKind.NAME) && !p.vocabulary.isBound(token.text)) {
      if (token.next.is(TokenKind.IN)) {
        return true;
      }
      if (!token.next.is(TokenKind.COMMA)) {
        return false;
      }
      token = token.next.next;
    }
    return false;
  }

  private Statement declaration(Token first) {
    List<Token> names = new ArrayList<>();
    while (!p.at(TokenKind.IN)) {
      Token name = p.advance();
      if (name.is(TokenKind.NAME)) {
        names.add(name);
      }
    }
    p.advance();
    p.level = Level.TOP.withInterval(true);
    Node domain = p.expressions.expression(Precedence.COMPARISON.tighter());
    p.level = Level.TOP;
    List<String> declared = new ArrayList<>();
    for (Token name : names) {
      p.vocabulary.declare(name.text);
      declared.add(name.text);
    }
    return new Statement.Declaration(p.since(first), declared, domain);
  }

  private boolean assumes(Node node) {
    return !assumedName(node).isEmpty();
  }

  private Statement assumption(Node node) {
    String name = assumedName(node);
    p.vocabulary.declare(name);
    return new Statement.Assumption(node.span(), name, node);
  }

  /// The one bare symbol of an order relation whose other operands are constants: `a > 0`, `0 < p <
  /// 1`.
  private String assumedName(Node node) {
    if (!(node instanceof Node.Comparison comparison)) {
      return "";
    }
    for (Comparator comparator : comparison.comparators()) {
      switch (comparator) {
        case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, NOT_EQUAL -> {}
        case EQUATION, EQUAL, IN, NOT_IN, SUBSET -> {
          return "";
        }
      }
    }
    String symbol = "";
    for (Node operand : comparison.operands()) {
      if (operand instanceof Node.Name name && isSymbol(name.name())) {
        if (!symbol.isEmpty()) {
          return "";
        }
        symbol = name.name();
      } else if (!isConstant(operand)) {
        return "";
      }
    }
    return symbol;
  }

  private boolean isSymbol(String name) {
    Meaning meaning = p.vocabulary.meaning(name);
    return meaning == Meaning.SYMBOL || meaning == Meaning.LETTER;
  }

  private boolean isConstant(Node node) {
    return switch (node) {
      case Node.Num number -> true;
      case Node.Name name -> p.vocabulary.meaning(name.name()) == Meaning.CONSTANT;
      case Node.Unary unary -> isConstant(unary.operand());
      case Node.Power power -> isConstant(power.base()) && isConstant(power.exponent());
      case Node.Chain chain -> chain.operands().stream().allMatch(this::isConstant);
      default -> false;
    };
  }

  GradusException empty() {
    // Without a place: a caret below an empty line shows nothing.
    return Diagnostic.error(Code.EMPTY_INPUT, "there is nothing to compute")
        .hint("gradus compute '1/3 + 1/6'")
        .toException();
  }
}
