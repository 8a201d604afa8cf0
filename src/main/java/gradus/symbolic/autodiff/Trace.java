package gradus.symbolic.autodiff;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.DerivativeRule;
import gradus.numeric.autodiff.Tape;
import gradus.symbolic.autodiff.TracedNode.Edge;
import gradus.symbolic.differentiate.Differentiation;
import gradus.value.Decimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A computation written down operation by operation, with numbers. Equal operations are one node.
final class Trace {
  /// The local derivatives of an operation on more numbers are not written as formulas.
  private static final int MOST_TOLD = 64;

  private final Algebra algebra;
  private final List<TracedNode> nodes = new ArrayList<>();
  private final Map<Expr, Integer> places = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private int operations;

  Trace(Algebra algebra) {
    this.algebra = algebra;
  }

  List<TracedNode> nodes() {
    return nodes;
  }

  /// @throws gradus.diag.GradusException for a symbol that has no value
  TracedNode node(String name) {
    int place = place(name);
    if (place < 0) {
      throw Diagnostic.error(
              Code.UNBOUND_ARRAY, name + " has no value, and every node of the graph needs one")
          .hint("at " + name + "=1")
          .toException();
    }
    return nodes.get(place);
  }

  int place(String name) {
    return byName.getOrDefault(name, -1);
  }

  boolean knows(String name) {
    return byName.containsKey(name);
  }

  Expr input(String name, double value) {
    if (!knows(name)) {
      byName.put(name, nodes.size());
      nodes.add(new TracedNode(name, "", Expr.symbol(name), value, List.of()));
    }
    return Expr.symbol(name);
  }

  /// The result of an operation: a number stays a number, a name a name, all else is a node.
  ///
  /// @param operation as typed
  /// @param formula of the names of earlier nodes
  Expr operation(String operation, Expr formula) {
    if (formula instanceof Expr.Sym || !Formulas.hasSymbols(formula)) {
      return formula;
    }
    Integer known = places.get(formula);
    if (known != null) {
      return Expr.symbol(nodes.get(known).name());
    }
    algebra.budget().step();
    List<String> inputs = List.copyOf(Formulas.symbols(formula));
    double[] at = new double[inputs.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = node(inputs.get(i)).value();
    }
    ComputationalGraph.Sweep sweep =
        ComputationalGraph.of(formula, inputs, algebra.registry())
            .orElseThrow(() -> notDifferentiable(operation))
            .reverse(at);
    if (!Double.isFinite(sweep.value())) {
      throw undefined(operation, inputs, at);
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      double slope = sweep.gradient()[i];
      if (!Double.isFinite(slope)) {
        throw noSlope(operation, inputs, at);
      }
      Expr rule =
          at.length > MOST_TOLD
              ? ShownNumber.expr(slope)
              : Differentiation.derivative(formula, inputs.get(i), algebra);
      edges.add(new Edge(place(inputs.get(i)), inputs.get(i), slope, rule));
    }
    noteKinks(operation, formula, inputs, at);
    String name = nextName();
    places.put(formula, nodes.size());
    byName.put(name, nodes.size());
    nodes.add(new TracedNode(name, operation, formula, sweep.value(), edges));
    return Expr.symbol(name);
  }

  private String nextName() {
    String name;
    do {
      operations++;
      name = "v" + operations;
    } while (knows(name));
    return name;
  }

  private void noteKinks(String operation, Expr formula, List<String> inputs, double[] at) {
    if (!(formula instanceof Expr.Call call)) {
      return;
    }
    DerivativeRule rule = algebra.rule(call.name()).flatMap(r -> r.derivative()).orElseThrow();
    for (DerivativeRule.Kink kink : rule.kinks()) {
      if (algebra.compile(kink.apply(call.arguments()), inputs).at(at) == 0) {
        algebra
            .context()
            .note(
                operation
                    + " has a kink or a jump here; its derivative is taken as PyTorch takes it");
      }
    }
  }

  /// The derivatives of a node with respect to every node up to it.
  double[] adjoints(int result) {
    Tape tape = new Tape();
    for (TracedNode node : nodes) {
      tape.record(
          node.value(),
          node.edges().stream().mapToInt(Edge::from).toArray(),
          node.edges().stream().mapToDouble(Edge::slope).toArray());
    }
    return tape.adjoints(result);
  }

  private static RuntimeException notDifferentiable(String operation) {
    return Diagnostic.error(Code.NOT_DIFFERENTIABLE, operation + " has no rule for its derivative")
        .toException();
  }

  private RuntimeException undefined(String operation, List<String> inputs, double[] at) {
    return explained(Code.OUTSIDE_DOMAIN, operation + " has no real value at ", inputs, at);
  }

  private RuntimeException noSlope(String operation, List<String> inputs, double[] at) {
    return explained(Code.NOT_DIFFERENTIABLE, operation + " has no derivative at ", inputs, at);
  }

  private RuntimeException explained(Code code, String what, List<String> inputs, double[] at) {
    Diagnostic error = Diagnostic.error(code, what + point(inputs, at));
    List<String> meanings = new ArrayList<>();
    for (String input : inputs) {
      TracedNode node = node(input);
      if (!node.isInput()) {
        meanings.add(input + " = " + node.operation());
      }
    }
    return (meanings.isEmpty() ? error : error.detail("here " + String.join(", ", meanings)))
        .toException();
  }

  private static String point(List<String> inputs, double[] at) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      parts.add(inputs.get(i) + " = " + Decimal.SCALARS.text(at[i]));
    }
    return String.join(", ", parts);
  }
}
