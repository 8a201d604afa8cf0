package gradus.cli;

import java.util.List;
import gradus.tutor.talk.Dialogue;

/// `gradus learn`.
final class LearnCommand implements TalkingCommand {
  @Override
  public String name() {
    return "learn";
  }

  @Override
  public String summary() {
    return "Walks through a lesson, or lists them";
  }

  @Override
  public String operands() {
    return "[LESSON]";
  }

  @Override
  public String operandText() {
    return "a lesson by its number or name";
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
