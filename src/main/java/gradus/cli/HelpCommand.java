package gradus.cli;

import gradus.diag.Suggest;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// `gradus help [COMMAND]`, and `--help` of every command.
final class HelpCommand implements Command {
  /// Longer lines are hard to read, however wide the terminal is.
  private static final int WIDEST = 100;

  /// picocli refuses to lay out less.
  private static final int NARROWEST = 55;

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String summary() {
    return "Explains the commands and their options";
  }

  @Override
  public String operands() {
    return "[COMMAND]";
  }

  @Override
  public String operandText() {
    return "the command to explain";
  }

  @Override
  public List<String> operandWords() {
    return Commands.NAMES;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of("gradus help compute");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    List<String> words = arguments.operands();
    if (words.isEmpty()) {
      return show(CommandModel.root(), console);
    }
    String word = words.getFirst();
    if (!Commands.isCommand(word)) {
      throw unknown(word);
    }
    Command command = Commands.named(word);
    Optional<String> special =
        command.help(words.subList(1, words.size()), console.environment().widthOrUsual());
    if (special.isPresent()) {
      console.out().block(special.get());
      return ExitCode.DONE;
    }
    if (words.size() > 1) {
      throw Usage.error("help explains one command at a time", "gradus help " + word);
    }
    return show(command, console);
  }

  private static RuntimeException unknown(String word) {
    String near = Suggest.didYouMean(word, Commands.NAMES);
    return Usage.error(
        "there is no command '" + word + "'",
        near.isEmpty() ? "functions and notation: gradus doc " + word : near);
  }

  static ExitCode show(Command command, Console console) {
    // help itself is asked through `gradus --help`: then the whole program is meant
    return show(CommandModel.of(command), console);
  }

  private static ExitCode show(CommandLine line, Console console) {
    Environment environment = console.environment();
    int width = Math.clamp(environment.widthOrUsual(), NARROWEST, WIDEST);
    line.setUsageHelpWidth(width);
    boolean colour = environment.colours("auto", environment.outputIsTerminal());
    String text = line.getUsageMessage(colour ? Ansi.ON : Ansi.OFF);
    console.out().print(text.replace(System.lineSeparator(), "\n"));
    return ExitCode.DONE;
  }
}
