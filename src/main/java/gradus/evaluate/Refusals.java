package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.function.Operand;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.SetValue;

/// What is said when an operator does not fit its operands: both by name, and what to write
/// instead.
final class Refusals {
  private Refusals() {}

  static Diagnostic refusedPower(Operand base, Operand exponent) {
    String b = name(base, "v");
    String e = name(exponent, "n");
    if (base.value() instanceof Array array && array.shape().isVector()) {
      return Diagnostic.error(Code.WRONG_KIND, "a vector has no power")
          .hint("entry by entry: " + b + ".^" + e + "; with itself: dot(" + b + ", " + b + ")");
    }
    if (base.value() instanceof Array array && array.shape().isMatrix()) {
      return array.shape().isSquare()
          ? Diagnostic.error(Code.WRONG_KIND, "a matrix has no power to " + exponent.value().kind())
              .hint("entry by entry: " + b + ".^" + e)
          : Diagnostic.error(
                  Code.NOT_SQUARE, "only a square matrix has powers, this one is " + array.shape())
              .hint("entry by entry: " + b + ".^" + e + "; " + b + "^T*" + b + " is square");
    }
    boolean exponential =
        exponent.value() instanceof Array power
            && power.shape().isSquare()
            && base.value() instanceof Formula;
    return Diagnostic.error(
            Code.WRONG_KIND, base.value().kind() + " has no power to " + exponent.value().kind())
        .hint(
            (exponential && b.equals("e") ? "the matrix exponential: expm(" + e + "); " : "")
                + "entry by entry: "
                + b
                + ".^"
                + e);
  }

  static GradusException notJoined(BinaryOperator operator, Operand left, Operand right) {
    return Diagnostic.error(
            Code.WRONG_KIND,
            symbol(operator)
                + " does not join "
                + left.value().kind()
                + " and "
                + right.value().kind())
        .hint((function(left) + function(right)).strip())
        .toException();
  }

  /// The argument that is missing, where an operand is a function.
  static String function(Operand operand) {
    return operand.value() instanceof FunctionValue
        ? "a function needs an argument: " + operand.text() + "(x) "
        : "";
  }

  static GradusException needsSets(BinaryOperator operator, Operand left, Operand right) {
    Operand odd = left.value() instanceof SetValue ? right : left;
    return Diagnostic.error(
            Code.WRONG_KIND,
            symbol(operator) + " joins two sets, and this is " + odd.value().kind())
        .at(odd.span())
        .hint("a set is written {1, 2, 3}")
        .toException();
  }

  static String symbol(BinaryOperator operator) {
    return switch (operator) {
      case IMPLIES -> "=>";
      case OR -> "or";
      case AND -> "and";
      case UNION -> "union";
      case INTERSECT -> "intersect";
      case SET_MINUS -> "minus";
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY, JUXTAPOSE -> "*";
      case DIVIDE -> "/";
      case LEFT_DIVIDE -> "\\";
      case MATRIX_MULTIPLY -> "@";
      case CENTER_DOT -> "·";
      case CROSS -> "×";
      case ELEMENTWISE_MULTIPLY -> ".*";
      case ELEMENTWISE_DIVIDE -> "./";
      case RING -> "∘";
      case TENSOR -> "⊗";
    };
  }

  /// The operand as typed when that is short enough to stand in a hint.
  static String name(Operand operand, String otherwise) {
    return operand.text().isEmpty() || operand.text().length() > 12 ? otherwise : operand.text();
  }
}
