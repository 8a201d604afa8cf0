package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.syntax.Level.Bar;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;
import gradus.syntax.Node.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/// The climbing of precedences (Pratt 1973): reads a prefix, then whatever continues it tightly
/// enough.
final class ExpressionReader {
  private final Parsing p;
  private final PostfixReader postfix;

  ExpressionReader(Parsing parsing) {
    this.p = parsing;
    this.postfix = new PostfixReader(parsing);
  }

  /// An expression with everything that may follow it, lambda and `at` included.
  Node whole() {
    return AtReader.read(p);
  }

  /// An expression of operators at least as tight as the floor.
  Node expression(Precedence floor) {
    while (p.at(TokenKind.NEWLINE)) {
      p.advance();
    }
    Token start = p.peek();
    if (!Precedence.LAMBDA.looserThan(floor)
        && LambdaReader.startsHere(start)
        && !LimitReader.startsHere(p, start)) {
      return LambdaReader.read(p);
    }
    Node left = prefix(floor);
    while (true) {
      Precedence level = continuation(left);
      if (level == Precedence.AT || level.looserThan(floor)) {
        return left;
      }
      left = continued(left, start, level);
    }
  }

  private Node continued(Node left, Token start, Precedence level) {
    return switch (level) {
      case IMPLIES -> implication(left, start);
      case OR, AND, UNION, INTERSECT, SUM, PRODUCT -> chain(left, start, level);
      case COMPARISON -> comparison(left, start);
      case RANGE -> range(left, start);
      case TRANSPOSE -> postfix.transpose(left, start);
      case POWER -> power(left, start);
      case POSTFIX -> postfix.read(left, start);
      case AT, LAMBDA, NOT, PREFIX, ATOM -> throw new IllegalStateException(level.toString());
    };
  }

  /// How the next token continues the operand just read; {@link Precedence#AT} when it does not.
  private Precedence continuation(Node left) {
    Token token = p.peek();
    if (p.level.spaces() && startsEntry(token)) {
      return Precedence.AT;
    }
    return switch (token.kind) {
      case BAR, DOUBLE_BAR, NORM -> bar(token);
      case LEFT_PARENTHESIS -> postfix.applies(left) ? Precedence.POSTFIX : Precedence.PRODUCT;
      case LEFT_BRACKET ->
          p.previous.is(TokenKind.NUMBER) ? Precedence.PRODUCT : Precedence.POSTFIX;
      case CARET -> p.names.transposes(token, left) ? Precedence.TRANSPOSE : Precedence.POWER;
      default -> Infix.precedence(token);
    };
  }

  private Precedence bar(Token token) {
    if (p.closesBar(token) || (p.level.set() && p.level.bar() == Bar.NONE)) {
      return Precedence.AT;
    }
    return token.is(TokenKind.DOUBLE_BAR) && !p.bars.opensNorm(token)
        ? Precedence.OR
        : Precedence.PRODUCT;
  }

  /// Octave's rule in rows separated by spaces: a token that can start an entry and stands apart
  /// from the one before does so; a sign only if it also touches what follows.
  private boolean startsEntry(Token token) {
    if (!token.spaced) {
      return false;
    }
    return switch (token.kind) {
      case PLUS, MINUS, BANG, TILDE -> !token.next.spaced;
      case BAR, DOUBLE_BAR, NORM -> !p.closesBar(token);
      default -> Infix.startsOperand(token);
    };
  }

  private Node prefix(Precedence floor) {
    Token token = p.peek();
    return switch (token.kind) {
      case NUMBER -> number(p.advance());
      case TEXT -> new Node.Str(p.advance().span(), token.text);
      case NAME -> name(token, floor);
      case CALCULUS -> p.calculus.sign(token);
      case LEFT_PARENTHESIS -> p.brackets.parenthesis();
      case LEFT_BRACKET -> p.brackets.array();
      case LEFT_BRACE -> p.sets.read();
      case BAR, DOUBLE_BAR, NORM -> p.bars.read();
      case EMPTY_SET -> new Node.SetLiteral(p.advance().span(), List.of());
      case QUESTION -> new Node.Hole(p.advance().span());
      case MINUS -> signed(UnaryOperator.NEGATE, tighter(floor, Precedence.PREFIX));
      case PLUS -> signed(UnaryOperator.PLUS, tighter(floor, Precedence.PREFIX));
      case ROOT -> signed(UnaryOperator.ROOT, tighter(floor, Precedence.PREFIX));
      case NOT, BANG, TILDE -> signed(UnaryOperator.NOT, tighter(floor, Precedence.NOT));
      default -> throw Unexpected.operand(p);
    };
  }

  /// A name, or an operator of calculus that begins with one: `d/dx f`, `int f dx`, `lim x->0 f`.
  private Node name(Token token, Precedence floor) {
    return CalculusReader.mayStart(token) && !Precedence.PREFIX.looserThan(floor)
        ? p.calculus.name(token).orElseGet(p.names::read)
        : p.names.read();
  }

  private static Precedence tighter(Precedence a, Precedence b) {
    return a.looserThan(b) ? b : a;
  }

  private Node signed(UnaryOperator operator, Precedence floor) {
    Token start = p.advance();
    p.deeper();
    Node operand = expression(floor);
    p.shallower();
    return new Node.Unary(p.since(start), operator, operand);
  }

  Node number(Token token) {
    String digits = token.text;
    boolean decimal =
        digits.indexOf('.') >= 0 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0;
    try {
      Rational value = Rational.parse(digits, p.budget).checked(p.budget);
      return new Node.Num(token.span(), value, decimal);
    } catch (GradusException tooLong) {
      throw tooLong.diagnostic().atIfUnknown(token.span()).toException();
    }
  }

  private Node chain(Node first, Token start, Precedence level) {
    List<Node> operands = new ArrayList<>();
    List<BinaryOperator> operators = new ArrayList<>();
    operands.add(first);
    do {
      Token token = p.peek();
      BinaryOperator operator =
          level == Precedence.PRODUCT && token.is(TokenKind.DOUBLE_BAR)
              ? BinaryOperator.JUXTAPOSE
              : Infix.operator(token);
      if (operator == BinaryOperator.JUXTAPOSE) {
        Ambiguity.checkJuxtaposed(p, token);
      } else {
        p.advance();
      }
      operators.add(operator);
      Token operand = p.peek();
      operands.add(expression(level.tighter()));
      Ambiguity.checkQuotient(p, operators, start, operand);
    } while (continuation(operands.getLast()) == level);
    return new Node.Chain(p.since(start), operands, operators);
  }

  private Node implication(Node left, Token start) {
    p.advance();
    p.deeper();
    Node right = expression(Precedence.IMPLIES);
    p.shallower();
    return new Node.Chain(p.since(start), List.of(left, right), List.of(BinaryOperator.IMPLIES));
  }

  private Node comparison(Node first, Token start) {
    List<Node> operands = new ArrayList<>();
    List<Comparator> comparators = new ArrayList<>();
    operands.add(first);
    do {
      Token token = p.advance();
      if (token.is(TokenKind.NOT)) {
        p.advance();
      }
      Comparator comparator = Infix.comparator(token);
      if (comparator == Comparator.NOT_EQUAL) {
        Ambiguity.checkUnequal(p, token);
      }
      comparators.add(comparator);
      Level outer = p.level;
      p.level =
          outer.withInterval(
              comparator == Comparator.IN
                  || comparator == Comparator.NOT_IN
                  || comparator == Comparator.SUBSET);
      operands.add(expression(Precedence.COMPARISON.tighter()));
      p.level = outer;
    } while (continuation(operands.getLast()) == Precedence.COMPARISON);
    return new Node.Comparison(p.since(start), operands, comparators);
  }

  private Node range(Node first, Token start) {
    Token dots = p.advance();
    Node second = bound(dots);
    Node step = new Node.Num(dots.span(), Rational.ONE, false);
    if (dots.is(TokenKind.COLON) && p.accept(TokenKind.COLON)) {
      Node last = bound(p.previous);
      return new Node.Range(p.since(start), first, second, last);
    }
    return new Node.Range(p.since(start), first, step, second);
  }

  private Node bound(Token dots) {
    if (p.level.index() && p.peek().ends()) {
      throw p.error(
          Code.UNFINISHED,
          "this range has no end",
          dots.span(),
          "1:end, 2:end reach to the last one");
    }
    return expression(Precedence.RANGE.tighter());
  }

  private Node power(Node base, Token start) {
    boolean elementwise = p.advance().is(TokenKind.DOT_CARET);
    p.deeper();
    Node exponent = exponent(base);
    p.shallower();
    return new Node.Power(p.since(start), base, exponent, elementwise);
  }

  /// `W^{(1)}` and `a^{[l]}` are the layers and samples of LaTeX as often as powers.
  private void refuseLayer(Node base, Token brace) {
    Token open = brace.next;
    boolean round = open.is(TokenKind.LEFT_PARENTHESIS);
    boolean whole = open.opens() && open.partner.next == brace.partner;
    boolean named = base instanceof Node.Name name && !name.name().equals("e");
    if (p.latex || !named || !whole || !(round || open.is(TokenKind.LEFT_BRACKET))) {
      return;
    }
    String name = p.typed(base.span());
    String inside = p.text.substring(open.end, open.partner.start).strip();
    throw p.error(
        Code.AMBIGUOUS,
        "what stands in "
            + (round ? "parentheses" : "brackets")
            + " above a name may be a power, a layer, a sample or a derivative",
        base.span().to(brace.partner.span()),
        name + "^(" + inside + ") is the power, " + name + "_{" + inside + "} a name or an entry");
  }

  private Node exponent(Node base) {
    if (p.names.isNumberSet(base) && ShapeReader.startsHere(p.peek())) {
      return ShapeReader.read(p);
    }
    if (!p.at(TokenKind.LEFT_BRACE)) {
      return expression(Precedence.POWER);
    }
    refuseLayer(base, p.peek());
    return p.brackets.braces();
  }
}
