package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.step.Derivation;
import gradus.symbolic.solve.Equation;
import gradus.symbolic.solve.Inequality;
import gradus.symbolic.solve.Systems;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The calls of `solve` that are about unknowns by name.
final class SolveEquations {
  private final Arguments arguments;
  private final Context context;
  private final Algebra algebra;

  private SolveEquations(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.algebra = new Algebra(context);
  }

  /// @return empty when the call is A·x = b
  static Optional<Value> of(Arguments arguments, Context context) {
    if (arguments.node(0) instanceof Node.Hole) {
      return arguments.has(1) && arguments.value(1) instanceof Formula(Expr.Sym(String x))
          ? Optional.of(new SolveEquations(arguments, context).one(arguments.value(0), x))
          : Optional.empty();
    }
    return new SolveEquations(arguments, context).value();
  }

  private Optional<Value> value() {
    List<String> names = Unknowns.of(arguments);
    Map<String, Value> free = new HashMap<>();
    names.forEach(name -> free.put(name, new Formula(Expr.symbol(name))));
    Value plain = context.evaluate(arguments.node(0), Map.of());
    if (Unknowns.isMatrix(plain) || names.isEmpty() && arguments.size() == 2) {
      return Optional.empty();
    }
    Value subject = applied(context.evaluate(arguments.node(0), free), names);
    if (subject instanceof Array array) {
      return Optional.of(system(array, names));
    }
    List<String> unknowns = names.isEmpty() ? inferred(List.of(subject)) : names;
    if (unknowns.size() > 1
        && subject instanceof Formula(Expr.Call(String and, List<Expr> equations))
        && and.equals("and")
        && equations.stream().allMatch(SolveEquations::isEquation)) {
      // x + y = 1 and x - y = 3 is a system, as [x + y = 1, x - y = 3] is
      List<Value> entries = new ArrayList<>();
      equations.forEach(equation -> entries.add(new Formula(equation)));
      return Optional.of(system(Values.vector(entries), names));
    }
    if (unknowns.size() != 1) {
      throw arguments
          .error(
              Code.WRONG_ARGUMENT_COUNT,
              "one equation has many solutions for " + String.join(", ", unknowns))
          .hint("solve for one of them: solve(..., " + unknowns.get(0) + ")")
          .toException();
    }
    return Optional.of(one(subject, unknowns.get(0)));
  }

  private static boolean isEquation(Expr e) {
    return e instanceof Relation(Relator relator, _, _) && relator == Relator.EQUAL;
  }

  private Value applied(Value value, List<String> names) {
    if (value instanceof FunctionValue function && names.size() <= 1) {
      String x = names.isEmpty() ? "x" : names.get(0);
      return context.call(function, List.of(new Formula(Expr.symbol(x))));
    }
    return value;
  }

  private List<String> inferred(List<Value> values) {
    TreeSet<String> symbols = new TreeSet<>();
    for (Value value : values) {
      Values.expr(value).ifPresent(e -> symbols.addAll(Formulas.symbols(e)));
    }
    if (symbols.isEmpty()) {
      throw arguments
          .error(Code.WRONG_ARGUMENT_COUNT, "there is no unknown to solve for")
          .hint("solve(x^2 = 4, x)")
          .toException();
    }
    context.note(
        (symbols.size() == 1 ? "the unknown is " : "the unknowns are ")
            + String.join(", ", symbols));
    return List.copyOf(symbols);
  }

  private Value one(Value subject, String x) {
    if (arguments.size() == 3) {
      throw arguments
          .error(Code.WRONG_ARGUMENT_COUNT, "an interval has two ends")
          .hint("solve(..., " + x + ", 0, 10)")
          .toException();
    }
    boolean bounded = arguments.size() == 4;
    Derivation derivation;
    try {
      derivation =
          isEquation(subject)
              ? bounded
                  ? Equation.between(equation(subject), x, end(2), end(3), algebra)
                  : Equation.of(equation(subject), x, algebra)
              : bounded
                  ? Inequality.of(condition(subject), x, end(2), end(3), algebra)
                  : Inequality.of(condition(subject), x, algebra);
    } catch (GradusException e) {
      throw e.diagnostic().atIfUnknown(arguments.call()).toException();
    }
    context.derive(derivation);
    return derivation.after();
  }

  private Expr end(int index) {
    Value value = context.evaluate(arguments.node(index), Map.of());
    return Values.expr(value)
        .filter(e -> !Double.isNaN(algebra.real(e)) || Values.isInfinite(value))
        .orElseThrow(() ->
            arguments
                .error(Code.WRONG_KIND, index, "the ends of an interval are real numbers")
                .hint("solve(sin(x) = 0, x, 0, 2*pi)")
                .toException());
  }

  private boolean isEquation(Value subject) {
    return Values.expr(subject)
        .map(e ->
            !(e instanceof Expr.Call(String name, _) && List.of("and", "or", "not").contains(name))
                && (!(e instanceof Relation r) || r.relator() == Relator.EQUAL))
        .orElse(false);
  }

  private Value condition(Value subject) {
    if (subject instanceof Truth || subject instanceof Formula) {
      return subject;
    }
    throw arguments
        .error(
            Code.WRONG_KIND, 0, "solve needs an equation or an inequality, not " + subject.kind())
        .hint("solve(x^2 = 4, x), solve(x^2 < 4, x), solve(A, b)")
        .toException();
  }

  private static Relation equation(Value value) {
    Expr e = Values.expr(value).orElseThrow();
    return e instanceof Relation r ? r : Equation.zero(e);
  }

  private Value system(Array array, List<String> names) {
    List<Relation> relations = new ArrayList<>();
    for (Value entry : Values.entries(array)) {
      if (entry == Truth.TRUE) {
        continue;
      }
      if (entry == Truth.FALSE) {
        relations.add(Equation.zero(Expr.ONE));
      } else if (isEquation(entry)) {
        relations.add(equation(entry));
      } else {
        throw arguments
            .error(Code.WRONG_KIND, 0, "a system is a list of equations")
            .hint("inequalities are joined by and: solve(x > 1 and x < 2, x)")
            .toException();
      }
    }
    List<String> unknowns = names.isEmpty() ? inferred(Values.entries(array)) : names;
    Derivation derivation;
    try {
      derivation = Systems.of(array, relations, unknowns, algebra);
    } catch (GradusException e) {
      throw e.diagnostic().atIfUnknown(arguments.call()).toException();
    }
    context.derive(derivation);
    return derivation.after();
  }
}
