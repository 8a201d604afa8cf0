package gradus.tutor.quiz;

import static gradus.tutor.quiz.NodeLatex.bracketed;
import static gradus.tutor.quiz.NodeLatex.tex;
import static gradus.tutor.quiz.NodeLatex.tight;

import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import gradus.syntax.Precedence;

/// Products and quotients: fractions, and no more signs between factors than are needed.
final class ProductLatex {
  private ProductLatex() {}

  /// Factors left to right; everything behind a division stands below its line.
  ///
  /// @param behind whether a sign stands before it
  static String of(Node.Chain chain, boolean behind) {
    String left = "";
    Node before = chain.operands().getFirst();
    boolean single = true;
    for (int i = 0; i < chain.operands().size(); i++) {
      Node operand = chain.operands().get(i);
      if (i == 0) {
        left =
            chain.operators().getFirst() == BinaryOperator.DIVIDE
                ? tex(operand)
                : behind && startsWithSign(operand)
                    ? bracketed(operand)
                    : tight(operand, Precedence.PRODUCT);
        continue;
      }
      BinaryOperator operator = chain.operators().get(i - 1);
      if (operator == BinaryOperator.DIVIDE) {
        String above = single ? unwrapped(before, left) : left;
        left = "\\frac{" + above + "}{" + tex(operand) + "}";
      } else {
        boolean more = i < chain.operators().size();
        boolean divided = more && chain.operators().get(i) == BinaryOperator.DIVIDE;
        Node previous = chain.operands().get(i - 1);
        String factor =
            startsWithSign(operand) ? bracketed(operand) : tight(operand, Precedence.PREFIX);
        if (divided && operator != BinaryOperator.MULTIPLY) {
          factor = tight(operand, Precedence.PREFIX);
        }
        String first = single && Precedence.of(before) == Precedence.SUM ? bracketed(before) : left;
        left = first + times(operator, previous, operand) + factor;
      }
      single = false;
    }
    return left;
  }

  /// A numerator needs no parentheses.
  private static String unwrapped(Node node, String written) {
    return Precedence.of(node).looserThan(Precedence.PRODUCT) ? tex(node) : written;
  }

  /// Whether a sign stands first, which none may stand before.
  static boolean startsWithSign(Node node) {
    return switch (node) {
      case Node.Unary unary ->
          unary.operator() == UnaryOperator.NEGATE || unary.operator() == UnaryOperator.PLUS;
      case Node.Num number -> number.value().signum() < 0;
      case Node.Chain chain -> startsWithSign(chain.operands().getFirst());
      case Node _ -> false;
    };
  }

  private static String times(BinaryOperator operator, Node before, Node behind) {
    return switch (operator) {
      case MULTIPLY, JUXTAPOSE -> {
        boolean digit = firstIsDigit(behind);
        boolean apart = !isNumber(before) && tight(behind, Precedence.PREFIX).startsWith("\\left(");
        boolean fraction = tex(behind).startsWith("\\frac") && isNumber(before);
        yield digit || fraction ? " \\cdot " : apart ? " \\, " : " ";
      }
      case MATRIX_MULTIPLY -> " ";
      case CENTER_DOT -> " \\cdot ";
      case CROSS -> " \\times ";
      case ELEMENTWISE_MULTIPLY -> " \\odot ";
      case ELEMENTWISE_DIVIDE -> " \\oslash ";
      case RING -> " \\circ ";
      case TENSOR -> " \\otimes ";
      case LEFT_DIVIDE -> " \\backslash ";
      default -> " ";
    };
  }

  private static boolean isNumber(Node node) {
    return node instanceof Node.Num
        || node instanceof Node.Unary unary
            && unary.operator() == UnaryOperator.NEGATE
            && unary.operand() instanceof Node.Num;
  }

  private static boolean firstIsDigit(Node node) {
    return startsWithSign(node) || Character.isDigit(tex(node).charAt(0));
  }
}
