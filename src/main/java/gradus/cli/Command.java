package gradus.cli;

import java.util.List;
import java.util.Optional;

/// One command: what it is called, what it takes, and what it does. The description costs nothing
/// to make; the work is in {@link #run}.
interface Command {
  String name();

  /// A second name; empty for none.
  default String alias() {
    return "";
  }

  /// One line for the list of commands.
  String summary();

  /// What stands behind the options in the usage line: `[EXPR...]`; empty for nothing.
  String operands();

  /// What the operands are, for help.
  String operandText();

  /// Words that complete the operand in a shell; empty for none.
  default List<String> operandWords() {
    return List.of();
  }

  List<CommandOption> options();

  /// Lines such as `gradus compute 'eig([2,1;1,2])'`, for help.
  List<String> examples();

  /// Help about what the operands name; empty for the help that all commands have.
  ///
  /// @param width columns to lay it out for
  default Optional<String> help(List<String> operands, int width) {
    return Optional.empty();
  }

  /// Does the work.
  ///
  /// @return how it ended
  ExitCode run(ParsedArguments arguments, Console console);
}
