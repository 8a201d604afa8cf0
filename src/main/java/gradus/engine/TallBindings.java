package gradus.engine;

import gradus.diag.Source;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.function.Registry;
import gradus.syntax.Node;
import gradus.syntax.Program;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The tall data a session knows, and the answers to calls on them.
final class TallBindings {
  private final Registry registry;
  private final List<Binding.Tall> bindings = new ArrayList<>();

  TallBindings(Registry registry) {
    this.registry = registry;
  }

  void add(Binding.Tall binding) {
    bindings.add(binding);
  }

  /// The calls of a program that one pass has answered. Calls of one text at one place are one.
  Map<Node.Call, Supplier<Value>> answers(
      Program program, Environment environment, Evaluation evaluation, Source source) {
    if (bindings.isEmpty()) {
      return Map.of();
    }
    Map<Node.Call, Supplier<Value>> answers = new HashMap<>();
    for (Binding.Tall tall : bindings) {
      TallUses uses = new TallUses(registry, evaluation.conventions(), tall.data());
      uses.read(program);
      for (TallCall call : uses.calls()) {
        answers.put(
            call.call(),
            () -> call.value(evaluation, environment, source, tall.columns(), tall.summary()));
      }
    }
    return answers;
  }
}
