package gradus.symbolic.autodiff;

import gradus.symbolic.autodiff.TracedNode.Edge;
import gradus.value.RealArray;
import gradus.value.Table;
import gradus.value.Table.Column;
import java.util.List;
import java.util.stream.Collectors;

/// A traced computation as a table, one row a node, each after what flows into it.
final class GraphTable {
  private final List<TracedNode> nodes;

  GraphTable(List<TracedNode> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /// @param name of the column of what automatic differentiation found
  Table with(String name, RealArray derivatives) {
    double[] values = nodes.stream().mapToDouble(TracedNode::value).toArray();
    return new Table(
        List.of(
            new Column.Words("node", nodes.stream().map(TracedNode::name).toList()),
            new Column.Words("operation", nodes.stream().map(GraphTable::operation).toList()),
            new Column.Numbers("value", RealArray.vector(values)),
            new Column.Numbers(name, derivatives),
            new Column.Words("local_derivatives", nodes.stream().map(GraphTable::edges).toList())),
        nodes.size());
  }

  private static String operation(TracedNode node) {
    return node.isInput() ? "input" : node.operation();
  }

  /// `d/dw = 3, d/dx = 2`.
  private static String edges(TracedNode node) {
    return node.edges().stream().map(GraphTable::edge).collect(Collectors.joining(", "));
  }

  private static String edge(Edge edge) {
    return "d/d" + edge.name() + " = " + ShownNumber.text(edge.slope());
  }
}
