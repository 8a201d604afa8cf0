package gradus.symbolic.mistake;

import gradus.expr.Expr;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `diff(f, x) at x=2`: the wrong rules of the operator, followed by the right substitution.
final class PointMistakes implements Rule {
  private final List<Rule> rules;

  /// @param rules those that look at a whole operator
  PointMistakes(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  @Override
  public List<Candidate> candidates(Problem problem) {
    if (!(problem.truth() instanceof Node.At at) || !(at.body() instanceof Node.Call call)) {
      return List.of();
    }
    Map<String, Expr> point = new LinkedHashMap<>();
    for (Node.Binding binding : at.bindings()) {
      problem.formula(binding.value()).ifPresent(value -> point.put(binding.name(), value));
    }
    Problem inner =
        new Problem(call, problem.evaluate(call), problem.evaluator(), problem.algebra());
    List<Candidate> candidates = new ArrayList<>();
    for (Rule rule : rules) {
      for (Candidate candidate : rule.candidates(inner)) {
        candidates.add(
            new Candidate(
                candidate.finding(),
                () -> substituted(candidate.result().value(), point, problem)));
      }
    }
    return candidates;
  }

  private static Value substituted(Value value, Map<String, Expr> point, Problem problem) {
    if (value instanceof Array array) {
      List<Value> entries = new ArrayList<>();
      for (Value entry : Values.entries(array)) {
        entries.add(substituted(entry, point, problem));
      }
      return Values.array(array.shape(), entries, array.labels());
    }
    return Values.of(problem.algebra().substitute(Values.expr(value).orElseThrow(), point));
  }
}
