package gradus.cli;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.engine.Worker;
import gradus.render.words.Spoken;
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
    return List.of(
        OutputOptions.COLOR, OutputOptions.ASCII, DocumentOptions.WIDTH, CommandOption.HELP);
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
    DocumentOptions options = DocumentOptions.of(arguments, console.environment());
    for (String text : arguments.operands()) {
      String words = Worker.call(Limits.DEFAULT, () -> said(text));
      console.out().block(options.laidOut(words + "\n"));
    }
    return ExitCode.DONE;
  }

  private static String said(String text) {
    try {
      return Spoken.of(text, Builtins.NAMES, Limits.DEFAULT);
    } catch (GradusException e) {
      throw e.diagnostic().in(new Source("", text)).toException();
    }
  }
}
