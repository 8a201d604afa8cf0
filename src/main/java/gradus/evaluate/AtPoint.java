package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Outcome;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `f at x=1, y=2`. Where an operator of calculus stands in f, it works with free symbols and the
/// values are put into its result; where that fails, all names but its own variables have their
/// values before, and at last all of them. Anything else is evaluated with the values bound.
public final class AtPoint {
  private final Evaluation evaluation;

  public AtPoint(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /// What is evaluated under some bindings.
  @FunctionalInterface
  public interface Body {
    Value under(Environment environment);
  }

  /// @param nodes where operators are looked for
  /// @param values of the names, in the order they were typed
  public Value of(List<Node> nodes, Map<String, Value> values, Environment environment, Body body) {
    Set<String> own = new HashSet<>();
    boolean operators = false;
    for (Node node : nodes) {
      operators |= collect(node, environment, own);
    }
    if (!operators) {
      return completed(body.under(environment.with(values)), values);
    }
    Map<String, Value> all = new LinkedHashMap<>();
    Map<String, Value> chosen = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      boolean free = isPoint(value) || own.contains(name);
      (free ? all : chosen).put(name, value);
    });
    Optional<GradusException> first = Optional.empty();
    try {
      return afterwards(all, chosen, environment, body);
    } catch (GradusException e) {
      if (e.code().outcome() == Outcome.LIMIT
          || e.code() == Code.DIVISION_BY_ZERO
          || e.code() == Code.NOT_DIFFERENTIABLE) {
        throw e;
      }
      first = Optional.of(e);
    }
    Map<String, Value> later = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (own.contains(name)) {
        later.put(name, value);
      }
    });
    if (later.size() < values.size() && !later.isEmpty()) {
      Map<String, Value> before = new LinkedHashMap<>(values);
      before.keySet().removeAll(later.keySet());
      try {
        return afterwards(later, before, environment, body);
      } catch (GradusException e) {
        // The values bound before did not help either.
      }
    }
    Evaluation.Mark mark = evaluation.mark();
    try {
      return body.under(environment.with(values));
    } catch (GradusException e) {
      evaluation.back(mark);
      throw first.orElse(e);
    }
  }

  /// A name that was bound to a formula before brings its symbols along: in g = 2*x; g at x=3 the x
  /// of g is meant.
  private Value completed(Value result, Map<String, Value> values) {
    Map<String, Value> left = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (ScalarArithmetic.isScalar(value) && holds(result, name)) {
        left.put(name, value);
      }
    });
    return left.isEmpty() ? result : new Point(left, evaluation).into(result);
  }

  private static boolean holds(Value value, String name) {
    return switch (value) {
      case Formula(Expr e) -> Formulas.any(e, part -> part.equals(Expr.symbol(name)));
      case ElementArray array -> Values.entries(array).stream().anyMatch(v -> holds(v, name));
      default -> false;
    };
  }

  /// Whether an operator in the tree has one of the names as its variable.
  boolean binds(Node node, Environment environment, List<String> names) {
    Set<String> own = new HashSet<>();
    collect(node, environment, own);
    return names.stream().anyMatch(own::contains);
  }

  /// Numbers and vectors can be put into a result; tables and matrices cannot.
  private static boolean isPoint(Value value) {
    return ScalarArithmetic.isScalar(value)
        || value instanceof Array array && array.shape().isVector();
  }

  private Value afterwards(
      Map<String, Value> later, Map<String, Value> before, Environment environment, Body body) {
    Evaluation.Mark mark = evaluation.mark();
    try {
      Map<String, Value> bindings = new HashMap<>(before);
      Map<String, Value> point = new LinkedHashMap<>();
      later.forEach((name, value) -> {
        if (value instanceof Array array) {
          bindings.put(name, Subject.components(name, array.size()));
          for (int i = 0; i < array.size(); i++) {
            point.put(name + "_" + (i + 1), array.get(i));
          }
        } else {
          bindings.put(name, new Formula(Expr.symbol(name)));
          point.put(name, value);
        }
      });
      Value result = body.under(environment.with(bindings));
      List<Derivation> found = evaluation.since(mark);
      Point at = new Point(point, evaluation);
      if (found.size() == 1 && found.getFirst().after().equals(result)) {
        Derivation whole = at.into(found.getFirst());
        evaluation.replaceDerivations(mark, List.of(whole));
        return whole.after();
      }
      return at.into(result);
    } catch (GradusException e) {
      evaluation.back(mark);
      throw e;
    }
  }

  /// Whether an operator of calculus is called; collects the names of its variables.
  private boolean collect(Node node, Environment environment, Set<String> own) {
    boolean found = false;
    if (node instanceof Node.Call call && environment.find(call.name()).isEmpty()) {
      Optional<Function> function = evaluation.registry().find(call.name());
      if (function.isPresent() && isOperator(function.get())) {
        found = true;
        for (int i = 0; i < call.arguments().size(); i++) {
          Kind kind = function.get().parameter(i).kind();
          if (kind == Kind.VARIABLE || kind == Kind.VARIABLES) {
            names(call.arguments().get(i).value(), own);
          }
        }
      }
    }
    for (Node child : Children.of(node)) {
      found |= collect(child, environment, own);
    }
    return found;
  }

  private static boolean isOperator(Function function) {
    Chapter chapter = function.chapter();
    return (chapter == Chapter.CALCULUS
            || chapter == Chapter.FORMULAS
            || chapter == Chapter.ANALYSIS)
        && function.parameters().stream().anyMatch(p -> p.kind() == Kind.EXPRESSION);
  }

  private static void names(Node node, Set<String> own) {
    if (node instanceof Node.Name(_, String name)) {
      own.add(name);
    } else if (node instanceof Node.ArrayLiteral(_, List<List<Node>> rows, _)) {
      List<Node> entries = new ArrayList<>();
      rows.forEach(entries::addAll);
      entries.forEach(entry -> names(entry, own));
    }
  }
}
