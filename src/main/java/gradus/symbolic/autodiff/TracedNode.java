package gradus.symbolic.autodiff;

import gradus.expr.Expr;
import gradus.syntax.Unparser;
import java.util.List;

/// One operation of a traced computation.
///
/// @param name `v3`; of an input its own name
/// @param operation as typed, in the names of what flows in: `v1 + b`; empty for an input
/// @param formula the same as a formula of these names
/// @param value its number
/// @param edges what flows in, each node once
record TracedNode(String name, String operation, Expr formula, double value, List<Edge> edges) {
  TracedNode {
    edges = List.copyOf(edges);
  }

  boolean isInput() {
    return edges.isEmpty() && operation.isEmpty();
  }

  /// How a node changes with one of those that flow into it.
  ///
  /// @param from its place
  /// @param slope the local derivative as a number, by the hand-written rules
  /// @param rule the same as a formula
  record Edge(int from, String name, double slope, Expr rule) {
    /// `dv1/dx = 2*x = 6`.
    ///
    /// @param to the node it leads to
    String text(String to) {
      String formula = Unparser.ascii(rule);
      String number = ShownNumber.text(slope);
      return "d"
          + to
          + "/d"
          + name
          + " = "
          + (formula.equals(number) ? number : formula + " = " + number);
    }
  }
}
