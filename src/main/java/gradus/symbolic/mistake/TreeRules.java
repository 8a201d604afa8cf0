package gradus.symbolic.mistake;

import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Wrong rules that rewrite the reference as typed.
abstract class TreeRules implements Rule {
  /// @param finding what to say
  /// @param rule the wrong results at one node; empty where it does not apply
  record Rewrite(Finding finding, Function<Node, List<Node>> rule) {}

  abstract List<Rewrite> rewrites();

  static Rewrite rewrite(String id, String name, String feedback, Function<Node, List<Node>> rule) {
    return new Rewrite(new Finding(id, name, feedback), rule);
  }

  @Override
  public final List<Candidate> candidates(Problem problem) {
    List<Candidate> found = new ArrayList<>();
    for (Rewrite rewrite : rewrites()) {
      for (Node wrong : Trees.rewritten(problem.truth(), rewrite.rule())) {
        found.add(new Candidate(rewrite.finding(), () -> problem.evaluate(wrong)));
      }
    }
    return found;
  }
}
