package gradus.symbolic.mistake;

import gradus.syntax.Children;
import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One operator of calculus taken for another, limits of integrals exchanged.
final class CalculusMistakes extends TreeRules {
  @Override
  List<Rewrite> rewrites() {
    return List.of(
        rewrite(
            "calculus/bounds-swapped",
            "the bounds of the integral are exchanged",
            "The value at the upper bound comes first: F(b) - F(a).",
            MatrixMistakes.on("integrate", CalculusMistakes::swappedBounds)),
        rewrite(
            "calculus/derivative-for-integral",
            "this is the derivative, and an integral is asked for",
            "Look for a function whose derivative is the integrand.",
            MatrixMistakes.on("integrate", call -> List.of(first(call, "diff")))),
        rewrite(
            "calculus/not-differentiated",
            "this is the function itself, not its derivative",
            "The derivative says how the function changes.",
            MatrixMistakes.on("diff", call -> List.of(Trees.arguments(call).getFirst()))),
        rewrite(
            "calculus/order-of-derivative",
            "this is a derivative of another order",
            "Count how often the function is to be differentiated.",
            MatrixMistakes.on("diff", CalculusMistakes::otherOrder)),
        rewrite(
            "calculus/other-variable",
            "this is the derivative with respect to another variable",
            "All other variables are constants while you differentiate.",
            MatrixMistakes.on("diff", CalculusMistakes::otherVariable)),
        rewrite(
            "calculus/gradient-sign",
            "this is the negative gradient, the direction of descent",
            "The gradient points uphill; descent goes against it.",
            MatrixMistakes.on("grad", call -> List.of(Trees.signed(true, call)))),
        rewrite(
            "calculus/jacobian-transposed",
            "this is the transposed Jacobian",
            "A Jacobian has a row for every output and a column for every input.",
            MatrixMistakes.on("jacobian", call -> List.of(Trees.call(call, "transpose", call)))));
  }

  private static List<Node> swappedBounds(Node.Call call) {
    List<Node> arguments = Trees.arguments(call);
    return arguments.size() == 4
        ? List.of(
            Trees.withArguments(
                call,
                List.of(arguments.get(0), arguments.get(1), arguments.get(3), arguments.get(2))))
        : List.of();
  }

  private static Node first(Node.Call call, String name) {
    List<Node> arguments = Trees.arguments(call);
    return Trees.call(
        call, name, arguments.subList(0, Math.min(2, arguments.size())).toArray(Node[]::new));
  }

  private static List<Node> otherOrder(Node.Call call) {
    List<Node> arguments = Trees.arguments(call);
    List<Node> wrong = new ArrayList<>();
    if (arguments.size() == 2) {
      wrong.add(
          Trees.call(call, "diff", arguments.get(0), arguments.get(1), Trees.number(call, 2)));
    } else if (arguments.size() == 3) {
      wrong.add(Trees.call(call, "diff", arguments.get(0), arguments.get(1)));
    }
    return wrong;
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof Node.Name(_, String name)) {
      names.add(name);
    }
    Children.of(node).forEach(part -> collect(part, names));
  }

  private static List<Node> otherVariable(Node.Call call) {
    List<Node> arguments = Trees.arguments(call);
    List<Node> wrong = new ArrayList<>();
    if (arguments.size() == 2 && arguments.get(1) instanceof Node.Name(_, String x)) {
      // by a name that does not occur it would be 0, which says nothing about what was done
      Set<String> names = new TreeSet<>();
      collect(arguments.getFirst(), names);
      names.remove(x);
      for (String other : names) {
        wrong.add(Trees.call(call, "diff", arguments.get(0), new Node.Name(call.span(), other)));
      }
    }
    return wrong;
  }
}
