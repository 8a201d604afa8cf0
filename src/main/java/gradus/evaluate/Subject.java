package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// What an operator of calculus works on: an unevaluated argument evaluated with its variables as
/// free symbols, whatever is bound to their names outside.
///
/// A variable that is bound to a vector stands for the symbols of its entries, `x_1` to `x_n`.
public final class Subject {
  private final Arguments arguments;
  private final Context context;
  private final int place;
  private final List<String> names;
  private final Value value;
  private final Map<String, Array> vectors;

  private Subject(
      Arguments arguments,
      Context context,
      int place,
      List<String> names,
      Value value,
      Map<String, Array> vectors) {
    this.arguments = arguments;
    this.context = context;
    this.place = place;
    this.names = List.copyOf(names);
    this.value = value;
    this.vectors = vectors;
  }

  /// @param expression the place of the {@code Kind.EXPRESSION} argument
  /// @param variables the place of the {@code Kind.VARIABLE} or {@code VARIABLES} argument; where
  ///   it is left out, the free symbols of the expression are taken, alphabetically, and a note
  ///   says so
  public static Subject of(Arguments arguments, Context context, int expression, int variables) {
    return of(
        arguments,
        context,
        expression,
        arguments.has(variables) ? SubjectNames.of(arguments, context, variables) : List.of());
  }

  /// @param names the variables; none to take the free symbols of the expression
  public static Subject of(
      Arguments arguments, Context context, int expression, List<String> names) {
    Map<String, Array> vectors = new LinkedHashMap<>();
    Map<String, Value> bindings = new HashMap<>();
    for (String name : names) {
      Value free = new Formula(Expr.symbol(name));
      if (bound(name, context) instanceof Array array) {
        if (!array.shape().isVector()) {
          throw arguments
              .error(
                  Code.COMES_LATER,
                  name + " is " + array.kind() + ", and those come with matrix calculus")
              .hint("a vector or single numbers as variables")
              .toException();
        }
        vectors.put(name, array);
        free = components(name, array.size());
      }
      bindings.put(name, free);
    }
    Operand operand = arguments.operand(expression);
    Value value =
        SubjectNames.isEvaluated(operand)
            ? operand.value()
            : context.evaluate(operand.node(), bindings);
    AppliedSubject applied = AppliedSubject.of(value, names, bindings, context, operand);
    Subject subject =
        new Subject(arguments, context, expression, applied.names(), applied.value(), vectors);
    subject.refuseOthers();
    return names.isEmpty() && applied.names().isEmpty() ? subject.inferred() : subject;
  }

  private static Value bound(String name, Context context) {
    return context.evaluate(new Node.Name(Span.NONE, name), Map.of());
  }

  /// The symbols of the entries of a vector.
  public static Array components(String name, int size) {
    List<Value> entries = new ArrayList<>(size);
    for (int i = 1; i <= size; i++) {
      entries.add(new Formula(Expr.symbol(name + "_" + i)));
    }
    return Values.vector(entries);
  }

  private Subject inferred() {
    SortedSet<String> free = symbols();
    if (free.isEmpty()) {
      throw arguments
          .error(
              Code.UNBOUND_ARRAY,
              place,
              "there is no free variable in " + text() + ", so which one is meant?")
          .hint("name it: " + arguments.function().name() + "(" + text() + ", x)")
          .toException();
    }
    List<String> chosen = List.copyOf(free);
    context.note(
        chosen.size() == 1
            ? "the variable is " + chosen.get(0)
            : "the variables are " + String.join(", ", chosen) + ", in alphabetical order");
    return new Subject(arguments, context, place, chosen, value, vectors);
  }

  /// The names of the free symbols of the value.
  public SortedSet<String> symbols() {
    SortedSet<String> free = new TreeSet<>();
    for (Expr formula : formulas()) {
      free.addAll(Formulas.symbols(formula));
    }
    return free;
  }

  /// The variables as typed or found, a vector by its one name.
  public List<String> names() {
    return names;
  }

  /// The symbols to work with respect to: the variables, a vector by its components.
  public List<String> variables() {
    List<String> symbols = new ArrayList<>();
    for (String name : names) {
      Array vector = vectors.get(name);
      if (vector == null) {
        symbols.add(name);
      } else {
        for (int i = 1; i <= vector.size(); i++) {
          symbols.add(name + "_" + i);
        }
      }
    }
    return symbols;
  }

  /// The only variable.
  ///
  /// @throws GradusException when there are several
  public String variable() {
    List<String> symbols = variables();
    if (symbols.size() == 1) {
      return symbols.get(0);
    }
    String function = arguments.function().name();
    throw arguments
        .error(
            Code.WRONG_ARGUMENT_COUNT,
            place,
            function + " works in one variable, and here are " + String.join(", ", symbols))
        .hint("name one of them: " + function + "(" + text() + ", " + symbols.get(0) + ")")
        .toException();
  }

  /// The values of components that were bound to numbers outside; empty when all variables are
  /// free.
  public Map<String, Value> point() {
    Map<String, Value> point = new LinkedHashMap<>();
    vectors.forEach((name, array) -> {
      for (int i = 0; i < array.size(); i++) {
        Value entry = array.get(i);
        Value own = new Formula(Expr.symbol(name + "_" + (i + 1)));
        if (!entry.equals(own)) {
          point.put(name + "_" + (i + 1), entry);
        }
      }
    });
    return point;
  }

  /// The value: a scalar, a formula or an array of them.
  public Value value() {
    return value;
  }

  /// As typed; empty when it was not typed here.
  public String text() {
    String typed = arguments.operand(place).text();
    return typed.isEmpty() || typed.length() > 40 ? "the expression" : typed;
  }

  /// The value as one formula.
  ///
  /// @throws GradusException when it is an array or an equation
  public Expr formula() {
    Expr formula =
        Values.expr(value)
            .orElseThrow(() -> refusal("one formula, not " + value.kind()).toException());
    if (formula instanceof Relation(Relator relator, Expr left, Expr right)) {
      Diagnostic refusal = refusal("a formula, not " + value.kind());
      throw (relator == Relator.EQUAL
              ? refusal.hint(
                  "one side of it, or the difference of both: "
                      + Unparser.ascii(Expr.subtract(left, right)))
              : refusal)
          .toException();
    }
    return formula;
  }

  /// The formulas of the value, one for a scalar, all entries of an array.
  public List<Expr> formulas() {
    return switch (value) {
      case Array array ->
          Values.entries(array).stream().flatMap(entry -> Values.expr(entry).stream()).toList();
      case Value scalar -> Values.expr(scalar).stream().toList();
    };
  }

  private void refuseOthers() {
    boolean fits =
        switch (value) {
          case Scalar _, Formula _ -> true;
          case ElementArray array -> !array.isWords() && formulas().size() == array.size();
          case Array _ -> true;
          case Value _ -> false;
        };
    if (!fits) {
      throw refusal("an expression or a function, not " + value.kind())
          .hint(arguments.function().name() + "(x^2, x)")
          .toException();
    }
  }

  private Diagnostic refusal(String needed) {
    return arguments.error(
        Code.WRONG_KIND, place, arguments.function().name() + " needs " + needed);
  }
}
