package gradus.functions;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.evaluate.Approximation;
import gradus.evaluate.Evaluation;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarCalls;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Conventions;
import gradus.function.Function;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One function of the catalogue, called on values as the interpreter would call it.
///
/// @param value what it answered
/// @param evaluation its notes, warnings and checks
public record Calling(Value value, Evaluation evaluation) {

  public static Calling call(String name, Value... arguments) {
    return call(Conventions.GRADUS, name, Map.of(), arguments);
  }

  public static Calling call(
      Conventions conventions, String name, Map<String, Value> options, Value... arguments) {
    Function function = Catalogue.INSTANCE.find(name).orElseThrow();
    Evaluation evaluation =
        new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), conventions);
    List<Operand> operands = new ArrayList<>();
    for (Value argument : arguments) {
      operands.add(operand(argument));
    }
    Map<String, Operand> given = new java.util.HashMap<>();
    options.forEach((option, value) -> given.put(option, operand(value)));
    Value value =
        function.isElementwise()
            ? new ScalarCalls(evaluation).apply(function, operands)
            : function
                .evaluator()
                .apply(new Arguments(function, operands, given, Span.NONE), evaluation);
    return new Calling(value, evaluation);
  }

  private static Operand operand(Value value) {
    return new Operand(value, new Node.Hole(Span.NONE), "", Span.NONE);
  }

  /// What the call is refused with.
  public static Diagnostic refusal(String name, Value... arguments) {
    try {
      Calling answered = call(name, arguments);
      throw new AssertionError(name + " answered " + answered.value());
    } catch (GradusException e) {
      return e.diagnostic();
    }
  }

  public Array array() {
    return (Array) value;
  }

  /// A field of a record, an array.
  public Array field(String name) {
    return (Array) ((RecordValue) value).field(name).orElseThrow();
  }

  public double number() {
    return doubles(value)[0];
  }

  /// A scalar or the entries of a real array.
  public static double[] doubles(Value value) {
    Approximation approximation = new Approximation(Catalogue.INSTANCE);
    return value instanceof Array array
        ? Matrices.doubles(array, approximation)
        : new double[] {((Scalar.Real) approximation.of(value)).value()};
  }

  /// The rows of a real matrix; a vector is one column.
  public static double[][] rows(Array array) {
    double[] data = doubles(array);
    int columns = array.shape().columns();
    double[][] rows = new double[array.shape().rows()][columns];
    for (int i = 0; i < data.length; i++) {
      rows[i / columns][i % columns] = data[i];
    }
    return rows;
  }

  public static RealArray real(double[][] rows) {
    double[] data = new double[rows.length * rows[0].length];
    for (int i = 0; i < data.length; i++) {
      data[i] = rows[i / rows[0].length][i % rows[0].length];
    }
    return RealArray.matrix(rows.length, rows[0].length, data);
  }

  /// The same entries as exact rationals.
  public static Array exact(double[][] rows) {
    List<Value> entries = new ArrayList<>();
    for (double[] row : rows) {
      for (double entry : row) {
        entries.add(Scalar.of(Rational.fromDouble(entry)));
      }
    }
    return Values.matrix(rows.length, rows[0].length, entries);
  }

  public static Array exactVector(double... entries) {
    List<Value> values = new ArrayList<>();
    for (double entry : entries) {
      values.add(Scalar.of(Rational.fromDouble(entry)));
    }
    return Values.vector(values);
  }
}
