package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Value;
import java.util.function.Function;

/// The typed hole `?` in a chain of operators: which shape fits there.
final class Holes {
  private final Function<Node, Operand> evaluate;

  Holes(Function<Node, Operand> evaluate) {
    this.evaluate = evaluate;
  }

  static boolean isAsked(Node.Chain chain) {
    for (Node operand : chain.operands()) {
      if (operand instanceof Node.Hole) {
        return true;
      }
    }
    return false;
  }

  /// "needs a 3×2 matrix".
  Value answer(Node.Chain chain) {
    int hole = 0;
    while (!(chain.operands().get(hole) instanceof Node.Hole)) {
      hole++;
    }
    int last = chain.operands().size() - 1;
    boolean products = chain.operators().stream().allMatch(Holes::isProduct);
    if (!products) {
      Operand other = evaluate.apply(chain.operands().get(hole == 0 ? 1 : hole - 1));
      return new Text("needs " + describe(other.value()));
    }
    String rows = hole == 0 ? "m" : Integer.toString(shape(chain, hole - 1).columns());
    String columns = hole == last ? "n" : Integer.toString(shape(chain, hole + 1).rows());
    if (hole == last) {
      return new Text("needs a " + rows + "-vector or a " + rows + "×n matrix");
    }
    return new Text("needs a " + rows + "×" + columns + " matrix");
  }

  private static boolean isProduct(BinaryOperator operator) {
    return operator == BinaryOperator.MULTIPLY
        || operator == BinaryOperator.JUXTAPOSE
        || operator == BinaryOperator.MATRIX_MULTIPLY
        || operator == BinaryOperator.CENTER_DOT
        || operator == BinaryOperator.CROSS;
  }

  private Shape shape(Node.Chain chain, int index) {
    Operand operand = evaluate.apply(chain.operands().get(index));
    if (operand.value() instanceof Array array && array.shape().rank() <= 2) {
      return array.shape();
    }
    throw Diagnostic.error(
            Code.WRONG_KIND,
            "? needs a matrix beside it, and '" + operand.text() + "' is " + operand.value().kind())
        .at(operand.span())
        .toException();
  }

  private static String describe(Value value) {
    return value.kind();
  }

  /// A product of two capital letters without values: they stand for matrices, which do not
  /// commute.
  static void refuseMatrixSymbols(
      BinaryOperator operator, Operand left, Operand right, Environment environment) {
    if (isProduct(operator)
        && isCapital(left, environment)
        && isCapital(right, environment)
        && !left.value().equals(right.value())) {
      throw unbound(left.text() + " and " + right.text(), left, right);
    }
  }

  private static GradusException unbound(String names, Operand left, Operand right) {
    return Diagnostic.error(
            Code.UNBOUND_ARRAY, names + " have no values, and matrices do not commute")
        .at(left.span().to(right.span()))
        .detail("matrices without values come with matrix calculus")
        .hint(
            "-v "
                + left.name()
                + "=data.csv or -v '"
                + left.name()
                + "=[1,2;3,4]'; for numbers use small letters")
        .toException();
  }

  private static boolean isCapital(Operand operand, Environment environment) {
    return operand.value() instanceof Formula(Expr.Sym(String name))
        && operand.node() instanceof Node.Name
        && environment.find(name).isEmpty()
        && name.length() == 1
        && name.charAt(0) >= 'A'
        && name.charAt(0) <= 'Z';
  }
}
