package gradus.tutor.ask;

import gradus.tutor.ask.Outcome.Ending;
import gradus.tutor.quiz.Question;

/// A question of a round and how it went.
///
/// @param topic as in the prompt
/// @param rating 1 to 4 as in the schedule; 0 when it was not done with
public record Asked(String topic, Question question, Outcome outcome, int rating) {
  boolean isDone() {
    return rating > 0;
  }

  boolean isRight() {
    return outcome.ending() == Ending.RIGHT;
  }

  boolean isRightAtOnce() {
    return rating >= 3;
  }
}
