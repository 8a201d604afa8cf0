package gradus.tutor.ask;

import gradus.tutor.quiz.Variant;
import java.util.List;

/// How asking one item ended.
///
/// @param command what was typed when it ended by a command that is not the item's business, as
///   `:back`; else empty
/// @param credit from 0 to 1
/// @param answers the learner's answers, in order
/// @param mistakes ids of the wrong rules that were recognised
public record Outcome(
    Variant variant,
    Ending ending,
    double credit,
    int hints,
    List<String> answers,
    List<String> mistakes,
    String command) {
  public Outcome {
    answers = List.copyOf(answers);
    mistakes = List.copyOf(mistakes);
  }

  public enum Ending {
    RIGHT,
    /// Wrong, and there is no other attempt.
    WRONG,
    GAVE_UP,
    SKIPPED,
    /// The learner left: `:quit`, Ctrl-D, the end of the pipe.
    LEFT,
    /// A command for whoever asked; the item is not done with.
    COMMAND
  }
}
