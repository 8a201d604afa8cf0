package gradus.value;

import gradus.syntax.Node;
import gradus.syntax.Reading;
import java.util.List;

/// Function values in the language: `sin`, `x -> x^2`, `(x, y) -> x*y`, `x -> f(g(x))`.
final class FunctionText {
  private FunctionText() {}

  static String of(FunctionValue function) {
    return switch (function) {
      case FunctionValue.Builtin(String name) -> name;
      case FunctionValue.Defined(_, List<String> parameters, Node body, _, _) ->
          Reading.of(new Node.Lambda(body.span(), parameters, body));
      case FunctionValue.Composed composed -> "x -> " + applied(composed, "x");
    };
  }

  /// The function applied to the argument: `sin(cos(x))`, `(t -> t^2)(x)`.
  private static String applied(FunctionValue function, String argument) {
    return switch (function) {
      case FunctionValue.Builtin(String name) -> name + "(" + argument + ")";
      case FunctionValue.Defined _ -> "(" + of(function) + ")(" + argument + ")";
      case FunctionValue.Composed(FunctionValue outer, FunctionValue inner) ->
          applied(outer, applied(inner, argument));
    };
  }
}
