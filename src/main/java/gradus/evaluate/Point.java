package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RecordValue;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values of symbols, to be put into results.
public final class Point {
  private final Map<String, Expr> values = new LinkedHashMap<>();
  private final Algebra algebra;
  private final Approximation approximation;

  /// @param values scalars and formulas by the names of the symbols
  public Point(Map<String, Value> values, Context context) {
    this.algebra = new Algebra(context);
    this.approximation = new Approximation(context.registry());
    values.forEach((name, value) -> Values.expr(value).ifPresent(e -> this.values.put(name, e)));
  }

  /// `x = 1, y = 2`.
  public String text() {
    List<String> parts = new ArrayList<>();
    values.forEach((name, value) -> parts.add(name + " = " + Unparser.ascii(value)));
    return String.join(", ", parts);
  }

  /// The derivation with one more step: its result at the point.
  public Derivation into(Derivation derivation) {
    Value before = derivation.after();
    Value after = into(before);
    refuseKinks(derivation.before(), after);
    if (after.equals(before)) {
      return derivation;
    }
    Derivation last = new Derivation("substitute " + text(), waiting(before), after, "", List.of());
    return new Derivation(
        "value at a point", waiting(derivation.before()), after, text(), List.of(derivation, last));
  }

  private void refuseKinks(Value waiting, Value after) {
    KinksAtPoint kinks = new KinksAtPoint(values, algebra);
    if (waiting instanceof Array left && after instanceof Array right) {
      for (int i = 0; i < left.size(); i++) {
        refuseKinks(left.get(i), right.get(i));
      }
    } else if (Values.expr(waiting).isPresent() && Values.expr(after).isPresent()) {
      kinks.refuse(Values.expr(waiting).get(), Values.expr(after).get());
    }
  }

  private Value waiting(Value value) {
    return map(value, e -> Operators.at(e, values));
  }

  /// @throws GradusException E0501 when that divides by zero
  public Value into(Value value) {
    return map(value, this::into);
  }

  private Expr into(Expr e) {
    Expr result;
    try {
      result = algebra.substitute(e, values);
    } catch (ArithmeticException zero) {
      throw Diagnostic.error(
              Code.DIVISION_BY_ZERO, Unparser.ascii(e) + " is not defined at " + text())
          .detail("there it divides by zero")
          .toException();
    }
    boolean numeric =
        !(result instanceof Expr.Numeric)
            && Formulas.hasDecimals(result)
            && !Formulas.any(result, p -> p instanceof Expr.Sym || p instanceof Expr.Relation);
    return numeric ? Values.expr(approximation.of(result)).orElseThrow() : result;
  }

  /// What is done to one formula.
  private interface Change {
    Expr of(Expr e);
  }

  private Value map(Value value, Change change) {
    return switch (value) {
      case Array array -> {
        if (Values.isWords(array)) {
          yield array;
        }
        List<Value> entries = new ArrayList<>(array.size());
        for (Value entry : Values.entries(array)) {
          entries.add(map(entry, change));
        }
        yield Values.array(array.shape(), entries, Labels.NONE);
      }
      case RecordValue record -> {
        RecordValue.Builder builder = RecordValue.builder();
        record.fields().forEach((name, part) -> builder.with(name, map(part, change)));
        yield builder.build();
      }
      case SetValue.Finite(List<Value> elements) -> {
        List<Value> changed = new ArrayList<>();
        elements.forEach(element -> changed.add(map(element, change)));
        yield new Sets(algebra.context()).of(changed);
      }
      case Value other -> Values.expr(other).map(e -> Values.of(change.of(e))).orElse(other);
    };
  }
}
