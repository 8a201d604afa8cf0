package gradus.syntax;

import gradus.diag.Code;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Reads `∇f`, `∇_x f`, `∇²f`, `∇·F` and `∇×F` as calls of `grad`, `laplacian`, `divergence` and
/// `curl`. `∇` takes the factors that follow without an operator: `∇f·v` is a product of ∇f.
final class GradientReader {
  private final Parsing p;

  GradientReader(Parsing parsing) {
    this.p = parsing;
  }

  Node read() {
    Token sign = p.advance();
    List<Token> variables = new ArrayList<>();
    if (p.at(TokenKind.SUBSCRIPT) && !p.peek().spaced) {
      variables.add(p.advance());
    }
    String function = function();
    p.calculus.refuseInRows("∇", sign);
    p.calculus.group();
    p.calculus.enter(variables, "∇");
    Node operand = operand(sign);
    p.calculus.leave(variables);
    List<Node> arguments = new ArrayList<>(List.of(operand));
    variables.forEach(variable -> arguments.add(CalculusReader.symbol(variable)));
    return p.calculus.call(function, sign, arguments);
  }

  private String function() {
    Token token = p.peek();
    boolean squared =
        (token.is(TokenKind.SUPERSCRIPT) && token.text.equals("2"))
            || (token.is(TokenKind.CARET) && token.next.text.equals("2"));
    if (squared) {
      if (p.advance().is(TokenKind.CARET)) {
        p.advance();
      }
      return "laplacian";
    }
    if (token.is(TokenKind.CENTER_DOT) || token.isName("dot")) {
      p.advance();
      return "divergence";
    }
    if (token.is(TokenKind.CROSS) || token.isName("cross")) {
      p.advance();
      return "curl";
    }
    return "grad";
  }

  private Node operand(Token sign) {
    Token start = p.peek();
    refusePoint(start);
    p.deeper();
    p.operations++;
    List<Node> factors = new ArrayList<>();
    List<BinaryOperator> products = new ArrayList<>();
    factors.add(p.expressions.expression(Precedence.TRANSPOSE));
    while (Infix.startsOperand(p.peek()) && !p.at(TokenKind.CALCULUS)) {
      Ambiguity.checkJuxtaposed(p, p.peek());
      p.calculus.refuseInRows("∇", sign);
      factors.add(p.expressions.expression(Precedence.TRANSPOSE));
      products.add(BinaryOperator.JUXTAPOSE);
    }
    p.operations--;
    p.shallower();
    return products.isEmpty()
        ? factors.getFirst()
        : new Node.Chain(p.since(start), factors, products);
  }

  /// `∇f(1, 2)` on paper is the gradient at a point; read as the gradient of the number f(1, 2) it
  /// would be 0.
  private void refusePoint(Token name) {
    Token open = name.next;
    if (!name.is(TokenKind.NAME)
        || !open.is(TokenKind.LEFT_PARENTHESIS)
        || p.vocabulary.meaning(name.text) != Meaning.USER_FUNCTION) {
      return;
    }
    Token token = open.next;
    while (token.is(TokenKind.NUMBER) || token.is(TokenKind.COMMA) || token.is(TokenKind.MINUS)) {
      token = token.next;
    }
    if (token == open.partner && token != open.next) {
      String typed = p.typed(name);
      throw p.error(
          Code.AMBIGUOUS,
          "the gradient at a point is written with at",
          name.span().to(open.partner.span()),
          "∇" + typed + " at x=1, y=2, by the names of its definition");
    }
  }
}
