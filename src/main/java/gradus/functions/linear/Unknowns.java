package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether a call of `solve` means unknowns by name or a right side, and what stands in it.
final class Unknowns {
  private Unknowns() {}

  /// The names in the second argument; none when it is no name and no list of names.
  static List<String> of(Arguments arguments) {
    return arguments.has(1) ? names(arguments.node(1)) : List.of();
  }

  private static List<String> names(Node node) {
    if (node instanceof Node.Name(_, String name)) {
      return List.of(name);
    }
    List<Node> entries =
        node instanceof Node.ArrayLiteral(_, List<List<Node>> rows, boolean semicolon)
                && rows.size() == 1
                && !semicolon
            ? rows.get(0)
            : node instanceof Node.SetLiteral(_, List<Node> elements) ? elements : List.of();
    List<String> names = new ArrayList<>();
    for (Node entry : entries) {
      if (!(entry instanceof Node.Name(_, String name))) {
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  /// The call with its first two arguments evaluated, as `A` and `b` of A·x = b.
  static Arguments evaluated(Arguments arguments, Context context) {
    List<Operand> operands = new ArrayList<>();
    for (Operand operand : arguments.operands()) {
      operands.add(
          operand.node() instanceof Node.Hole
              ? operand
              : new Operand(
                  context.evaluate(operand.node(), Map.of()),
                  operand.node(),
                  operand.source(),
                  operand.span()));
    }
    return new Arguments(arguments.function(), operands, Map.of(), arguments.call());
  }

  /// Whether this is a matrix, so that the call is A·x = b.
  static boolean isMatrix(Value value) {
    return value instanceof Array array && array.shape().rank() >= 2;
  }
}
