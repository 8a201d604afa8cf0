package gradus.symbolic.autodiff;

import gradus.expr.Expr;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.autodiff.TracedNode.Edge;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Forward mode, told: every node is a dual number, its value and how fast it changes while the
/// inputs move in one direction.
///
/// Source: Griewank and Walther, Evaluating Derivatives (2008), chapter 3.1.
public final class ForwardMode {
  private static final String GENERAL =
      "every node carries its value and its slope; the slope of a node is the sum, over what flows"
          + " into it, of the local derivative times the slope there";

  private final TracedFormula traced;
  private final List<TracedNode> nodes;
  private final Map<String, Double> direction;
  private final int result;
  private final double[] slopes;

  /// @param direction how fast each input moves; those not named stand still
  public ForwardMode(TracedFormula traced, Map<String, Double> direction) {
    this.traced = traced;
    this.direction = direction;
    this.result = traced.result();
    this.nodes = traced.trace().nodes();
    this.slopes = new double[nodes.size()];
    for (int i = 0; i < slopes.length; i++) {
      TracedNode node = nodes.get(i);
      double slope = node.isInput() ? direction.getOrDefault(node.name(), 0.0) : 0;
      for (Edge edge : node.edges()) {
        slope += edge.slope() * slopes[edge.from()];
      }
      slopes[i] = slope;
    }
  }

  /// The value, the derivative along the direction, and the graph as a table of dual numbers.
  public RecordValue value() {
    if (direction.size() == 1 && direction.containsValue(1.0)) {
      String name = direction.keySet().iterator().next();
      traced.check("slope = symbolic derivative", Map.of(name, slopes[result]));
    }
    return RecordValue.builder()
        .with("value", Scalar.of(nodes.get(result).value()))
        .with("derivative", Scalar.of(slopes[result]))
        .with("graph", new GraphTable(nodes).with("slope", RealArray.vector(slopes)))
        .build();
  }

  /// From the inputs to the result.
  public Derivation derivation() {
    List<Derivation> parts = new ArrayList<>();
    for (int i = 0; i <= result; i++) {
      if (!nodes.get(i).isInput()) {
        parts.add(slope(i));
      }
    }
    Expr whole = traced.whole();
    List<Expr> terms = new ArrayList<>();
    direction.forEach((name, speed) ->
        terms.add(Expr.multiply(ShownNumber.expr(speed), Operators.derivative(whole, name))));
    return Derivation.of(
        "forward mode",
        Operators.at(Expr.add(terms.toArray(Expr[]::new)), traced.point()),
        ShownNumber.expr(slopes[result]),
        GENERAL,
        parts);
  }

  private Derivation slope(int place) {
    TracedNode node = nodes.get(place);
    List<Expr> terms = new ArrayList<>();
    List<String> products = new ArrayList<>();
    List<String> general = new ArrayList<>();
    Map<String, Expr> point = new LinkedHashMap<>();
    for (Edge edge : node.edges()) {
      terms.add(
          Expr.multiply(
              ShownNumber.expr(slopes[edge.from()]),
              Operators.derivative(node.formula(), edge.name())));
      point.put(edge.name(), traced.number(edge.from()));
      general.add(Operations.factor(edge.rule()) + "*" + edge.name() + "'");
      products.add(
          ShownNumber.factor(edge.slope()) + "*" + ShownNumber.factor(slopes[edge.from()]));
    }
    String why =
        node.name()
            + " = "
            + node.operation()
            + " = "
            + ShownNumber.text(node.value())
            + "; "
            + node.name()
            + "' = "
            + String.join(" + ", general)
            + " = "
            + String.join(" + ", products)
            + " = "
            + ShownNumber.text(slopes[place]);
    return Derivation.of(
        "slope of " + node.name(),
        Operators.at(Expr.add(terms.toArray(Expr[]::new)), point),
        ShownNumber.expr(slopes[place]),
        why);
  }

  /// The names that move, for a direction in the order of the inputs.
  public static List<String> inputs(TracedFormula traced) {
    return List.copyOf(traced.inputs().keySet());
  }
}
