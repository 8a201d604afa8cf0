package gradus.symbolic;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whether what is claimed of unknowns follows from what was claimed before: zeros are found by
/// bisection between points of a grid, and put into the other side. Knows no method of solving.
///
/// A step whose reason ends with `one way only` may gain solutions, and a `check` may lose them.
final class Claims {
  private static final double FROM = -13.0173;
  private static final double TO = 13.0291;
  private static final int CELLS = 5000;
  private static final double CLOSE = 1e-6;

  /// Symbols for any whole number in families of solutions.
  private static final List<String> WHOLE = List.of("k", "n", "m");

  private final Meaning meaning;
  private final Algebra algebra;

  Claims(Meaning meaning, Algebra algebra) {
    this.meaning = meaning;
    this.algebra = algebra;
  }

  static boolean isStatement(Value value) {
    return value instanceof Formula(Expr e) && isStatement(e);
  }

  private static boolean isStatement(Expr e) {
    return e instanceof Relation
        || e instanceof Call(String name, _) && Set.of("and", "or", "not").contains(name);
  }

  /// @return what is wrong with the step; empty when nothing is seen
  Optional<String> lie(Derivation step) {
    if (step.before() instanceof Array system) {
      return system(system, step.after());
    }
    if (!isStatement(step.before())) {
      return step.after() instanceof SetValue set ? image(step, set) : Optional.empty();
    }
    Expr before = Values.expr(step.before()).orElseThrow();
    if (step.after() instanceof SetValue set) {
      return isInequality(before) ? truth(before, set) : solutions(before, set, step);
    }
    if (!isStatement(step.after())) {
      return Optional.empty();
    }
    Expr after = Values.expr(step.after()).orElseThrow();
    if (isInequality(before) || isInequality(after)) {
      return sameTruth(before, after);
    }
    return equations(before, after, step);
  }

  private static boolean isInequality(Expr e) {
    return e instanceof Relation(Relator relator, _, _)
        ? relator != Relator.EQUAL
        : ((Call) e).arguments().stream().anyMatch(Claims::isInequality)
            || e instanceof Call(String name, _) && !name.equals("or");
  }

  private static List<Relation> cases(Expr statement) {
    List<Relation> list = new ArrayList<>();
    if (statement instanceof Relation r) {
      list.add(r);
    } else if (statement instanceof Call c) {
      c.arguments().forEach(argument -> list.addAll(cases(argument)));
    }
    return list;
  }

  /// The unknown of both sides, and values for all other symbols but the whole numbers.
  private static String unknown(Expr before, Expr after) {
    for (Relation r : cases(after)) {
      if (r.left() instanceof Sym(String x) && !Formulas.symbols(r.right()).contains(x)) {
        return x;
      }
    }
    Set<String> both = new TreeSet<>(Formulas.symbols(before));
    both.retainAll(Formulas.symbols(after));
    return both.contains("x") ? "x" : both.isEmpty() ? "" : both.iterator().next();
  }

  private static Map<String, Double> parameters(Expr before, Expr after, String x) {
    Map<String, Double> point = new TreeMap<>();
    Set<String> all = new TreeSet<>(Formulas.symbols(before));
    all.addAll(Formulas.symbols(after));
    double next = 1.31;
    for (String name : all) {
      boolean whole = WHOLE.contains(name) && !Formulas.symbols(before).contains(name);
      if (!name.equals(x) && !whole) {
        point.put(name, next);
        next = -0.71 * next;
      }
    }
    return point;
  }

  private Optional<String> equations(Expr before, Expr after, Derivation step) {
    String x = unknown(before, after);
    if (x.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Double> point = parameters(before, after, x);
    for (double zero : zeros(before, x, point)) {
      if (!step.rule().equals("check") && !holds(after, x, zero, point)) {
        return Optional.of(x + " = " + zero + " is lost");
      }
    }
    if (!step.why().endsWith("one way only")) {
      for (double zero : zeros(after, x, point)) {
        if (!holds(before, x, zero, point) && !undefined(before, x, zero, point)) {
          return Optional.of(x + " = " + zero + " is won");
        }
      }
    }
    return Optional.empty();
  }

  private boolean undefined(Expr statement, String x, double at, Map<String, Double> point) {
    return cases(statement).stream().allMatch(r -> Double.isNaN(residual(r, x, at, point)));
  }

  private double residual(Relation r, String x, double at, Map<String, Double> point) {
    Map<String, Double> here = new TreeMap<>(point);
    here.put(x, at);
    double left = meaning.at(r.left(), here);
    double right = meaning.at(r.right(), here);
    return (left - right) / Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
  }

  private boolean holds(Expr statement, String x, double at, Map<String, Double> point) {
    for (Relation r : cases(statement)) {
      for (Map<String, Double> here : wholes(r, point)) {
        if (Math.abs(residual(r, x, at, here)) < CLOSE) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Map<String, Double>> wholes(Relation r, Map<String, Double> point) {
    List<Map<String, Double>> all = new ArrayList<>();
    Optional<String> whole =
        Formulas.symbols(r).stream()
            .filter(WHOLE::contains)
            .filter(n -> !point.containsKey(n))
            .findFirst();
    if (whole.isEmpty()) {
      return List.of(point);
    }
    for (int k = -30; k <= 30; k++) {
      Map<String, Double> here = new TreeMap<>(point);
      here.put(whole.get(), (double) k);
      all.add(here);
    }
    return all;
  }

  /// The zeros that lie in the window, found where the difference changes its sign or is 0.
  private Set<Double> zeros(Expr statement, String x, Map<String, Double> point) {
    Set<Double> found = new LinkedHashSet<>();
    for (Relation r : cases(statement)) {
      for (Map<String, Double> here : wholes(r, point)) {
        if (r.left().equals(Expr.symbol(x)) && !Formulas.symbols(r.right()).contains(x)) {
          double value = meaning.at(r.right(), here);
          if (Double.isFinite(value) && Math.abs(value) < 40) {
            found.add(value);
          }
        } else {
          scan(r, x, here, found);
        }
      }
    }
    return found;
  }

  private void scan(Relation r, String x, Map<String, Double> point, Set<Double> found) {
    List<String> names = new ArrayList<>(point.keySet());
    names.add(x);
    double[] at = new double[names.size()];
    for (int i = 0; i + 1 < at.length; i++) {
      at[i] = point.getOrDefault(names.get(i), Double.NaN);
    }
    var difference = algebra.compile(Expr.subtract(r.left(), r.right()), names);
    double before = Double.NaN;
    for (int i = 0; i <= CELLS; i++) {
      double here = FROM + (TO - FROM) * i / CELLS;
      at[at.length - 1] = here;
      double value = difference.at(at);
      if (value * before < 0) {
        bisect(difference, at, FROM + (TO - FROM) * (i - 1) / CELLS, here, before)
            .ifPresent(found::add);
      }
      before = value;
    }
  }

  private static OptionalDouble bisect(
      gradus.evaluate.RealFormula f, double[] at, double low, double high, double start) {
    double a = low;
    double b = high;
    for (int i = 0; i < 60; i++) {
      double middle = (a + b) / 2;
      at[at.length - 1] = middle;
      if (f.at(at) * start > 0) {
        a = middle;
      } else {
        b = middle;
      }
    }
    at[at.length - 1] = a;
    return Math.abs(f.at(at)) < 1e-4 ? OptionalDouble.of(a) : OptionalDouble.empty();
  }

  /// Every element solves the equation, and every zero in the window is an element.
  private Optional<String> solutions(Expr before, SetValue set, Derivation step) {
    if (!(set instanceof SetValue.Finite(List<Value> elements))) {
      return truth(before, set);
    }
    Set<String> symbols = new TreeSet<>(Formulas.symbols(before));
    String x = symbols.contains("x") ? "x" : symbols.isEmpty() ? "" : symbols.iterator().next();
    if (x.isEmpty() || elements.stream().anyMatch(e -> Values.expr(e).isEmpty())) {
      return Optional.empty();
    }
    List<Expr> cases = new ArrayList<>();
    for (Value element : elements) {
      Expr value = Values.expr(element).orElseThrow();
      if (Formulas.hasImaginary(value)) {
        return Optional.empty();
      }
      cases.add(new Relation(Relator.EQUAL, Expr.symbol(x), value));
    }
    if (step.rule().equals("check") || step.rule().contains("zeros")) {
      return Optional.empty();
    }
    Expr after = new Call("or", cases);
    Map<String, Double> point = parameters(before, after, x);
    for (double zero : zeros(after, x, point)) {
      if (!holds(before, x, zero, point) && !undefined(before, x, zero, point)) {
        return Optional.of(x + " = " + zero + " is no solution");
      }
    }
    for (double zero : zeros(before, x, point)) {
      if (!holds(after, x, zero, point)) {
        return Optional.of(x + " = " + zero + " is missing");
      }
    }
    return Optional.empty();
  }

  private Optional<String> truth(Expr before, SetValue set) {
    Set<String> symbols = Formulas.symbols(before);
    if (symbols.size() != 1) {
      return Optional.empty();
    }
    String x = symbols.iterator().next();
    for (double at = -7.317; at < 8; at += 0.2973) {
      Optional<Boolean> holds = decide(before, Map.of(x, at));
      if (holds.isPresent() && holds.get() != contains(set, at)) {
        return Optional.of("at " + x + " = " + at);
      }
    }
    return Optional.empty();
  }

  private Optional<String> sameTruth(Expr before, Expr after) {
    Set<String> symbols = new TreeSet<>(Formulas.symbols(before));
    symbols.addAll(Formulas.symbols(after));
    if (symbols.size() != 1) {
      return Optional.empty();
    }
    String x = symbols.iterator().next();
    for (double at = -7.317; at < 8; at += 0.2973) {
      Optional<Boolean> holds = decide(before, Map.of(x, at));
      Optional<Boolean> then = decide(after, Map.of(x, at));
      if (holds.isPresent() && then.isPresent() && !holds.equals(then)) {
        return Optional.of("at " + x + " = " + at);
      }
    }
    return Optional.empty();
  }

  /// Empty where something has no value: nothing is claimed there.
  private Optional<Boolean> decide(Expr statement, Map<String, Double> point) {
    if (statement instanceof Call(String name, List<Expr> parts)) {
      List<Optional<Boolean>> all = parts.stream().map(part -> decide(part, point)).toList();
      if (all.stream().anyMatch(Optional::isEmpty)) {
        return Optional.empty();
      }
      return Optional.of(
          switch (name) {
            case "and" -> all.stream().allMatch(Optional::get);
            case "or" -> all.stream().anyMatch(Optional::get);
            default -> !all.getFirst().get();
          });
    }
    Relation r = (Relation) statement;
    double left = meaning.at(r.left(), point);
    double right = meaning.at(r.right(), point);
    if (Double.isNaN(left) || Double.isNaN(right)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (r.relator()) {
          case EQUAL -> left == right;
          case NOT_EQUAL -> left != right;
          case LESS -> left < right;
          case LESS_EQUAL -> left <= right;
          case GREATER -> left > right;
          case GREATER_EQUAL -> left >= right;
        });
  }

  private boolean contains(SetValue set, double at) {
    return switch (set) {
      case SetValue.NumberSet _ -> true;
      case SetValue.Finite(List<Value> elements) ->
          elements.stream().anyMatch(e -> Math.abs(number(e) - at) < 1e-9);
      case SetValue.Intervals(List<SetValue.Interval> parts) ->
          parts.stream().anyMatch(p -> at >= number(p.low()) && at <= number(p.high()));
      case SetValue.Space _ -> true;
    };
  }

  private double number(Value value) {
    return algebra.real(Values.expr(value).orElseThrow());
  }

  /// A formula and its domain or range.
  private Optional<String> image(Derivation step, SetValue set) {
    Optional<Expr> formula = Values.expr(step.before());
    if (formula.isEmpty() || Formulas.symbols(formula.get()).size() != 1) {
      return Optional.empty();
    }
    String x = Formulas.symbols(formula.get()).iterator().next();
    for (double at = -7.317; at < 8; at += 0.2973) {
      double value = meaning.at(formula.get(), Map.of(x, at));
      boolean wrong =
          switch (step.rule()) {
            case "domain" -> Double.isFinite(value) != contains(set, at);
            case "range" -> Double.isFinite(value) && !contains(set, value);
            default -> false;
          };
      if (wrong) {
        return Optional.of("at " + x + " = " + at);
      }
    }
    return Optional.empty();
  }

  /// Every vector of the set solves every equation of the system.
  private Optional<String> system(Array system, Value after) {
    List<Expr> equations = new ArrayList<>();
    Set<String> symbols = new TreeSet<>();
    for (Value entry : Values.entries(system)) {
      if (!isStatement(entry)) {
        return Optional.empty();
      }
      equations.add(Values.expr(entry).orElseThrow());
      symbols.addAll(Formulas.symbols(equations.getLast()));
    }
    if (!(after instanceof SetValue.Finite(List<Value> elements))) {
      return Optional.empty();
    }
    for (Value element : elements) {
      if (!(element instanceof Array vector) || vector.size() != symbols.size()) {
        continue;
      }
      Map<String, Double> point = new TreeMap<>();
      int i = 0;
      for (String name : symbols) {
        Expr value = Values.expr(vector.get(i++)).orElseThrow();
        if (Formulas.hasSymbols(value)) {
          return Optional.empty();
        }
        point.put(name, algebra.real(value));
      }
      for (Expr equation : equations) {
        for (Relation r : cases(equation)) {
          double off = meaning.at(r.left(), point) - meaning.at(r.right(), point);
          if (!(Math.abs(off) < CLOSE)) {
            return Optional.of(point + " is no solution");
          }
        }
      }
    }
    return Optional.empty();
  }
}
