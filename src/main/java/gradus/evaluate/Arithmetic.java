package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.numeric.linalg.Matrix;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The operators on values: which rule of which kind applies, and what is said when none does.
public final class Arithmetic {
  private final Context context;
  private final ScalarArithmetic scalars;
  private final Elementwise elementwise;
  private final Products products;

  public Arithmetic(Context context) {
    this.context = context;
    this.scalars = new ScalarArithmetic(context);
    this.elementwise = new Elementwise(context);
    this.products = new Products(context, scalars);
  }

  public ScalarArithmetic scalars() {
    return scalars;
  }

  /// Applies one operator. Errors carry the names and places of the operands.
  public Value apply(BinaryOperator operator, Operand left, Operand right) {
    try {
      return dispatch(operator, left, right);
    } catch (GradusException e) {
      throw e.diagnostic().atIfUnknown(left.span().to(right.span())).toException();
    }
  }

  private Value dispatch(BinaryOperator operator, Operand left, Operand right) {
    Value a = left.value();
    Value b = right.value();
    if (ScalarArithmetic.isScalar(a) && ScalarArithmetic.isScalar(b)) {
      return onScalars(operator, left, right);
    }
    if (a instanceof SetValue x && b instanceof SetValue y) {
      return onSets(operator, x, y, left, right);
    }
    if ((operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT)
        && (isConstantBeside(left, b) || isConstantBeside(right, a))) {
      return apply(operator, asConstant(left), asConstant(right));
    }
    if (a instanceof SetValue || b instanceof SetValue) {
      Operand x = asInterval(left);
      Operand y = asInterval(right);
      if (x.value() instanceof SetValue s && y.value() instanceof SetValue t) {
        return onSets(operator, s, t, x, y);
      }
    }
    return switch (operator) {
      case ADD -> {
        arrays(operator, left, right);
        refuseIdentity(left, right);
        yield elementwise.apply(left, right, scalars::add, Double::sum);
      }
      case SUBTRACT -> {
        arrays(operator, left, right);
        refuseIdentity(left, right);
        yield elementwise.apply(left, right, scalars::subtract, (x, y) -> x - y);
      }
      case ELEMENTWISE_MULTIPLY -> {
        arrays(operator, left, right);
        yield elementwise.apply(left, right, scalars::multiply, (x, y) -> x * y);
      }
      case ELEMENTWISE_DIVIDE -> {
        arrays(operator, left, right);
        yield elementwise.apply(left, right, scalars::divide, (x, y) -> x / y);
      }
      case MULTIPLY, JUXTAPOSE, MATRIX_MULTIPLY -> {
        arrays(operator, left, right);
        yield multiply(left, right);
      }
      case CENTER_DOT -> {
        arrays(operator, left, right);
        yield isVector(a) && isVector(b) ? call("dot", left, right) : multiply(left, right);
      }
      case CROSS -> {
        arrays(operator, left, right);
        yield isVector(a) && isVector(b) ? call("cross", left, right) : multiply(left, right);
      }
      case TENSOR -> {
        arrays(operator, left, right);
        yield isVector(a) && isVector(b) ? call("outer", left, right) : call("kron", left, right);
      }
      case DIVIDE -> divide(left, right);
      case LEFT_DIVIDE -> {
        arrays(operator, left, right);
        yield call("solve", left, right);
      }
      case RING -> ring(left, right);
      case UNION, INTERSECT, SET_MINUS -> throw Refusals.needsSets(operator, left, right);
      case AND, OR, IMPLIES ->
          throw new IllegalStateException("logic is not arithmetic: " + operator);
    };
  }

  private Value onScalars(BinaryOperator operator, Operand left, Operand right) {
    Value a = left.value();
    Value b = right.value();
    return switch (operator) {
      case ADD -> scalars.add(a, b);
      case SUBTRACT -> scalars.subtract(a, b);
      case MULTIPLY, JUXTAPOSE, MATRIX_MULTIPLY, CENTER_DOT, CROSS, ELEMENTWISE_MULTIPLY, TENSOR ->
          scalars.multiply(a, b);
      case DIVIDE, ELEMENTWISE_DIVIDE -> scalars.divide(a, b);
      case LEFT_DIVIDE -> scalars.divide(b, a);
      case RING -> scalars.multiply(a, b);
      case UNION, INTERSECT, SET_MINUS -> throw Refusals.needsSets(operator, left, right);
      case AND, OR, IMPLIES ->
          throw new IllegalStateException("logic is not arithmetic: " + operator);
    };
  }

  /// Whether this is the name C in a sum of numbers: the constant of integration there, as
  /// integrate prints it, and not the complex numbers.
  private static boolean isConstantBeside(Operand operand, Value other) {
    return operand.value() == SetValue.NumberSet.C
        && (other instanceof Formula || other instanceof Scalar);
  }

  private static Operand asConstant(Operand operand) {
    return operand.value() == SetValue.NumberSet.C
        ? new Operand(
            new Formula(Expr.symbol("C")), operand.node(), operand.source(), operand.span())
        : operand;
  }

  /// `[0,2]` typed beside a set is the closed interval, not a vector.
  private Operand asInterval(Operand operand) {
    if (operand.node() instanceof Node.ArrayLiteral literal
        && !literal.semicolon()
        && operand.value() instanceof Array array
        && array.shape().equals(Shape.of(2))) {
      context.note(operand.text() + " is read as an interval");
      return new Operand(
          new Logic(context).interval(array.get(0), array.get(1), true, true),
          operand.node(),
          operand.source(),
          operand.span());
    }
    return operand;
  }

  private Value onSets(
      BinaryOperator operator, SetValue a, SetValue b, Operand left, Operand right) {
    Sets sets = new Sets(context);
    return switch (operator) {
      case UNION -> sets.union(a, b);
      case INTERSECT -> sets.intersection(a, b);
      case SET_MINUS, LEFT_DIVIDE -> sets.difference(a, b);
      case CROSS -> sets.product(a, b);
      case SUBTRACT ->
          throw Diagnostic.error(Code.WRONG_KIND, "- does not join two sets")
              .hint("the difference of sets is written \\ or minus")
              .toException();
      case ADD ->
          throw Diagnostic.error(Code.WRONG_KIND, "+ does not join two sets")
              .hint("the union of sets is written union or ∪")
              .toException();
      case MULTIPLY, JUXTAPOSE, CENTER_DOT ->
          throw Diagnostic.error(Code.WRONG_KIND, "* does not join two sets")
              .hint("the intersection is written intersect or ∩, the Cartesian product ×")
              .toException();
      default -> throw Refusals.notJoined(operator, left, right);
    };
  }

  private Value ring(Operand left, Operand right) {
    if (left.value() instanceof FunctionValue f && right.value() instanceof FunctionValue g) {
      return new FunctionValue.Composed(f, g);
    }
    arrays(BinaryOperator.RING, left, right);
    return elementwise.apply(left, right, scalars::multiply, (x, y) -> x * y);
  }

  private Value multiply(Operand left, Operand right) {
    if (left.value() instanceof Array && right.value() instanceof Array) {
      return products.apply(left, right);
    }
    return elementwise.apply(left, right, scalars::multiply, (x, y) -> x * y);
  }

  private Value divide(Operand left, Operand right) {
    arrays(BinaryOperator.DIVIDE, left, right);
    if (right.value() instanceof Array b) {
      String l = Refusals.name(left, "a");
      String r = Refusals.name(right, "b");
      Diagnostic error = Diagnostic.error(Code.WRONG_KIND, "/ does not divide by " + b.kind());
      throw (b.shape().isSquare() && left.value() instanceof Array
              ? error.hint(
                  "entry by entry: " + l + "./" + r + "; as matrices: " + l + "*inv(" + r + ")")
              : error.hint("entry by entry: " + l + "./" + r))
          .toException();
    }
    return elementwise.apply(left, right, scalars::divide, (x, y) -> x / y);
  }

  /// `base ^ exponent`; elementwise for `.^`.
  public Value power(Operand base, Operand exponent, boolean dotted) {
    try {
      return powerOf(base, exponent, dotted);
    } catch (GradusException e) {
      throw e.diagnostic().atIfUnknown(base.span().to(exponent.span())).toException();
    }
  }

  private Value powerOf(Operand base, Operand exponent, boolean dotted) {
    Value b = base.value();
    Value e = exponent.value();
    if (ScalarArithmetic.isScalar(b) && ScalarArithmetic.isScalar(e)) {
      return scalars.power(b, e);
    }
    if (b instanceof SetValue set) {
      return new Sets(context).power(set, e);
    }
    if (b instanceof FunctionValue) {
      throw Diagnostic.error(Code.WRONG_KIND, "a function has no power without an argument")
          .hint("write " + Refusals.name(base, "f") + "(x)^2")
          .toException();
    }
    arrays(BinaryOperator.MULTIPLY, base, exponent);
    if (dotted) {
      return elementwise.apply(base, exponent, scalars::power, Math::pow);
    }
    if (b instanceof Array array && array.shape().isSquare() && e instanceof Scalar) {
      return products.matrixPower(base, exponent);
    }
    throw Refusals.refusedPower(base, exponent).toException();
  }

  /// The call of a function known by name, on operands that are evaluated already.
  Value call(String name, Operand... operands) {
    gradus.function.Function function =
        context
            .registry()
            .find(name)
            .orElseThrow(() ->
                Diagnostic.error(Code.COMES_LATER, name + " is not part of gradus yet")
                    .toException());
    Span span = Span.NONE;
    for (Operand operand : operands) {
      span = span.to(operand.span());
    }
    return function.isElementwise()
        ? new ScalarCalls(context).apply(function, List.of(operands))
        : function
            .evaluator()
            .apply(new Arguments(function, List.of(operands), Map.of(), span), context);
  }

  /// `A - x*I`: as a free symbol, `I` would be subtracted from every entry.
  private static void refuseIdentity(Operand left, Operand right) {
    Operand scalar = left.value() instanceof Array ? right : left;
    Operand array = left.value() instanceof Array ? left : right;
    if (array.value() instanceof Array matrix
        && matrix.shape().isMatrix()
        && scalar.value() instanceof Formula formula
        && Formulas.symbols(formula.expr()).contains("I")) {
      throw Diagnostic.error(
              Code.UNKNOWN_NAME, "I is a free symbol here, and not the identity matrix")
          .at(scalar.span())
          .hint("the identity is eye(" + matrix.shape().rows() + ")")
          .toException();
    }
  }

  private void arrays(BinaryOperator operator, Operand left, Operand right) {
    for (Operand operand : List.of(left, right)) {
      Value value = operand.value();
      if (value instanceof Table table) {
        String numbers = table.numberColumns();
        throw Diagnostic.error(
                Code.TEXT_COLUMN,
                "arithmetic needs numbers, and "
                    + Refusals.name(operand, "the table")
                    + " has text in "
                    + table.textColumns())
            .at(operand.span())
            .hint(numbers.isEmpty() ? "" : "--columns " + numbers + " reads the columns of numbers")
            .toException();
      }
      if (!(value instanceof Array) && !ScalarArithmetic.isScalar(value)) {
        throw Refusals.notJoined(operator, left, right);
      }
    }
  }

  private static boolean isVector(Value value) {
    return value instanceof Array array && array.shape().isVector();
  }

  /// The transpose: a vector becomes a row.
  static Array transpose(Array array) {
    Shape shape = array.shape();
    if (shape.isVector()) {
      return array.reshape(Shape.of(1, shape.length(0)));
    }
    if (array instanceof RealArray real) {
      return Matrices.array(new Matrix(shape.rows(), shape.columns(), real.data()).transpose())
          .withLabels(array.labels().transpose());
    }
    List<Value> entries = new ArrayList<>(array.size());
    for (int j = 0; j < shape.columns(); j++) {
      for (int i = 0; i < shape.rows(); i++) {
        entries.add(array.get(i, j));
      }
    }
    return Values.array(
        Shape.of(shape.columns(), shape.rows()), entries, array.labels().transpose());
  }
}
