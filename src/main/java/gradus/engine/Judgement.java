package gradus.engine;

import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.mistake.Finding;
import java.util.List;

/// What was judged and what came out.
///
/// @param answerReadAs the answer in the language, so that nobody is judged for another one
/// @param truthReadAs the reference, worked out
/// @param mistakes the wrong rules that would give this answer; of several, it could be any
public record Judgement(
    String answer,
    String truth,
    String answerReadAs,
    String truthReadAs,
    Verdict verdict,
    List<Finding> mistakes) {
  public Judgement {
    mistakes = List.copyOf(mistakes);
  }
}
