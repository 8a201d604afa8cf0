package gradus.tutor.card;

import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.tutor.desk.Desk;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.Optional;

/// Tries expressions out: what the engine refuses is simply not there.
final class Probe {
  private Probe() {}

  static Optional<Answer> answer(String expression) {
    try {
      return Optional.of(Desk.STANDARD.answer(expression));
    } catch (GradusException refused) {
      return Optional.empty();
    }
  }

  /// Whether both mean the same, as far as that can be told.
  static boolean same(String left, String right) {
    try {
      return Desk.STANDARD.same(left, right);
    } catch (GradusException notForTheJudge) {
      return left.equals(right);
    }
  }

  static Optional<Value> value(String expression) {
    return answer(expression).map(Answer::result);
  }

  static Optional<String> literal(String expression) {
    return value(expression).map(Literals::of);
  }
}
