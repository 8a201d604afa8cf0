package gradus.functions.matrices;

import gradus.evaluate.Approximation;
import gradus.evaluate.ScalarArithmetic;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Function;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Arrays;

/// Matrices given by a rule for their entries.
final class Grid {
  /// The entry in row i, column j, both counted from 0.
  interface Rule {
    Value at(int i, int j);
  }

  private Grid() {}

  /// @throws gradus.diag.GradusException E0802 before anything is allocated when there would be too
  ///   many entries
  static Array of(int rows, int columns, Context context, Rule rule) {
    context.budget().cells((double) rows * columns);
    Value[] entries = new Value[rows * columns];
    for (int k = 0; k < entries.length; k++) {
      context.budget().step();
      entries[k] = rule.at(k / columns, k % columns);
    }
    Array grid = Values.array(Shape.of(rows, columns), Arrays.asList(entries), Labels.NONE);
    return ShapeArguments.isMachine(context)
        ? (Array) new Approximation(context.registry()).of(grid)
        : grid;
  }

  /// The identity, except where the rule answers another entry.
  static Scalar identity(int i, int j) {
    return i == j ? Scalar.ONE : Scalar.ZERO;
  }

  /// A function of the catalogue, of which a formula of an entry is made.
  static Function function(String name, Context context) {
    return context
        .registry()
        .find(name)
        .orElseThrow(() -> new IllegalStateException("the catalogue has no " + name));
  }

  /// The entries as a list of numbers or formulas: of several arguments, or of one vector.
  static Value[] numbers(Arguments arguments) {
    if (arguments.size() == 1 && arguments.value(0) instanceof Array) {
      return Values.entries(arguments.vector(0)).toArray(Value[]::new);
    }
    Value[] numbers = new Value[arguments.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(arguments, i);
    }
    return numbers;
  }

  /// @throws gradus.diag.GradusException E0301 for complex numbers too
  static Value real(Arguments arguments, int index) {
    Value number = number(arguments, index);
    if (Values.expr(number).filter(Formulas::hasImaginary).isPresent()) {
      throw arguments.wrongKind(index, "a real number");
    }
    return number;
  }

  /// @throws gradus.diag.GradusException E0301 for anything but a number or formula
  static Value number(Arguments arguments, int index) {
    Value value = arguments.value(index);
    if (ScalarArithmetic.isScalar(value)) {
      return value;
    }
    throw arguments.wrongKind(index, "a number");
  }
}
