package gradus.render.words;

import gradus.syntax.Node;
import gradus.syntax.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says derivatives, integrals and limits. The variable behind them closes what they are taken of,
/// so a sum needs no parentheses.
final class SpokenCalculus {
  private final SpokenNode nodes;

  SpokenCalculus(SpokenNode nodes) {
    this.nodes = nodes;
  }

  /// @param values the positional arguments of the call
  /// @return empty for a call that is none of these, or has an unusual number of arguments
  Optional<String> say(String function, List<Node> values) {
    return switch (function) {
      case "diff", "derivative" -> derivative(values);
      case "grad", "gradient" -> of("the gradient of ", values);
      case "jacobian" -> of("the Jacobian of ", values);
      case "hessian" -> of("the Hessian of ", values);
      case "laplacian" -> of("the Laplacian of ", values);
      case "divergence" -> of("the divergence of ", values);
      case "curl" -> of("the curl of ", values);
      case "integrate" -> integral(values);
      case "limit" -> limit(values);
      default -> Optional.empty();
    };
  }

  private String operand(Node node) {
    return nodes.grouped(node, Precedence.SUM);
  }

  private Optional<String> derivative(List<Node> values) {
    if (values.size() == 3 && values.get(2) instanceof Node.Num n) {
      return Optional.of(
          "the "
              + ordinal(nodes.say(n))
              + " derivative of "
              + operand(values.get(0))
              + " with respect to "
              + nodes.say(values.get(1)));
    }
    List<Node> variables = values.subList(Math.min(1, values.size()), values.size());
    return variables.stream().allMatch(Node.Name.class::isInstance)
        ? of("the derivative of ", values)
        : Optional.empty();
  }

  private static String ordinal(String n) {
    return switch (n) {
      case "1" -> "first";
      case "2" -> "second";
      case "3" -> "third";
      case "4" -> "fourth";
      case "5" -> "fifth";
      default -> n + "-th";
    };
  }

  private Optional<String> of(String head, List<Node> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<String> variables = new ArrayList<>();
    for (Node value : values.subList(1, values.size())) {
      if (value instanceof Node.ArrayLiteral list && list.rows().size() == 1) {
        list.rows().getFirst().forEach(name -> variables.add(nodes.say(name)));
      } else {
        variables.add(nodes.say(value));
      }
    }
    return Optional.of(
        head
            + operand(values.get(0))
            + (variables.isEmpty() ? "" : " with respect to " + SpokenNames.list(variables)));
  }

  private Optional<String> integral(List<Node> values) {
    if (values.size() != 2 && values.size() != 4) {
      return Optional.empty();
    }
    Optional<String> indefinite = of("the integral of ", values.subList(0, 2));
    return values.size() == 2
        ? indefinite
        : indefinite.map(
            said -> said + " from " + nodes.say(values.get(2)) + " to " + nodes.say(values.get(3)));
  }

  private Optional<String> limit(List<Node> values) {
    if (values.size() != 3 && values.size() != 4) {
      return Optional.empty();
    }
    return Optional.of(
        "the limit of "
            + operand(values.get(0))
            + " as "
            + nodes.say(values.get(1))
            + " goes to "
            + nodes.say(values.get(2))
            + (values.size() == 4 ? " from the " + nodes.say(values.get(3)) : ""));
  }
}
