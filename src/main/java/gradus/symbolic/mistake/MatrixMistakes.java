package gradus.symbolic.mistake;

import gradus.exact.Rational;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Products in the wrong order, entries taken one by one, a determinant forgotten.
final class MatrixMistakes extends TreeRules {
  @Override
  List<Rewrite> rewrites() {
    return List.of(
        rewrite(
            "matrices/inverse-of-product",
            "(A*B)^-1 is B^-1*A^-1",
            "The factors change places when a product is inverted or transposed.",
            MatrixMistakes::inverseOfProduct),
        rewrite(
            "matrices/order",
            "this is B*A, not A*B",
            "The order of a matrix product matters: rows of the left, columns of the right.",
            MatrixMistakes::otherOrder),
        rewrite(
            "matrices/elementwise",
            "this is the product entry by entry",
            "A matrix product takes rows times columns; .* is entry by entry.",
            MatrixMistakes::elementwise),
        rewrite(
            "matrices/not-transposed",
            "a transpose is missing",
            "A transpose exchanges rows and columns; do it before the product.",
            node ->
                Trees.operand(node, UnaryOperator.TRANSPOSE)
                    .map(List::of)
                    .orElseGet(() -> unwrapped(node, "transpose"))),
        rewrite(
            "matrices/inverse-of-entries",
            "this has the reciprocals of the entries",
            "The inverse is the matrix that gives the identity when multiplied.",
            on(
                "inv",
                call ->
                    List.of(
                        Trees.binary(
                            Trees.number(call, 1),
                            BinaryOperator.ELEMENTWISE_DIVIDE,
                            Trees.arguments(call).getFirst())))),
        rewrite(
            "matrices/adjugate",
            "the division by the determinant is missing",
            "The inverse is the adjugate divided by the determinant.",
            on(
                "inv",
                call ->
                    List.of(
                        Trees.times(
                            call, Trees.call(call, "det", Trees.arguments(call).getFirst()))))),
        rewrite(
            "matrices/transpose-for-inverse",
            "this is the transpose, not the inverse",
            "The transpose is the inverse of orthogonal matrices alone.",
            on(
                "inv",
                call ->
                    List.of(
                        new Node.Unary(
                            call.span(),
                            UnaryOperator.TRANSPOSE,
                            Trees.arguments(call).getFirst())))),
        rewrite(
            "matrices/determinant-sign",
            "a determinant of a 2x2 matrix is a*d - b*c, with a minus",
            "The second diagonal is subtracted.",
            on("det", MatrixMistakes::permanent)),
        rewrite(
            "matrices/determinant-for-trace",
            "trace and determinant are exchanged",
            "The trace adds the diagonal, the determinant measures the volume.",
            MatrixMistakes::traceForDeterminant),
        rewrite(
            "matrices/cross-order",
            "u x v is -(v x u): the order is the other way round",
            "Use the right hand: first u, then v.",
            on("cross", MatrixMistakes::swapped)),
        rewrite(
            "matrices/norm-squared",
            "the square root is missing",
            "The norm is the square root of the sum of squares.",
            on(
                "norm",
                call ->
                    isEuclidean(call)
                        ? List.of(Trees.power(call, Trees.number(call, 2)))
                        : List.of())),
        rewrite(
            "matrices/sum-norm",
            "this is the 1-norm, the sum of absolute values",
            "The usual norm is the square root of the sum of squares.",
            on(
                "norm",
                call ->
                    call.arguments().size() == 1
                        ? List.of(
                            Trees.call(
                                call,
                                "norm",
                                Trees.arguments(call).getFirst(),
                                Trees.number(call, 1)))
                        : List.of())));
  }

  /// No other norm is a square root of squares.
  private static boolean isEuclidean(Node.Call norm) {
    return norm.arguments().size() == 1
        || norm.arguments().get(1).value() instanceof Node.Num order
            && order.value().equals(Rational.TWO);
  }

  /// A rule for calls of one function.
  static Function<Node, List<Node>> on(String name, Function<Node.Call, List<Node>> rule) {
    return node ->
        node instanceof Node.Call call && call.name().equals(name) && !call.arguments().isEmpty()
            ? rule.apply(call)
            : List.of();
  }

  private static List<Node> unwrapped(Node node, String name) {
    return Trees.isCall(node, name, 1)
        ? List.of(Trees.arguments((Node.Call) node).getFirst())
        : List.of();
  }

  static List<Node> swapped(Node.Call call) {
    List<Node> arguments = new ArrayList<>(Trees.arguments(call));
    if (arguments.size() < 2) {
      return List.of();
    }
    Node first = arguments.get(0);
    arguments.set(0, arguments.get(1));
    arguments.set(1, first);
    return List.of(Trees.withArguments(call, arguments));
  }

  private static boolean isProduct(BinaryOperator operator) {
    return switch (operator) {
      case MULTIPLY, JUXTAPOSE, MATRIX_MULTIPLY, CENTER_DOT -> true;
      case BinaryOperator _ -> false;
    };
  }

  private static List<Node> otherOrder(Node node) {
    if (!(node instanceof Node.Chain(var span, List<Node> operands, List<BinaryOperator> operators))
        || !operators.stream().allMatch(MatrixMistakes::isProduct)) {
      return List.of();
    }
    return List.of(new Node.Chain(span, operands.reversed(), operators));
  }

  private static List<Node> elementwise(Node node) {
    if (node instanceof Node.Power(var span, Node base, Node n, boolean dotted) && !dotted) {
      return List.of(new Node.Power(span, base, n, true));
    }
    if (!(node instanceof Node.Chain(var span, List<Node> operands, List<BinaryOperator> operators))
        || !operators.stream().allMatch(MatrixMistakes::isProduct)) {
      return List.of();
    }
    return List.of(
        new Node.Chain(
            span,
            operands,
            operators.stream().map(o -> BinaryOperator.ELEMENTWISE_MULTIPLY).toList()));
  }

  private static List<Node> inverseOfProduct(Node node) {
    Node inside;
    Function<Node, Node> each;
    Optional<Node> transposed = Trees.operand(node, UnaryOperator.TRANSPOSE);
    if (transposed.isPresent()) {
      inside = transposed.get();
      each = factor -> new Node.Unary(factor.span(), UnaryOperator.TRANSPOSE, factor);
    } else if (Trees.isCall(node, "inv", 1)) {
      inside = Trees.arguments((Node.Call) node).getFirst();
      each = factor -> Trees.call(factor, "inv", factor);
    } else {
      return List.of();
    }
    List<Node> factors = Trees.factors(inside).above();
    return factors.size() < 2
        ? List.of()
        : List.of(Trees.product(factors.stream().map(each).toList()));
  }

  private static List<Node> permanent(Node.Call call) {
    return Trees.arguments(call).getFirst() instanceof Node.ArrayLiteral array
            && array.rows().size() == 2
            && array.rows().stream().allMatch(row -> row.size() == 2)
        ? List.of(
            Trees.plus(
                Trees.times(array.rows().get(0).get(0), array.rows().get(1).get(1)),
                Trees.times(array.rows().get(0).get(1), array.rows().get(1).get(0))),
            Trees.minus(
                Trees.times(array.rows().get(0).get(1), array.rows().get(1).get(0)),
                Trees.times(array.rows().get(0).get(0), array.rows().get(1).get(1))))
        : List.of();
  }

  private static List<Node> traceForDeterminant(Node node) {
    return node instanceof Node.Call call
        ? switch (call.name()) {
          case "det" -> List.of(Trees.renamed(call, "trace"));
          case "trace" -> List.of(Trees.renamed(call, "det"));
          default -> List.of();
        }
        : List.of();
  }
}
