package gradus.symbolic.mistake;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.syntax.Node;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Map;
import java.util.Optional;

/// A reference as it was typed, and the means to work out variations of it.
///
/// @param truth the tree as typed
/// @param value what it comes to
public record Problem(Node truth, Value value, Evaluator evaluator, Algebra algebra) {
  /// Evaluates a tree with more names bound.
  @FunctionalInterface
  public interface Evaluator {
    Value evaluate(Node node, Map<String, Value> bindings);
  }

  Value evaluate(Node node) {
    return evaluator.evaluate(node, Map.of());
  }

  /// The formula a tree stands for.
  Optional<Expr> formula(Node node) {
    return Values.expr(evaluate(node));
  }
}
