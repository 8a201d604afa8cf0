package gradus.tutor.learn;

import gradus.diag.Diagnostic;
import gradus.tutor.ask.Speech;
import gradus.tutor.grade.Marker;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.List;
import java.util.Optional;

/// Asks the tasks of a lesson and listens until they are done.
final class Exercise {
  private static final String HELP = ":hint, :show and :skip help.";

  private final Guide guide;
  private final Stage stage;
  private final Trying trying;
  private final Dialogue dialogue;
  private final Speech speech;

  Exercise(Guide guide, Stage stage, Trying trying, Dialogue dialogue) {
    this.guide = guide;
    this.stage = stage;
    this.trying = trying;
    this.dialogue = dialogue;
    this.speech = new Speech(dialogue);
  }

  /// @param index of its step, from 0
  Move ask(Task task, int index) {
    speech.markdown(task.ask());
    speech.gap();
    Attempts attempts = new Attempts(task);
    while (true) {
      Prompt prompt = Prompt.answer(guide.label(index) + " >");
      Optional<Move> move =
          switch (dialogue.ask(prompt)) {
            case Reply.End _, Reply.Interrupted _ -> Optional.of(new Move.Leave());
            case Reply.Line(String typed) -> attempted(typed.strip(), attempts, index);
          };
      if (move.isPresent()) {
        if (move.get() instanceof Move.Next) {
          stage.pass(task.expect());
        }
        return move.get();
      }
    }
  }

  private Optional<Move> attempted(String typed, Attempts attempts, int index) {
    Task task = attempts.task();
    if (typed.isEmpty()) {
      speech.sentence("Type an expression that does it. " + HELP);
      return Optional.empty();
    }
    if (typed.startsWith("=")) {
      stage.compute(Guide.calculation(typed));
      return Optional.empty();
    }
    Optional<LessonCommand> command = Guide.command(typed);
    if (command.isEmpty() && !typed.startsWith(":")) {
      if (Marker.isNoAnswer(typed)) {
        speech.sentence("That is no answer yet, and costs nothing. " + HELP);
        return Optional.empty();
      }
      return judged(typed, attempts);
    }
    if (command.isPresent() && command.get() == LessonCommand.HINT) {
      attempts.hint(speech);
      return Optional.empty();
    }
    if (command.isPresent() && command.get() == LessonCommand.SHOW) {
      speech.line("  > " + task.expect());
      stage.compute(task.expect());
      then(task);
      return Optional.of(new Move.Next());
    }
    return guide.follow(typed, index);
  }

  private Optional<Move> judged(String typed, Attempts attempts) {
    return switch (trying.judge(attempts.task(), typed)) {
      case Trying.Result.Done(var answer, List<String> notes) -> {
        stage.answered(answer);
        speech.sentence("That is it.");
        notes.forEach(note -> speech.sentence("(" + note + ")"));
        then(attempts.task());
        yield Optional.of(new Move.Next());
      }
      case Trying.Result.NotYet(var answer, String says, boolean counts) -> {
        stage.answered(answer);
        speech.markdown("Not yet. " + says);
        attempts.missed(counts, speech);
        yield Optional.empty();
      }
      case Trying.Result.Refused(var why) -> {
        refuse(typed, why);
        yield Optional.empty();
      }
    };
  }

  /// What cannot be read or computed costs nothing. A sentence has no place that is wrong: it is a
  /// sentence.
  private void refuse(String typed, Diagnostic why) {
    if (isProse(typed)) {
      speech.sentence("That is a sentence; here an expression is asked for. " + HELP);
    } else {
      stage.refuse(why);
      speech.sentence("That costs nothing; try again. " + HELP);
    }
  }

  /// Three words or more, and nothing to compute with.
  private static boolean isProse(String typed) {
    String[] words = typed.split(" +");
    return words.length >= 3
        && typed.chars().allMatch(c -> Character.isLetter(c) || " .,;:!?'’\"".indexOf(c) >= 0);
  }

  private void then(Task task) {
    if (!task.then().isEmpty()) {
      speech.gap();
      speech.markdown(task.then());
    }
  }
}
