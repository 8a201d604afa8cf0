package gradus.work;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.differentiate.Differentiation;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Array;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import gradus.work.Workings.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Linear equations in several unknowns that stand below each other and hold together.
final class EquationSystem {
  private final Workings workings;
  private final Comparison comparison;

  EquationSystem(Workings workings, Comparison comparison) {
    this.workings = workings;
    this.comparison = comparison;
  }

  /// A given equation and the one below it as a system; empty where the second is rather meant to
  /// follow from the first: where it solves for a letter, or contradicts it.
  Optional<Item> joined(Item line, Item before) {
    List<Node> equations = new ArrayList<>(equations(before.node()));
    if (equations.stream().anyMatch(e -> isSolved(e) != isSolved(line.node()))) {
      return Optional.empty();
    }
    equations.addAll(equations(line.node()));
    SortedSet<String> names = new TreeSet<>(Workings.symbols(before.value()));
    names.addAll(Workings.symbols(line.value()));
    if (names.size() < 2 || !equations.stream().allMatch(e -> isLinear(e, names))) {
      return Optional.empty();
    }
    Item both = workings.workOut(ClaimReader.joined(BinaryOperator.AND, equations), "");
    return equations.size() < names.size() || !solutions(both).isEmpty()
        ? Optional.of(both)
        : Optional.empty();
  }

  /// Whether every solution of the system satisfies the line.
  boolean implies(Item system, Item line) {
    List<String> names = List.copyOf(Workings.symbols(system.value()));
    List<Value> solutions = solutions(system);
    for (Value solution : solutions) {
      List<Value> values = solution instanceof Array array ? Values.entries(array) : List.of();
      if (values.size() != names.size()) {
        return false;
      }
      Map<String, Value> point = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        point.put(names.get(i), values.get(i));
      }
      if (workings.value(line.node(), point) != Truth.TRUE) {
        return false;
      }
    }
    return !solutions.isEmpty();
  }

  private List<Value> solutions(Item system) {
    return comparison.solved(system).orElse(system.value())
            instanceof SetValue.Finite(List<Value> elements)
        ? elements
        : List.of();
  }

  private static List<Node> equations(Node node) {
    return node instanceof Node.Chain chain ? chain.operands() : List.of(node);
  }

  /// `y = 2x + 1`
  private static boolean isSolved(Node equation) {
    return ClaimReader.sides(equation).getFirst() instanceof Node.Name;
  }

  private boolean isLinear(Node equation, SortedSet<String> names) {
    List<Node> sides = ClaimReader.sides(equation);
    if (sides.size() != 2) {
      return false;
    }
    Optional<Expr> left = Values.expr(workings.workOut(sides.get(0), "").value());
    Optional<Expr> right = Values.expr(workings.workOut(sides.get(1), "").value());
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    Expr difference = Expr.subtract(left.get(), right.get());
    return names.stream()
        .noneMatch(name ->
            Formulas.hasSymbols(Differentiation.derivative(difference, name, workings.algebra())));
  }
}
