package gradus.tutor.learn;

import gradus.tutor.ask.Speech;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.Locale;
import java.util.Optional;

/// Finds the way through a lesson: the prompt between two steps, and the commands that mean the
/// same at every prompt.
final class Guide {
  private final Lesson lesson;
  private final Stage stage;
  private final Dialogue dialogue;
  private final Speech speech;

  Guide(Lesson lesson, Stage stage, Dialogue dialogue) {
    this.lesson = lesson;
    this.stage = stage;
    this.dialogue = dialogue;
    this.speech = new Speech(dialogue);
  }

  /// What stands before the prompts of a step: `softmax 3/8`.
  ///
  /// @param index of the step, from 0
  String label(int index) {
    return LessonName.label(lesson) + " " + (index + 1) + "/" + lesson.steps().size();
  }

  /// At the end of a step: Enter goes on.
  Move pause(int index) {
    boolean last = index + 1 == lesson.steps().size();
    Prompt prompt =
        Prompt.pause(label(index) + (last ? ", Enter ends the lesson >" : ", Enter goes on >"));
    while (true) {
      Optional<Move> move =
          switch (dialogue.ask(prompt)) {
            case Reply.End _, Reply.Interrupted _ -> Optional.of(new Move.Leave());
            case Reply.Line(String typed) -> paused(typed.strip(), index);
          };
      if (move.isPresent()) {
        return move.get();
      }
    }
  }

  private Optional<Move> paused(String typed, int index) {
    if (typed.isEmpty()) {
      return Optional.of(new Move.Next());
    }
    Optional<LessonCommand> command = command(typed);
    if (command.isEmpty() && !typed.startsWith(":")) {
      stage.compute(calculation(typed));
      return Optional.empty();
    }
    boolean asksForHelp =
        command.isPresent()
            && (command.get() == LessonCommand.HINT || command.get() == LessonCommand.SHOW);
    if (asksForHelp) {
      speech.sentence("Nothing is asked here. Press Enter.");
      return Optional.empty();
    }
    return follow(typed, index);
  }

  /// The command on a line: a word behind a colon, or one of the few that are known without it.
  static Optional<LessonCommand> command(String typed) {
    if (typed.startsWith(":")) {
      return LessonCommand.of(firstWord(typed));
    }
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "quit", "exit", "help", "hint", "?" -> LessonCommand.of(typed);
      default -> Optional.empty();
    };
  }

  /// What is to be computed: the line without the `=` that may stand before it.
  static String calculation(String typed) {
    return typed.startsWith("=") ? typed.substring(1).strip() : typed;
  }

  static String firstWord(String typed) {
    int blank = typed.indexOf(' ');
    return blank < 0 ? typed : typed.substring(0, blank);
  }

  /// Does what a command says.
  ///
  /// @return where that leads; empty when it stays at the prompt
  Optional<Move> follow(String typed, int index) {
    Optional<LessonCommand> command = command(typed);
    if (command.isEmpty()) {
      speech.sentence(LessonCommand.unknown(firstWord(typed)));
      return Optional.empty();
    }
    return switch (command.get()) {
      case BACK -> {
        if (index == 0) {
          speech.sentence("This is the first step.");
          yield Optional.empty();
        }
        yield Optional.of(new Move.To(index - 1));
      }
      case GOTO -> jump(typed.substring(firstWord(typed).length()).strip(), index);
      case RESTART -> Optional.of(new Move.Again());
      case QUIT -> Optional.of(new Move.Leave());
      case SKIP -> Optional.of(new Move.Next());
      case STEPS -> {
        stage.steps();
        yield Optional.empty();
      }
      case REPLAY -> {
        stage.replay();
        yield Optional.empty();
      }
      case KEEP -> {
        Ending.keep(lesson, speech);
        yield Optional.empty();
      }
      case HELP -> {
        help();
        yield Optional.empty();
      }
      case HINT, SHOW -> Optional.empty();
    };
  }

  private Optional<Move> jump(String where, int index) {
    if (where.isEmpty()) {
      for (int i = 0; i < lesson.steps().size(); i++) {
        String here = i == index ? "  (here)" : "";
        speech.line("  " + (i + 1) + "  " + lesson.steps().get(i).title() + here);
      }
      speech.sentence(":goto and a number goes there.");
      return Optional.empty();
    }
    Optional<Integer> step = StepName.of(lesson, where);
    if (step.isEmpty()) {
      speech.sentence(StepName.unknown(lesson, where));
      return Optional.empty();
    }
    return Optional.of(new Move.To(step.get()));
  }

  private void help() {
    speech.sentence(
        "Where something is asked a line is the answer, and one that begins with = is only"
            + " computed. Between the steps Enter goes on, and anything else is computed. And"
            + " there are commands:");
    for (LessonCommand command : LessonCommand.values()) {
      speech.markdown("  " + (command.word() + "         ").substring(0, 10), command.text());
    }
  }
}
