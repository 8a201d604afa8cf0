package gradus.engine;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Several answers in one line: what they are together depends on their labels and on the kind of
/// the reference.
final class AnswerList {
  private final AnswerReader reader;
  private final Value truth;
  private final List<String> unknowns;

  /// @param reader reads each of them
  /// @param truth the reference
  /// @param unknowns what the reference solves for, in its order
  AnswerList(AnswerReader reader, Value truth, List<String> unknowns) {
    this.reader = reader;
    this.truth = truth;
    this.unknowns = unknowns;
  }

  /// `1, 2`, `x=1, x=2`, `λ=5, 2`, `x=1, y=2`.
  AnswerReading read(String text, List<String> parts) {
    List<Optional<String>> labels = parts.stream().map(TypedAnswer::label).toList();
    Optional<String> first = labels.getFirst();
    boolean one = labels.stream().allMatch(label -> label.isEmpty() || label.equals(first));
    if (first.isPresent() && !one && labels.stream().allMatch(Optional::isPresent)) {
      if (isNumbered(labels.stream().map(Optional::orElseThrow).toList())) {
        return of(
            parts.stream()
                .map(part -> reader.one(TypedAnswer.withoutLabel(part)).value())
                .toList());
      }
      return point(parts, labels).orElseGet(() -> reader.expression(String.join(" and ", parts)));
    }
    boolean relations = parts.stream().anyMatch(AnswerList::isRelation);
    if (relations) {
      return reader.expression(text.contains(",") ? String.join(" and ", parts) : text);
    }
    if (!one) {
      return reader.expression(text);
    }
    if (AnswerReader.isLogical(truth) && first.isPresent()) {
      List<String> equations = new ArrayList<>();
      for (String part : parts) {
        equations.add(part.contains("=") ? part : first.get() + " = " + part);
      }
      return reader.expression(String.join(" or ", equations));
    }
    List<Value> values = new ArrayList<>();
    for (String part : parts) {
      String value = TypedAnswer.label(part).isPresent() ? TypedAnswer.withoutLabel(part) : part;
      values.add(reader.one(value).value());
    }
    return of(values);
  }

  /// `x1 = 1, x2 = 2`, `λ₁ = 5, λ₂ = 2`: one unknown, its values numbered. Unless the reference is
  /// about these names.
  private boolean isNumbered(List<String> labels) {
    Set<String> stems = new HashSet<>();
    for (String label : labels) {
      String stem = label.replaceFirst("_?\\{?[0-9₀-₉]+\\}?$", "");
      if (stem.equals(label) || unknowns.contains(label) || AnswerReader.names(truth, label)) {
        return false;
      }
      stems.add(stem);
    }
    return stems.size() == 1;
  }

  /// `x=2, y=1` beside a system in x and y: the one solution (2, 1).
  private Optional<AnswerReading> point(List<String> parts, List<Optional<String>> labels) {
    List<Value> coordinates = new ArrayList<>();
    for (String unknown : unknowns) {
      int at = labels.indexOf(Optional.of(unknown));
      if (at < 0) {
        return Optional.empty();
      }
      coordinates.add(reader.one(TypedAnswer.withoutLabel(parts.get(at))).value());
    }
    if (coordinates.size() < 2 || coordinates.size() != parts.size()) {
      return Optional.empty();
    }
    Value point = Values.vector(coordinates);
    Value value = truth instanceof SetValue ? new SetValue.Finite(List.of(point)) : point;
    return Optional.of(
        new AnswerReading(value, Optional.empty(), Optional.empty(), reader.notes()));
  }

  private static boolean isRelation(String part) {
    return part.contains("<")
        || part.contains(">")
        || part.contains("≤")
        || part.contains("≥")
        || part.contains("=") && TypedAnswer.label(part).isEmpty();
  }

  /// The vector or set of some values; what stands beside an equation in one unknown solves it.
  AnswerReading of(List<Value> values) {
    List<Value> flat = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof Array array && array.shape().isVector()) {
        flat.addAll(Values.entries(array));
      } else {
        flat.add(value);
      }
    }
    Optional<Value> solutions = solutions(flat);
    if (solutions.isPresent()) {
      return new AnswerReading(solutions.get(), Optional.empty(), Optional.empty(), reader.notes());
    }
    boolean scalars = flat.stream().allMatch(value -> Values.expr(value).isPresent());
    Value list = scalars ? Values.vector(flat) : new SetValue.Finite(flat);
    return new AnswerReading(list, Optional.empty(), Optional.empty(), reader.notes());
  }

  /// Numbers beside an equation in one unknown are its solutions.
  private Optional<Value> solutions(List<Value> values) {
    Optional<Expr> equation = Values.expr(truth).filter(e -> AnswerReader.isLogical(truth));
    if (equation.isEmpty() || Formulas.symbols(equation.get()).size() != 1) {
      return Optional.empty();
    }
    Expr unknown = Expr.symbol(Formulas.symbols(equation.get()).first());
    List<Expr> parts = new ArrayList<>();
    for (Value value : values) {
      Optional<Expr> solution = Values.expr(value);
      if (solution.isEmpty()) {
        return Optional.empty();
      }
      parts.add(
          solution.get() instanceof Expr.Relation
              ? solution.get()
              : new Expr.Relation(Expr.Relator.EQUAL, unknown, solution.get()));
    }
    return Optional.of(new Formula(new Expr.Call("or", parts)));
  }
}
