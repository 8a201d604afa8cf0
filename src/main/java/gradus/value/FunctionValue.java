package gradus.value;

import gradus.diag.Source;
import gradus.syntax.Node;
import java.util.List;
import java.util.Map;

/// A function as a value.
public sealed interface FunctionValue extends Value {
  /// A built-in function under its name.
  record Builtin(String name) implements FunctionValue {}

  /// A lambda or a definition, with the bindings it was made under.
  ///
  /// @param name empty for a lambda
  /// @param parameters plain distinct names
  /// @param source the text {@code body} points into
  record Defined(
      String name, List<String> parameters, Node body, Source source, Map<String, Value> captured)
      implements FunctionValue {
    public Defined {
      parameters = List.copyOf(parameters);
      captured = Map.copyOf(captured);
    }
  }

  /// {@code outer ∘ inner}.
  record Composed(FunctionValue outer, FunctionValue inner) implements FunctionValue {}

  @Override
  default String kind() {
    return "a function";
  }
}
