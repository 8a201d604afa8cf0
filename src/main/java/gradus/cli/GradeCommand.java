package gradus.cli;

import java.util.List;


/// `gradus grade`.
final class GradeCommand implements Command {
  @Override
  public String name() {
    return "grade";
  }

  @Override
  public String summary() {
    return "Marks one answer, or the answers of a class";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String operandText() {
    return "";
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
