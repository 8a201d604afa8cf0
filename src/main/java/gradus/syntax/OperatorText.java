package gradus.syntax;

import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;

/// The ASCII spelling of operators, with the space that belongs around them.
public final class OperatorText {
  private OperatorText() {}

  public static String of(BinaryOperator operator) {
    return switch (operator) {
      case IMPLIES -> " => ";
      case OR -> " or ";
      case AND -> " and ";
      case UNION -> " union ";
      case INTERSECT -> " intersect ";
      case SET_MINUS -> " minus ";
      case ADD -> " + ";
      case SUBTRACT -> " - ";
      case MULTIPLY, JUXTAPOSE -> "*";
      case DIVIDE -> "/";
      case LEFT_DIVIDE -> " \\ ";
      case MATRIX_MULTIPLY -> "@";
      case CENTER_DOT -> " dot ";
      case CROSS -> " cross ";
      case ELEMENTWISE_MULTIPLY -> ".*";
      case ELEMENTWISE_DIVIDE -> "./";
      case RING -> " compose ";
      case TENSOR -> " kron ";
    };
  }

  public static String of(Comparator comparator) {
    return switch (comparator) {
      case EQUATION -> " = ";
      case EQUAL -> " == ";
      case NOT_EQUAL -> " != ";
      case LESS -> " < ";
      case LESS_EQUAL -> " <= ";
      case GREATER -> " > ";
      case GREATER_EQUAL -> " >= ";
      case IN -> " in ";
      case NOT_IN -> " not in ";
      case SUBSET -> " subset ";
    };
  }
}
