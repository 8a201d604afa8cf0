package gradus.cli;

import java.util.List;

/// `gradus read`: says a formula in words.
final class ReadCommand implements Command {
  @Override
  public String name() {
    return "read";
  }

  @Override
  public String summary() {
    return "Says a formula in words";
  }

  @Override
  public String operands() {
    return "EXPR...";
  }

  @Override
  public String operandText() {
    return "formulas; each is read, not computed";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of("gradus read 'f(x; theta)'", "gradus read 'x^2 + 1 >= 0'");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    if (arguments.operands().isEmpty()) {
      throw Usage.error("there is nothing to read", "gradus read 'x^2 + 1 >= 0'");
    }
    for (String text : arguments.operands()) {
      console.out().println(SpokenFormula.of(text));
    }
    return ExitCode.DONE;
  }
}
