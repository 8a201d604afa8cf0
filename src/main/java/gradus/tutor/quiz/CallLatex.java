package gradus.tutor.quiz;

import static gradus.tutor.quiz.NodeLatex.arguments;
import static gradus.tutor.quiz.NodeLatex.tex;
import static gradus.tutor.quiz.NodeLatex.tight;

import gradus.functions.Catalogue;
import gradus.syntax.Node;
import gradus.syntax.Precedence;
import java.util.List;
import java.util.Optional;

/// Calls in the notation of their field: roots, bars, integrals, limits, sums.
final class CallLatex {
  private CallLatex() {}

  static String of(Node.Call call) {
    List<Node> arguments = NodeLatex.values(call.arguments());
    String name = call.name();
    if (arguments.size() == 1) {
      Node only = arguments.getFirst();
      switch (name) {
        case "sqrt" -> {
          return "\\sqrt{" + tex(only) + "}";
        }
        case "exp" -> {
          return "e^{" + tex(only) + "}";
        }
        case "abs" -> {
          return "\\left|" + tex(only) + "\\right|";
        }
        case "norm" -> {
          return "\\left\\|" + tex(only) + "\\right\\|";
        }
        case "transpose" -> {
          return tight(only, Precedence.ATOM) + "^{T}";
        }
        case "inv" -> {
          return tight(only, Precedence.ATOM) + "^{-1}";
        }
        case "sin", "cos", "tan", "ln", "log", "sinh", "cosh", "tanh", "det" -> {
          return "\\" + name + NodeLatex.list(arguments);
        }
        case "sigmoid" -> {
          return "\\sigma" + NodeLatex.list(arguments);
        }
        default -> {}
      }
    }
    if (arguments.size() >= 2 && arguments.get(1) instanceof Node.Name(_, String variable)) {
      Optional<String> calculus = calculus(name, arguments, variable);
      if (calculus.isPresent()) {
        return calculus.get();
      }
    }
    boolean letter = name.length() == 1 || !Catalogue.INSTANCE.isFunction(name);
    return (letter ? NodeLatex.name(name) : "\\operatorname{" + name.replace("_", "\\_") + "}")
        + arguments(name, arguments);
  }

  private static Optional<String> calculus(String name, List<Node> arguments, String variable) {
    Node body = arguments.getFirst();
    String x = NodeLatex.name(variable);
    return switch (name + "/" + arguments.size()) {
      case "diff/2" -> Optional.of("\\frac{d}{d" + x + "} " + tightSum(body));
      case "diff/3" -> {
        String order = tex(arguments.get(2));
        yield Optional.of(
            "\\frac{d^{" + order + "}}{d" + x + "^{" + order + "}} " + tightSum(body));
      }
      case "integrate/2" -> Optional.of("\\int " + tightSum(body) + " \\, d" + x);
      case "integrate/4" ->
          Optional.of(
              "\\int_{"
                  + tex(arguments.get(2))
                  + "}^{"
                  + tex(arguments.get(3))
                  + "} "
                  + tightSum(body)
                  + " \\, d"
                  + x);
      case "limit/3" ->
          Optional.of("\\lim_{" + x + " \\to " + tex(arguments.get(2)) + "} " + tightSum(body));
      case "sum/4", "product/4" ->
          Optional.of(
              (name.equals("sum") ? "\\sum_{" : "\\prod_{")
                  + x
                  + " = "
                  + tex(arguments.get(2))
                  + "}^{"
                  + tex(arguments.get(3))
                  + "} "
                  + tightSum(body));
      default -> Optional.empty();
    };
  }

  private static String tightSum(Node body) {
    return tight(body, Precedence.PRODUCT);
  }
}
