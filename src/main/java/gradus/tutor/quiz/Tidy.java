package gradus.tutor.quiz;

import gradus.exact.Rational;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes out of a tree what numbers in the place of names leave behind: `3*x + -2` becomes `3*x -
/// 2`, `1*x` becomes `x`, `x^1` becomes `x`. Nothing is worked out.
final class Tidy {
  private Tidy() {}

  static Node of(Node node) {
    Node inner = Trees.mapped(node, Set.of(), (part, _) -> of(part));
    return switch (inner) {
      case Node.Unary(var span, UnaryOperator operator, Node.Num zero)
          when operator == UnaryOperator.NEGATE && zero.value().isZero() ->
          new Node.Num(span, Rational.ZERO, zero.decimal());
      case Node.Unary(_, UnaryOperator operator, Node operand)
          when operator == UnaryOperator.NEGATE ->
          negative(operand).orElse(inner);
      case Node.Power power when !power.elementwise() && isOne(power.exponent()) -> power.base();
      case Node.Chain chain when isSum(chain) -> sum(chain);
      case Node.Chain chain when isProduct(chain) -> product(chain);
      case Node other -> other;
    };
  }

  static boolean isSum(Node.Chain chain) {
    return chain.operators().stream()
        .allMatch(o -> o == BinaryOperator.ADD || o == BinaryOperator.SUBTRACT);
  }

  static boolean isProduct(Node.Chain chain) {
    return chain.operators().stream()
        .allMatch(o ->
            o == BinaryOperator.MULTIPLY
                || o == BinaryOperator.JUXTAPOSE
                || o == BinaryOperator.DIVIDE);
  }

  /// What a node is the negative of: 3 for -3, `3*x` for `-3*x`; empty when it has no minus sign in
  /// front.
  private static Optional<Node> negative(Node node) {
    return switch (node) {
      case Node.Unary(_, UnaryOperator operator, Node operand)
          when operator == UnaryOperator.NEGATE ->
          Optional.of(operand);
      case Node.Num(var span, Rational value, boolean decimal) when value.signum() < 0 ->
          Optional.of(new Node.Num(span, value.negate(), decimal));
      case Node.Chain chain when isProduct(chain) ->
          negative(chain.operands().getFirst())
              .map(first -> {
                List<Node> operands = new ArrayList<>(chain.operands());
                operands.set(0, first);
                return product(new Node.Chain(chain.span(), operands, chain.operators()));
              });
      case Node _ -> Optional.empty();
    };
  }

  private static Node sum(Node.Chain chain) {
    List<Node> operands = new ArrayList<>();
    List<BinaryOperator> operators = new ArrayList<>();
    for (int i = 0; i < chain.operands().size(); i++) {
      Node operand = chain.operands().get(i);
      boolean minus = i > 0 && chain.operators().get(i - 1) == BinaryOperator.SUBTRACT;
      Optional<Node> opposite = i == 0 ? Optional.empty() : negative(operand);
      if (opposite.isPresent()) {
        minus = !minus;
        operand = opposite.get();
      }
      if (isZero(operand)) {
        continue;
      }
      if (operands.isEmpty()) {
        operands.add(minus ? minus(operand) : operand);
      } else {
        operators.add(minus ? BinaryOperator.SUBTRACT : BinaryOperator.ADD);
        operands.add(operand);
      }
    }
    return switch (operands.size()) {
      case 0 -> chain.operands().getFirst();
      case 1 -> operands.getFirst();
      default -> new Node.Chain(chain.span(), operands, operators);
    };
  }

  private static Node product(Node.Chain chain) {
    List<Node> operands = new ArrayList<>();
    List<BinaryOperator> operators = new ArrayList<>();
    boolean minus = false;
    for (int i = 0; i < chain.operands().size(); i++) {
      Node operand = chain.operands().get(i);
      boolean divides = i > 0 && chain.operators().get(i - 1) == BinaryOperator.DIVIDE;
      boolean nextMultiplies =
          i + 1 < chain.operands().size() && chain.operators().get(i) != BinaryOperator.DIVIDE;
      if (isOne(operand) && (i > 0 || nextMultiplies)) {
        continue;
      }
      if (isMinusOne(operand) && (i > 0 || nextMultiplies)) {
        minus = !minus;
        continue;
      }
      if (!operands.isEmpty()) {
        operators.add(divides ? BinaryOperator.DIVIDE : chain.operators().get(i - 1));
      } else if (divides) {
        return chain;
      }
      operands.add(operand);
    }
    if (operands.isEmpty()) {
      return chain;
    }
    Node left =
        operands.size() == 1
            ? operands.getFirst()
            : new Node.Chain(chain.span(), operands, operators);
    return minus ? negative(left).orElseGet(() -> minus(left)) : left;
  }

  private static Node minus(Node node) {
    return new Node.Unary(node.span(), UnaryOperator.NEGATE, node);
  }

  private static boolean isOne(Node node) {
    return node instanceof Node.Num number && number.value().isOne();
  }

  private static boolean isMinusOne(Node node) {
    return node instanceof Node.Unary(_, UnaryOperator operator, Node operand)
        && operator == UnaryOperator.NEGATE
        && isOne(operand);
  }

  private static boolean isZero(Node node) {
    return node instanceof Node.Num number && number.value().isZero();
  }
}
