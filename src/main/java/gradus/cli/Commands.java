package gradus.cli;

import java.util.ArrayList;
import java.util.List;

/// The one list of commands.
final class Commands {
  private Commands() {}

  /// In the order of the help.
  static final List<String> NAMES =
      List.of(
          "compute",
          "check",
          "learn",
          "quiz",
          "plot-ascii",
          "doc",
          "read",
          "typeset",
          "grade",
          "progress",
          "lint",
          "completion",
          "doctor",
          "help");

  static boolean isCommand(String word) {
    return word.equals("c") || word.equals("plot") || NAMES.contains(word);
  }

  /// @param name of a command, or its alias
  static Command named(String name) {
    return switch (name) {
      case "compute", "c" -> new ComputeCommand();
      case "check" -> new CheckCommand();
      case "learn" -> new LearnCommand();
      case "quiz" -> new QuizCommand();
      case "grade" -> new GradeCommand();
      case "progress" -> new ProgressCommand();
      case "lint" -> new LintCommand();
      case "plot-ascii", "plot" -> new PlotCommand();
      case "doc" -> new DocCommand();
      case "read" -> new ReadCommand();
      case "typeset" -> new TypesetCommand();
      case "completion" -> new CompletionCommand();
      case "doctor" -> new DoctorCommand();
      case "help" -> new HelpCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  static List<Command> all() {
    List<Command> commands = new ArrayList<>(NAMES.size());
    for (String name : NAMES) {
      commands.add(named(name));
    }
    return commands;
  }
}
