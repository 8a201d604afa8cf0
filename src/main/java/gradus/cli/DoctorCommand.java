package gradus.cli;

import java.util.List;

/// `gradus doctor`: what a report of a problem should say.
final class DoctorCommand implements Command {
  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String summary() {
    return "Shows versions, limits, conventions, folders and the terminal";
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
    return List.of(DocumentOptions.OUTPUT, DocumentOptions.WIDTH, CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of("gradus doctor", "gradus doctor -o json");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    if (!arguments.operands().isEmpty()) {
      throw Usage.error(
          "doctor takes no operands, got '" + arguments.operands().getFirst() + "'",
          "gradus doctor");
    }
    DocumentOptions options = DocumentOptions.of(arguments, console.environment());
    Examination examination = Examination.of(console.environment());
    options.print(console.out(), () -> examination.page(options.width()), examination::json);
    return ExitCode.DONE;
  }
}
