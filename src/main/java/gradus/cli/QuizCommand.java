package gradus.cli;

import java.util.List;
import gradus.tutor.talk.Dialogue;

/// `gradus quiz`.
final class QuizCommand implements TalkingCommand {
  @Override
  public String name() {
    return "quiz";
  }

  @Override
  public String summary() {
    return "Asks questions, judges the answers, and repeats what is due";
  }

  @Override
  public String operands() {
    return "[TOPIC...]";
  }

  @Override
  public String operandText() {
    return "topics, chapters, lessons or items";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of();
  }

  @Override
  public ExitCode talk(ParsedArguments arguments, Console console, Dialogue dialogue) {
    throw new UnsupportedOperationException();
  }
}
