package gradus.cli;

import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.util.List;
import java.util.Optional;

/// Chooses the command and turns everything it throws into a message and an exit code.
final class Dispatch {
  private Dispatch() {}

  /// @throws Output.Failure when standard output cannot be written
  static ExitCode run(List<String> args, Console console) {
    try {
      return choose(args, console);
    } catch (GradusException mistake) {
      return ErrorReport.mistake(mistake, args, console);
    } catch (Output.Failure failure) {
      throw failure;
    } catch (RuntimeException | Error bug) {
      return ErrorReport.fatal(bug, args, console);
    }
  }

  private static ExitCode choose(List<String> args, Console console) {
    if (args.isEmpty()) {
      Environment here = console.environment();
      if (!here.inputIsTerminal()) {
        return start(new ComputeCommand(), args, console);
      }
      return here.outputIsTerminal() ? ShellCommand.run(console) : Welcome.show(console);
    }
    String first = args.getFirst();
    switch (first) {
      case "-h", "--help" -> {
        return start(new HelpCommand(), List.of(), console);
      }
      case "-V", "--version" -> {
        console.out().println("gradus " + Version.current());
        return ExitCode.DONE;
      }
      default -> {}
    }
    if (Commands.isCommand(first)) {
      return start(Commands.named(first), args.subList(1, args.size()), console);
    }
    if (isBareWord(first)) {
      refuseMistyped(first, args);
    }
    return start(new ComputeCommand(), args, console);
  }

  private static ExitCode start(Command command, List<String> words, Console console) {
    ParsedArguments arguments = ArgumentParser.parse(command.options(), words);
    if (arguments.has(CommandOption.HELP.key())) {
      Optional<String> special =
          command.help(arguments.operands(), console.environment().widthOrUsual());
      if (special.isPresent()) {
        console.out().block(special.get());
        return ExitCode.DONE;
      }
      return HelpCommand.show(command, console);
    }
    return command.run(arguments, console);
  }

  /// A word that could be the name of a command: at least three letters and hyphens, nothing else.
  private static boolean isBareWord(String word) {
    if (word.length() < 3 || word.startsWith("-")) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '-') {
        return false;
      }
    }
    return true;
  }

  /// `gradus comptue '1+1'` would otherwise be two expressions, the first of them unknown. A word
  /// that means something in an expression is left alone.
  private static void refuseMistyped(String word, List<String> args) {
    if (isBound(word, args) || Builtins.means(word)) {
      return;
    }
    String elsewhere = nameElsewhere(word);
    String near = elsewhere.isEmpty() ? Suggest.didYouMean(word, Commands.NAMES) : elsewhere;
    if (!near.isEmpty()) {
      throw Usage.error(
          "there is no command '" + word + "'",
          near + " (as an expression: gradus compute " + word + ")");
    }
  }

  /// Ours for what other programs call their commands.
  private static String nameElsewhere(String word) {
    return switch (word) {
      case "eval", "evaluate", "calc", "calculate", "run" -> "gradus compute";
      case "version" -> "gradus --version";
      case "man", "manual", "docs", "search" -> "gradus doc";
      default -> "";
    };
  }

  /// Whether `-v` gives the word a meaning: `gradus lent -v lent=3`.
  private static boolean isBound(String word, List<String> args) {
    for (String arg : args) {
      if (arg.startsWith(word) && arg.startsWith("=", word.length())) {
        return true;
      }
    }
    return false;
  }
}
