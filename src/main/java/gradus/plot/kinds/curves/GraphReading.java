package gradus.plot.kinds.curves;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Table;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A computational graph as the engine's backpropagation tells it.
///
/// @param nodes each after what flows into it
/// @param numbers whether values were given, so that values and gradients are shown
record GraphReading(List<Node> nodes, boolean numbers) {

  /// A node.
  ///
  /// @param operation as typed; empty for an input
  /// @param inputs places of the nodes that flow into it
  record Node(String name, String operation, double value, double adjoint, List<Integer> inputs) {}

  /// @throws GradusException when the operand has no graph
  static GraphReading of(PlotRequest request) {
    String text = String.join(", ", request.operands());
    Studio studio = request.studio();
    try {
      return new GraphReading(nodes(studio.value("backprop(" + text + ")")), true);
    } catch (GradusException none) {
      if (none.code() != Code.UNBOUND_ARRAY) {
        throw none;
      }
    }
    return new GraphReading(nodes(anywhere(studio, text)), false);
  }

  /// The graph is the same everywhere; some point has values.
  private static Value anywhere(Studio studio, String text) {
    List<String> names = studio.function(text, List.of()).variables();
    if (names.contains("C") && text.indexOf('C') < 0) {
      throw PlotRequest.nothing(
          "an antiderivative has a constant C without a value",
          "a definite integral, or a formula");
    }
    GradusException last = PlotRequest.nothing("there is no graph of " + text, "'sigmoid(w*x+b)'");
    for (double at : new double[] {0.7, 1.3, 2.1, -0.4}) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        values.add(names.get(i) + "=" + (at + i / 16.0));
      }
      try {
        return studio.value("backprop(" + text + ") at " + String.join(", ", values));
      } catch (GradusException here) {
        last = here;
      }
    }
    throw last;
  }

  private static List<Node> nodes(Value value) {
    if (!(value instanceof RecordValue record)
        || !(record.field("graph").orElse(value) instanceof Table table)) {
      throw new IllegalStateException("backprop returns " + value.kind());
    }
    List<String> names = words(table, "node");
    List<String> operations = words(table, "operation");
    List<String> edges = words(table, "local_derivatives");
    double[] values = numbers(table, "value");
    double[] adjoints = numbers(table, "adjoint");
    Map<String, Integer> places = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), i);
      String operation = operations.get(i).equals("input") ? "" : operations.get(i);
      nodes.add(
          new Node(names.get(i), operation, values[i], adjoints[i], inputs(edges.get(i), places)));
    }
    return nodes;
  }

  /// Of `d/dw = 3, d/dx = 2`.
  private static List<Integer> inputs(String edges, Map<String, Integer> places) {
    List<Integer> inputs = new ArrayList<>();
    int from = edges.indexOf("d/d");
    while (from >= 0) {
      int equals = edges.indexOf(" = ", from);
      Integer place = places.get(edges.substring(from + 3, equals));
      if (place != null) {
        inputs.add(place);
      }
      from = edges.indexOf("d/d", equals);
    }
    return inputs;
  }

  private static List<String> words(Table table, String column) {
    if (table.column(column).orElseThrow() instanceof Table.Column.Words words) {
      return words.values();
    }
    throw new IllegalStateException("no words in " + column);
  }

  private static double[] numbers(Table table, String column) {
    Table.Column found = table.column(column).orElseThrow();
    if (found instanceof Table.Column.Numbers numbers
        && numbers.values() instanceof RealArray values) {
      return values.data();
    }
    throw new IllegalStateException("no numbers in " + column);
  }
}
