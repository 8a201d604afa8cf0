package gradus.cli;

import java.util.List;


/// `gradus lint`.
final class LintCommand implements Command {
  @Override
  public String name() {
    return "lint";
  }

  @Override
  public String summary() {
    return "Checks lessons and quiz items";
  }

  @Override
  public String operands() {
    return "PATH...";
  }

  @Override
  public String operandText() {
    return "courses, lessons, or folders of them";
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
