package gradus.cli;

import java.util.List;


/// `gradus progress`.
final class ProgressCommand implements Command {
  @Override
  public String name() {
    return "progress";
  }

  @Override
  public String summary() {
    return "Shows what was learned and what is due; exports, imports, forgets";
  }

  @Override
  public String operands() {
    return "[ACTION] [ARGUMENT]";
  }

  @Override
  public String operandText() {
    return "nothing for the page";
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
  public ExitCode run(ParsedArguments arguments, Console console) {
    throw new UnsupportedOperationException();
  }
}
