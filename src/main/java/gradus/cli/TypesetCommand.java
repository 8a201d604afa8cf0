package gradus.cli;

import java.util.List;

/// `gradus typeset`: formulas in LaTeX and pages in Markdown, drawn for the terminal.
final class TypesetCommand implements Command {
  static final CommandOption MATH =
      CommandOption.choice(
          "--math",
          List.of("unicode", "ascii", "linear"),
          "how formulas are drawn; linear is one line, for logs and screen readers");
  static final CommandOption THEME =
      CommandOption.choice(
          "--theme", List.of("auto", "dark", "light"), "the background the colours are for");

  @Override
  public String name() {
    return "typeset";
  }

  @Override
  public String summary() {
    return "Draws formulas written in LaTeX, and pages in Markdown";
  }

  @Override
  public String operands() {
    return "[FILE.md|LATEX...]";
  }

  @Override
  public String operandText() {
    return "formulas, or files in Markdown with formulas between dollars; nothing or - reads"
        + " Markdown from standard input";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        MATH,
        THEME,
        OutputOptions.COLOR,
        OutputOptions.ASCII,
        DocumentOptions.WIDTH,
        CommandOption.flag("-q", "--quiet", "no notes about what is unknown or broken"),
        CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus typeset '\\sum_{i=1}^n \\frac{x_i^2}{n}'",
        "gradus typeset notes.md",
        "gradus typeset --math linear '\\frac{\\partial L}{\\partial w}'");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    return new Typesetting(arguments, console).run();
  }
}
