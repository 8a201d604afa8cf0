package gradus.engine;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.evaluate.Environment;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.equivalence.Digits;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads answers as people mean them: `1 1/2`, `y = 2x`, `λ=5, 2`, `x=1 or x=2`, `(0, inf)`, a
/// matrix in several lines. What the language reads by itself is left to it.
final class AnswerReader {
  /// Reads and evaluates one expression.
  interface Language {
    Node parse(Source source);

    Value evaluate(Node node, Environment environment, Source source);
  }

  private final Language language;
  private final Environment environment;
  private final Value truth;
  private final List<String> unknowns;
  private final List<String> notes = new ArrayList<>();

  /// @param truth the reference, whose kind decides what some answers mean
  /// @param unknowns what the reference solves for, in its order; empty when it does not
  AnswerReader(Language language, Environment environment, Value truth, List<String> unknowns) {
    this.unknowns = List.copyOf(unknowns);
    this.language = language;
    this.environment = environment;
    this.truth = truth;
  }

  /// @throws GradusException with the place in the answer
  AnswerReading read(String typed) {
    List<String> lines = TypedAnswer.lines(typed);
    if (lines.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_INPUT, "the answer is empty")
          .hint("gradus check 'ANSWER' 'REFERENCE'")
          .toException();
    }
    if (lines.size() > 1) {
      return rows(lines);
    }
    String text = AnswerWords.formula(lines.getFirst());
    if (truth instanceof SetValue || isLogical(truth)) {
      Optional<AnswerWords.Said> said = AnswerWords.said(text, false);
      if (said.isPresent()) {
        return expression(said.get() == AnswerWords.Said.EVERYTHING ? "R" : "∅");
      }
    }
    if (AnswerWords.isDecimalComma(text) && truth instanceof Scalar) {
      notes.add(text + " is two numbers; a decimal has a point: " + text.replace(',', '.'));
    }
    try {
      return line(text);
    } catch (GradusException unread) {
      throw AnswerWords.isSentence(text) ? sentence(unread) : unread;
    }
  }

  private static GradusException sentence(GradusException unread) {
    boolean name =
        unread.code() == Code.UNKNOWN_NAME
            || unread.code() == Code.FOREIGN_NAME
            || unread.code() == Code.UNKNOWN_FUNCTION;
    return name
        ? unread
            .diagnostic()
            .detail("the answer has words in it that gradus cannot judge")
            .hint("the formula alone, such as 2x, {1, 2} or x=1 or x=2")
            .toException()
        : unread;
  }

  private AnswerReading line(String typed) {
    String text = typed;
    Optional<String> label =
        isLogical(truth) ? Optional.empty() : TypedAnswer.label(firstPart(text));
    List<String> labels =
        TypedAnswer.split(text, ",").stream()
            .map(TypedAnswer::label)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    boolean one = labels.size() <= 1;
    if (label.isPresent() && one && !names(truth, label.get()) && !(truth instanceof SetValue)) {
      notes.add("read as the value of " + label.get());
      text = TypedAnswer.withoutLabel(text);
    }
    return one(text);
  }

  private static String firstPart(String text) {
    return TypedAnswer.split(text, ",").getFirst();
  }

  private static boolean isLogical(Value value) {
    return value instanceof Formula(Expr e)
        && (e instanceof Expr.Relation
            || e instanceof Expr.Call(String name, _)
                && (name.equals("and") || name.equals("or") || name.equals("not")));
  }

  private static boolean names(Value value, String label) {
    return Values.expr(value).filter(e -> Formulas.symbols(e).contains(label)).isPresent();
  }

  private AnswerReading rows(List<String> lines) {
    StringBuilder matrix = new StringBuilder("[");
    for (String line : lines) {
      boolean bracketed = line.startsWith("[") && line.endsWith("]");
      matrix
          .append(matrix.length() > 1 ? "; " : "")
          .append(bracketed ? line.substring(1, line.length() - 1) : line);
    }
    return expression(matrix.append("]").toString());
  }

  private AnswerReading one(String text) {
    Optional<String> mixed = TypedAnswer.mixedNumber(text);
    if (mixed.isPresent()) {
      notes.add("read as a mixed number");
      return expression(mixed.get());
    }
    if (text.contains("±")) {
      notes.add("± stands for both signs");
      boolean named = truth instanceof SetValue && TypedAnswer.label(text).isPresent();
      String both = named ? TypedAnswer.withoutLabel(text) : text;
      Value plus = one(both.replace("±", "+")).value();
      Value minus = one(both.replace("±", "-")).value();
      return listed(List.of(plus, minus));
    }
    Optional<List<String>> tuple = TypedAnswer.tuple(text);
    if (tuple.isPresent()) {
      return tuple(text, tuple.get());
    }
    List<String> parts = TypedAnswer.split(text, ",");
    if (parts.size() == 1) {
      parts = TypedAnswer.split(text, " or ");
    }
    if (parts.size() == 1) {
      parts = TypedAnswer.split(text, " and ");
    }
    return parts.size() > 1 && parts.stream().noneMatch(String::isEmpty)
        ? list(text, parts)
        : expression(text);
  }

  /// A pair in brackets so that it is read as an interval, in LaTeX or not.
  private static String interval(String text) {
    return (text.indexOf('\\') >= 0 ? "\\emptyset \\cup " : "{} union ") + text;
  }

  private AnswerReading tuple(String text, List<String> parts) {
    if (truth instanceof SetValue.Intervals && parts.size() == 2) {
      AnswerReading interval = expression(interval(text));
      return new AnswerReading(interval.value(), Optional.empty(), Optional.empty(), notes);
    }
    return expression("[" + text.substring(1, text.length() - 1) + "]");
  }

  /// `1, 2`, `x=1, x=2`, `λ=5, 2`, `x=1, y=2`.
  private AnswerReading list(String text, List<String> parts) {
    List<Optional<String>> labels = parts.stream().map(TypedAnswer::label).toList();
    Optional<String> first = labels.getFirst();
    boolean one = labels.stream().allMatch(label -> label.isEmpty() || label.equals(first));
    if (first.isPresent() && !one && labels.stream().allMatch(Optional::isPresent)) {
      if (isNumbered(labels.stream().map(Optional::orElseThrow).toList())) {
        return listed(
            parts.stream().map(part -> one(TypedAnswer.withoutLabel(part)).value()).toList());
      }
      return point(parts, labels).orElseGet(() -> expression(String.join(" and ", parts)));
    }
    boolean relations = parts.stream().anyMatch(AnswerReader::isRelation);
    if (relations) {
      return expression(text.contains(",") ? String.join(" and ", parts) : text);
    }
    if (!one) {
      return expression(text);
    }
    if (isLogical(truth) && first.isPresent()) {
      List<String> equations = new ArrayList<>();
      for (String part : parts) {
        equations.add(part.contains("=") ? part : first.get() + " = " + part);
      }
      return expression(String.join(" or ", equations));
    }
    List<Value> values = new ArrayList<>();
    for (String part : parts) {
      String value = TypedAnswer.label(part).isPresent() ? TypedAnswer.withoutLabel(part) : part;
      values.add(one(value).value());
    }
    return listed(values);
  }

  /// `x1 = 1, x2 = 2`, `λ₁ = 5, λ₂ = 2`: one unknown, its values numbered. Unless the reference is
  /// about these names.
  private boolean isNumbered(List<String> labels) {
    Set<String> stems = new HashSet<>();
    for (String label : labels) {
      String stem = label.replaceFirst("_?\\{?[0-9₀-₉]+\\}?$", "");
      if (stem.equals(label) || unknowns.contains(label) || names(truth, label)) {
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
      coordinates.add(one(TypedAnswer.withoutLabel(parts.get(at))).value());
    }
    if (coordinates.size() < 2 || coordinates.size() != parts.size()) {
      return Optional.empty();
    }
    Value point = Values.vector(coordinates);
    Value value = truth instanceof SetValue ? new SetValue.Finite(List.of(point)) : point;
    return Optional.of(new AnswerReading(value, Optional.empty(), Optional.empty(), notes));
  }

  private static boolean isRelation(String part) {
    return part.contains("<")
        || part.contains(">")
        || part.contains("≤")
        || part.contains("≥")
        || part.contains("=") && TypedAnswer.label(part).isEmpty();
  }

  private AnswerReading listed(List<Value> values) {
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
      return new AnswerReading(solutions.get(), Optional.empty(), Optional.empty(), notes);
    }
    boolean scalars = flat.stream().allMatch(value -> Values.expr(value).isPresent());
    Value list = scalars ? Values.vector(flat) : new SetValue.Finite(flat);
    return new AnswerReading(list, Optional.empty(), Optional.empty(), notes);
  }

  /// Numbers beside an equation in one unknown are its solutions.
  private Optional<Value> solutions(List<Value> values) {
    Optional<Expr> equation = Values.expr(truth).filter(e -> isLogical(truth));
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

  private AnswerReading expression(String text) {
    Source source = new Source("", text);
    Node node = set(language.parse(source), environment);
    Value value = language.evaluate(node, environment, source);
    if (truth instanceof SetValue.Intervals
        && node instanceof Node.ArrayLiteral
        && value instanceof Array pair
        && pair.shape().isVector()
        && pair.size() == 2) {
      return expression(interval(text));
    }
    return new AnswerReading(value, Optional.of(node), digits(text, value), notes);
  }

  /// `x in [0, 1)` means the set, where x is an unknown.
  static Node set(Node node, Environment environment) {
    return node instanceof Node.Comparison(_, List<Node> sides, List<Node.Comparator> relations)
            && relations.equals(List.of(Node.Comparator.IN))
            && sides.getFirst() instanceof Node.Name(_, String name)
            && environment.find(name).isEmpty()
        ? sides.get(1)
        : node;
  }

  private static Optional<Digits> digits(String text, Value value) {
    Optional<Digits> typed = Digits.of(text);
    return typed.isPresent()
            || !(value instanceof Scalar.Exact(Rational q, boolean decimal))
            || !decimal
        ? typed
        : q.toDecimal().flatMap(Digits::of);
  }

  /// The same names and the constant of integration, which is no set of numbers here.
  static Environment withConstant(Environment environment) {
    return environment.find("C").isPresent()
        ? environment
        : environment.with("C", new Formula(Expr.symbol("C")));
  }
}
