package gradus.shell;

import java.util.List;
import java.util.Optional;

/// The commands of the shell. They begin with a colon, which no expression does.
enum Order {
  HELP("help", "[TOPIC]", "what can be typed; :help keys, :help steps, :help sin"),
  DOC("doc", "NAME|WORDS", "explains a function or a sign, or searches"),
  VARS("vars", "", "what is bound"),
  STEPS("steps", "[on|off|brief|full|EXPR]", "how an answer is found, one step at a time"),
  PLOT("plot", "WHAT [--x -1..1 ...]", "draws, with what is bound"),
  WHY("why", "", "how the last answer was read and checked, or what the last error means"),
  LEARN("learn", "[LESSON]", "walks through a lesson"),
  QUIZ("quiz", "[TOPIC...]", "asks questions"),
  PROGRESS("progress", "", "what is mastered and what is due"),
  CHECK("check", "ANSWER TRUTH", "whether two expressions mean the same"),
  TIME("time", "EXPR", "computes and says how long it took"),
  LOAD("load", "FILE", "computes the statements of a file"),
  SAVE("save", "FILE.gr|.md|.tex", "writes the statements, or a handout with steps"),
  FORGET("forget", "NAME...", "takes names away"),
  RESET("reset", "", "forgets everything of this session"),
  CLEAR("clear", "", "clears the screen"),
  QUIT("quit", "", "leaves; so do exit and Ctrl-D");

  private final String word;
  private final String operands;
  private final String says;

  Order(String word, String operands, String says) {
    this.word = word;
    this.operands = operands;
    this.says = says;
  }

  String word() {
    return word;
  }

  String operands() {
    return operands;
  }

  String says() {
    return says;
  }

  /// Whether all that stands behind it is the name of one file.
  boolean isOfFile() {
    return this == LOAD || this == SAVE;
  }

  static Optional<Order> of(String word) {
    for (Order order : values()) {
      if (order.word.equals(word)) {
        return Optional.of(order);
      }
    }
    return switch (word) {
      case "h", "?" -> Optional.of(HELP);
      case "q", "q!", "wq", "wq!", "x", "exit", "bye", "qa", "qa!" -> Optional.of(QUIT);
      case "variables", "who", "ls" -> Optional.of(VARS);
      case "step" -> Optional.of(STEPS);
      case "draw", "plot-ascii" -> Optional.of(PLOT);
      default -> Optional.empty();
    };
  }

  static List<String> words() {
    return List.of(values()).stream().map(Order::word).toList();
  }

  /// A command line as the pages of gradus name it: here `gradus learn 1.5` is `:learn 1.5`. Other
  /// lines stay as they are.
  static String inside(String line) {
    String program = "gradus ";
    if (!line.startsWith(program)) {
      return line;
    }
    String command = line.substring(program.length()).strip();
    int space = command.indexOf(' ');
    return switch (space < 0 ? command : command.substring(0, space)) {
      case "learn", "quiz", "progress", "doc", "help", "check", "plot-ascii" -> ":" + command;
      default -> line;
    };
  }

  /// Whether a line calls the program, as `gradus '2 + 2'` does and `gradus = 6` does not.
  static boolean isCommandLine(String line) {
    String program = "gradus ";
    String text = line.strip();
    if (!text.startsWith(program)) {
      return false;
    }
    char next = text.substring(program.length()).stripLeading().charAt(0);
    return Character.isLetterOrDigit(next) || next == '\'' || next == '"';
  }

  /// What people type to leave a program, whatever program it is.
  static boolean isFarewell(String line) {
    return switch (line.strip()) {
      case "exit",
          "quit",
          "exit()",
          "quit()",
          "exit;",
          "quit;",
          "Exit",
          "Quit",
          "EXIT",
          "QUIT",
          "Exit[]",
          "Quit[]",
          "logout",
          "bye",
          ".exit",
          ".quit",
          ".q",
          "\\q",
          "/exit",
          "/quit",
          "/q",
          "ZZ",
          "^D" ->
          true;
      default -> false;
    };
  }

  /// What people type to ask for help.
  static boolean isCry(String line) {
    return switch (line.strip()) {
      case "help", "help()", "?", "/help", "\\h", "\\?", ".help", "-h", "--help", "man" -> true;
      default -> false;
    };
  }
}
