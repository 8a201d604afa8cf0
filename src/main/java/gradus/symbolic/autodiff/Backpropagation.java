package gradus.symbolic.autodiff;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.autodiff.TracedNode.Edge;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reverse mode, told: values forward through the graph, then adjoints back, each node collecting
/// what comes from the nodes it flows into.
///
/// Source: Rumelhart, Hinton and Williams, Learning representations by back-propagating errors
/// (1986).
public final class Backpropagation {
  private static final String GENERAL =
      "the adjoint of a node is the sum, over the nodes it flows into, of their adjoint times the"
          + " local derivative";

  private final TracedFormula traced;
  private final List<TracedNode> nodes;
  private final int result;
  private final double[] adjoints;

  public Backpropagation(TracedFormula traced) {
    this.traced = traced;
    this.result = traced.result();
    this.nodes = traced.trace().nodes();
    this.adjoints = new double[nodes.size()];
    double[] found = traced.trace().adjoints(result);
    System.arraycopy(found, 0, adjoints, 0, found.length);
  }

  /// The value, the gradient by the names of the inputs, and the graph as a table.
  public RecordValue value() {
    RecordValue.Builder gradient = RecordValue.builder();
    Map<String, Double> found = new LinkedHashMap<>();
    traced
        .inputs()
        .forEach((name, place) -> {
          gradient.with(name, Scalar.of(adjoints[place]));
          found.put(name, adjoints[place]);
        });
    traced.check("adjoints = symbolic gradient", found);
    return RecordValue.builder()
        .with("value", Scalar.of(nodes.get(result).value()))
        .with("gradient", gradient.build())
        .with("graph", table())
        .build();
  }

  private Table table() {
    GraphTable table = new GraphTable(nodes);
    return table.with("adjoint", RealArray.vector(adjoints));
  }

  /// The forward pass, then the backward pass.
  public Derivation derivation() {
    List<Derivation> parts = new ArrayList<>();
    for (TracedNode node : nodes) {
      if (!node.isInput()) {
        parts.add(forward(node));
      }
    }
    for (int i = result; i >= 0; i--) {
      parts.add(backward(i));
    }
    Map<String, Integer> inputs = traced.inputs();
    Expr whole = traced.whole();
    List<Value> before = new ArrayList<>();
    List<Value> after = new ArrayList<>();
    inputs.forEach((name, place) -> {
      Expr derivative = Operators.derivative(whole, name);
      before.add(Values.of(Operators.at(derivative, traced.point())));
      after.add(Values.of(ShownNumber.expr(adjoints[place])));
    });
    Optional<Expr> gradient = gradient(whole);
    if (gradient.isPresent()) {
      return new Derivation(
          "backpropagation", Values.of(gradient.get()), Values.vector(after), GENERAL, parts);
    }
    return inputs.size() == 1
        ? new Derivation("backpropagation", before.get(0), after.get(0), GENERAL, parts)
        : new Derivation(
            "backpropagation", Values.vector(before), Values.vector(after), GENERAL, parts);
  }

  /// `grad(f) at (x = 1, y = 2)`, where that means all inputs in their order.
  private Optional<Expr> gradient(Expr whole) {
    List<String> names = List.copyOf(traced.inputs().keySet());
    boolean all = names.size() > 1 && names.equals(List.copyOf(Formulas.symbols(whole)));
    return all
        ? Optional.of(Operators.at(Expr.Call.of("grad", whole), traced.point()))
        : Optional.empty();
  }

  private Derivation forward(TracedNode node) {
    return Derivation.of(
        "forward",
        Operators.at(node.formula(), inflow(node)),
        ShownNumber.expr(node.value()),
        node.name() + " = " + node.operation());
  }

  private Map<String, Expr> inflow(TracedNode node) {
    Map<String, Expr> point = new LinkedHashMap<>();
    for (Edge edge : node.edges()) {
      point.put(edge.name(), traced.number(edge.from()));
    }
    return point;
  }

  private Derivation backward(int place) {
    TracedNode node = nodes.get(place);
    String rule = "adjoint of " + node.name();
    Expr after = ShownNumber.expr(adjoints[place]);
    if (place == result) {
      Map<String, Expr> own = Map.of(node.name(), traced.number(place));
      Expr itself = Operators.derivative(Expr.symbol(node.name()), node.name());
      return Derivation.of(
          rule, Operators.at(itself, own), after, "the result changes with itself at the rate 1");
    }
    List<Expr> terms = new ArrayList<>();
    List<String> products = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Map<String, Expr> point = new LinkedHashMap<>();
    for (int i = place + 1; i <= result; i++) {
      TracedNode next = nodes.get(i);
      for (Edge edge : next.edges()) {
        if (edge.from() == place && adjoints[i] != 0) {
          terms.add(
              Expr.multiply(
                  ShownNumber.expr(adjoints[i]),
                  Operators.derivative(next.formula(), node.name())));
          point.putAll(inflow(next));
          products.add(ShownNumber.factor(adjoints[i]) + "*" + ShownNumber.factor(edge.slope()));
          reasons.add(edge.text(next.name()));
        }
      }
    }
    if (terms.isEmpty()) {
      return Derivation.of(rule, Expr.ZERO, after, "nothing of it reaches the result");
    }
    String why =
        String.join(", ", reasons)
            + (terms.size() > 1 ? "; " + paths(terms.size()) + ": " : "; ")
            + String.join(" + ", products)
            + " = "
            + ShownNumber.text(adjoints[place]);
    return Derivation.of(
        rule, Operators.at(Expr.add(terms.toArray(Expr[]::new)), point), after, why);
  }

  private static String paths(int count) {
    return (count == 2 ? "two" : count == 3 ? "three" : String.valueOf(count))
        + " paths meet here and add up";
  }
}
