package gradus.render.code;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Formulas;
import gradus.function.Conventions;
import gradus.function.Registry;
import gradus.render.AppliedFunction;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Values as expressions of a tool. What holds several values is written by the two languages each
/// in its own way.
abstract class ValueCode {
  private final Dialect dialect;
  private final Names names;
  private final Numbers numbers;
  private final FormulaCode formulas;
  private final Registry registry;
  private final Conventions conventions;
  private final boolean ascii;
  final Layout out;

  ValueCode(Parts parts, String continuation) {
    this.dialect = parts.dialect();
    this.names = parts.names();
    this.numbers = parts.numbers();
    this.formulas = parts.formulas();
    this.registry = parts.registry();
    this.conventions = parts.conventions();
    this.ascii = parts.ascii();
    this.out = new Layout(continuation);
  }

  /// What values are written with.
  ///
  /// @param ascii whether texts are written in ASCII
  record Parts(
      Dialect dialect,
      Names names,
      Numbers numbers,
      FormulaCode formulas,
      Registry registry,
      Conventions conventions,
      boolean ascii) {}

  /// @throws GradusException E0910 for what the tool cannot hold
  final void write(Value value) {
    switch (value) {
      case Scalar scalar -> out.put(numbers.of(scalar).text());
      case Formula(var expr) -> out.put(formulas.whole(expr).text());
      case Truth truth -> out.put(truth(truth));
      case Text(String text) -> out.put(quoted(text));
      case Array array -> array(array);
      case SetValue set -> set(set);
      case FunctionValue function -> function(function);
      case RecordValue record -> record(record);
      case Table table -> table(table);
    }
  }

  abstract void array(Array array);

  /// Values that are no array of numbers together.
  abstract void list(List<Value> values);

  abstract void record(RecordValue record);

  abstract void table(Table table);

  final String quoted(String text) {
    return dialect.quoted(text, ascii);
  }

  /// One entry of an array of numbers, formulas or truth values.
  final Code entry(Array array, int position) {
    if (array instanceof RealArray real) {
      return numbers.of(real.data()[position]);
    }
    return switch (array.get(position)) {
      case Scalar scalar -> numbers.entry(scalar);
      case Formula(var expr) -> formulas.whole(expr);
      case Truth truth -> Code.number(truth(truth));
      case Text(String text) -> Code.number(quoted(text));
      case Array _, SetValue _, FunctionValue _, RecordValue _, Table _ ->
          throw new IllegalStateException("no entry of an array");
    };
  }

  private String truth(Truth truth) {
    if (truth == Truth.UNKNOWN) {
      throw refusal("the truth value unknown", "-o json writes it as null, -o plain as unknown");
    }
    return dialect.truth(truth == Truth.TRUE);
  }

  private void set(SetValue set) {
    switch (set) {
      case SetValue.Finite(List<Value> elements) -> {
        boolean numbersAlone = true;
        for (Value element : elements) {
          numbersAlone &= element instanceof Scalar || element instanceof Formula;
        }
        if (numbersAlone) {
          array(Values.vector(elements));
        } else {
          list(elements);
        }
      }
      case SetValue.Intervals _, SetValue.NumberSet _, SetValue.Space _ ->
          throw refusal(set.kind(), "-o plain, -o latex and -o json write it");
    }
  }

  private void function(FunctionValue function) {
    AppliedFunction applied =
        AppliedFunction.of(function, registry, conventions)
            .orElseThrow(() ->
                refusal(
                    "a function without a formula",
                    Literals.of(function) + " at numbers gives values"));
    List<String> parameters = new ArrayList<>();
    applied.parameters().forEach(parameter -> parameters.add(names.of(parameter)));
    out.put(dialect.lambda(parameters, ""));
    write(applied.body());
  }

  /// Whether variables occur in the array.
  static boolean varies(Array array) {
    if (array instanceof RealArray) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof Formula(var expr) && Formulas.hasSymbols(expr)) {
        return true;
      }
    }
    return false;
  }

  /// Lengths of the axes with the separator between them.
  static String lengths(Shape shape, String separator) {
    StringBuilder text = new StringBuilder();
    for (int axis = 0; axis < shape.rank(); axis++) {
      text.append(axis == 0 ? "" : separator).append(shape.length(axis));
    }
    return text.toString();
  }

  final GradusException refusal(String what, String hint) {
    return Diagnostic.error(
            gradus.diag.Code.USAGE, what + " is nothing " + dialect.tool() + " can hold")
        .hint(hint)
        .toException();
  }
}
