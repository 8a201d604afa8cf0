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

  static Optional<Value> value(String expression) {
    return answer(expression).map(Answer::result);
  }

  static Optional<String> literal(String expression) {
    return value(expression).map(Literals::of);
  }
}
