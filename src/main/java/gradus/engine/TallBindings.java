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

  /// The calls of all programs so far: a function that was defined earlier holds some of them.
  private final Map<Node.Call, Known> known = new HashMap<>();

  /// A call, and where it stands.
  private record Known(TallCall call, Binding.Tall tall, Environment environment, Source source) {
    Value value(Evaluation evaluation) {
      return call.value(evaluation, environment, source, tall.columns(), tall.summary());
    }
  }

  TallBindings(Registry registry) {
    this.registry = registry;
  }

  void add(Binding.Tall binding) {
    bindings.add(binding);
  }

  /// Whether data that went by hold NaN, or else an infinity.
  boolean hold(boolean nan) {
    return bindings.stream().anyMatch(tall -> tall.summary().holds(nan));
  }

  /// The calls that one pass has answered, those of this program among them. Calls of one text at
  /// one place are one.
  Map<Node.Call, Supplier<Value>> answers(
      Program program, Environment environment, Evaluation evaluation, Source source) {
    if (bindings.isEmpty()) {
      return Map.of();
    }
    for (Binding.Tall tall : bindings) {
      TallUses uses = new TallUses(registry, evaluation.conventions(), tall.data());
      uses.read(program);
      for (TallCall call : uses.calls()) {
        known.put(call.call(), new Known(call, tall, environment, source));
      }
    }
    Map<Node.Call, Supplier<Value>> answers = new HashMap<>();
    known.forEach((call, answer) -> answers.put(call, () -> answer.value(evaluation)));
    return answers;
  }
}
