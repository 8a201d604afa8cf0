package gradus.symbolic.autodiff;

import gradus.expr.Expr;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Unparser;

/// The operations of scalars, as they are written and as formulas. Operands are names or numbers.
final class Operations {
  private Operations() {}

  static boolean isScalar(BinaryOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, JUXTAPOSE, DIVIDE, ELEMENTWISE_MULTIPLY, ELEMENTWISE_DIVIDE ->
          true;
      case IMPLIES, OR, AND, UNION, INTERSECT, SET_MINUS -> false;
      case LEFT_DIVIDE, MATRIX_MULTIPLY, CENTER_DOT, CROSS, RING, TENSOR -> false;
    };
  }

  static Expr formula(BinaryOperator operator, Expr left, Expr right) {
    return switch (operator) {
      case ADD -> Expr.add(left, right);
      case SUBTRACT -> Expr.subtract(left, right);
      case DIVIDE, ELEMENTWISE_DIVIDE -> Expr.divide(left, right);
      case MULTIPLY, JUXTAPOSE, ELEMENTWISE_MULTIPLY -> Expr.multiply(left, right);
      case IMPLIES, OR, AND, UNION, INTERSECT, SET_MINUS ->
          throw new IllegalArgumentException(operator.name());
      case LEFT_DIVIDE, MATRIX_MULTIPLY, CENTER_DOT, CROSS, RING, TENSOR ->
          throw new IllegalArgumentException(operator.name());
    };
  }

  static String text(BinaryOperator operator, Expr left, Expr right) {
    return switch (operator) {
      case ADD -> Unparser.ascii(left) + " + " + factor(right);
      case SUBTRACT -> Unparser.ascii(left) + " - " + factor(right);
      case DIVIDE, ELEMENTWISE_DIVIDE -> factor(left) + "/" + atom(right);
      case MULTIPLY, JUXTAPOSE, ELEMENTWISE_MULTIPLY -> factor(left) + "*" + factor(right);
      case IMPLIES, OR, AND, UNION, INTERSECT, SET_MINUS -> operator.name();
      case LEFT_DIVIDE, MATRIX_MULTIPLY, CENTER_DOT, CROSS, RING, TENSOR -> operator.name();
    };
  }

  static String raised(Expr base, Expr exponent) {
    return base == Expr.Constant.E
        ? "exp(" + Unparser.ascii(exponent) + ")"
        : atom(base) + "^" + atom(exponent);
  }

  /// In parentheses unless it can stand beside `*`.
  static String factor(Expr e) {
    String text = Unparser.ascii(e);
    return e instanceof Expr.Sum || text.startsWith("-") ? "(" + text + ")" : text;
  }

  /// In parentheses unless it is one word.
  private static String atom(Expr e) {
    String text = Unparser.ascii(e);
    boolean word = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
    return word || e instanceof Expr.Call ? text : "(" + text + ")";
  }
}
