package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Source;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Conventions.Dtype;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Value;

/// Prefix and postfix operators on values.
final class Unaries {
  private final Evaluation evaluation;
  private final Arithmetic arithmetic;
  private final Source source;

  Unaries(Evaluation evaluation, Arithmetic arithmetic, Source source) {
    this.evaluation = evaluation;
    this.arithmetic = arithmetic;
    this.source = source;
  }

  Value apply(Node.Unary unary, Operand operand) {
    Value value = operand.value();
    return switch (unary.operator()) {
      case NEGATE ->
          value instanceof Array array
              ? Elementwise.map(array, arithmetic.scalars()::negate)
              : arithmetic.scalars().negate(requireScalar(operand, "-"));
      case PLUS -> value instanceof Array ? value : requireScalar(operand, "+");
      case NOT -> Connectives.not(value);
      case FACTORIAL -> arithmetic.call("factorial", operand);
      case PERCENT ->
          arithmetic.apply(
              BinaryOperator.MULTIPLY, operand, new Operand(percent(), unary, "", unary.span()));
      case ROOT -> arithmetic.call("sqrt", operand);
      case TRANSPOSE -> transpose(unary, operand);
    };
  }

  private static Value requireScalar(Operand operand, String operator) {
    if (ScalarArithmetic.isScalar(operand.value())) {
      return operand.value();
    }
    throw Diagnostic.error(
            Code.WRONG_KIND, operator + " does not apply to " + operand.value().kind())
        .at(operand.span())
        .toException();
  }

  private Value transpose(Node.Unary unary, Operand operand) {
    Value value = operand.value();
    if (value instanceof Array array) {
      if (array.shape().rank() > 2) {
        throw Diagnostic.error(
                Code.WRONG_KIND, "only vectors and matrices are transposed, not " + array.kind())
            .hint("permute(A, [3,1,2]) puts the axes of a tensor in any order")
            .toException();
      }
      return Arithmetic.transpose(array);
    }
    String typed = unary.span().of(source.text());
    if (value instanceof RecordValue parts
        && typed.endsWith(".T")
        && parts.field("T").isPresent()) {
      return parts.field("T").get();
    }
    if (typed.endsWith("T")
        && typed.contains("^")
        && !(value instanceof Formula f && !f.isClosed())) {
      evaluation.note("read ^T as a power: a number has no transpose");
      return arithmetic.power(
          operand,
          new Operand(new Formula(Expr.symbol("T")), unary, source.text(), unary.span()),
          false);
    }
    if (value instanceof Formula f && !f.isClosed()) {
      boolean prime = typed.endsWith("'") || typed.endsWith("′");
      throw Diagnostic.error(
              Code.UNBOUND_ARRAY, "'" + operand.text() + "' has no value to transpose")
          .at(operand.span())
          .detail("matrices without values come with matrix calculus")
          .hint(
              prime
                  ? "diff(" + operand.text() + ", x) is the derivative of a formula"
                  : "-v " + operand.name() + "=data.csv or -v '" + operand.name() + "=[1,2;3,4]'")
          .toException();
    }
    return requireScalar(operand, "the transpose");
  }

  /// A hundredth, exact unless the whole expression is computed in machine arithmetic.
  private Value percent() {
    Dtype dtype = evaluation.conventions().dtype();
    Rational hundredth = Rational.of(1, 100);
    return dtype == Dtype.EXACT
        ? new Scalar.Exact(hundredth, true)
        : new Scalar.Real(dtype.round(hundredth.doubleValue()));
  }
}
