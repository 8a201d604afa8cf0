package gradus.cli;

import java.util.Locale;
import java.util.function.UnaryOperator;

/// Where the program runs: which streams are terminals, how wide the terminal is, and the
/// environment variables. Gathered once in {@link Main#main}, so that a test can pretend to be any
/// terminal.
///
/// @param width columns of the terminal; 0 when unknown
/// @param variables yields an environment variable, or the empty string when it is not set
record Environment(
    boolean inputIsTerminal,
    boolean outputIsTerminal,
    boolean errorIsTerminal,
    int width,
    UnaryOperator<String> variables) {

  private static final String ACCESSIBLE = "GRADUS_ACCESSIBLE";

  Environment {
    UnaryOperator<String> given = variables;
    if (isSet(given.apply(ACCESSIBLE))) {
      variables = name -> forListening(name, given);
    }
  }

  /// Columns assumed when nobody knows better: the width of a punched card, of a VT100 and of most
  /// mail.
  static final int USUAL_WIDTH = 80;

  /// Rows of a VT100.
  private static final int USUAL_HEIGHT = 24;

  /// Nothing is a terminal and no variable is set: how a script sees the program.
  static final Environment PIPES = new Environment(false, false, false, 0, name -> "");

  /// Asks the launcher's properties: `gradus.tty` holds the numbers of the standard streams that
  /// are terminals (`012`, `2`, empty), `gradus.width` the columns. Without a launcher the JVM
  /// knows only whether all are.
  @SuppressWarnings("SystemConsoleNull") // JDK 25 does return null when a stream is redirected
  static Environment ofProcess() {
    // The launcher gives the JVM a locale of UTF-8, and says here what the user's was.
    String locale = System.getProperty("gradus.locale");
    String height = System.getProperty("gradus.height");
    UnaryOperator<String> variables =
        name ->
            locale != null && name.equals("LC_ALL")
                ? locale
                : height != null && name.equals("LINES") ? height : variable(name);
    String terminals = System.getProperty("gradus.tty");
    if (terminals == null) {
      java.io.Console console = System.console();
      boolean all = console != null && console.isTerminal();
      return new Environment(all, all, all, columns(variable("COLUMNS")), variables);
    }
    return new Environment(
        terminals.indexOf('0') >= 0,
        terminals.indexOf('1') >= 0,
        terminals.indexOf('2') >= 0,
        columns(System.getProperty("gradus.width", "")),
        variables);
  }

  /// Whether somebody listens to the screen instead of looking at it, which `GRADUS_ACCESSIBLE=1`
  /// says: ASCII, no colour, line after line, formulas in one line, words instead of pictures.
  boolean isAccessible() {
    return isSet(variables.apply(ACCESSIBLE));
  }

  private static boolean isSet(String value) {
    return !value.isEmpty() && !value.equals("0");
  }

  /// What a plain terminal says of itself.
  private static String forListening(String name, UnaryOperator<String> given) {
    return switch (name) {
      case "LC_ALL" -> "C";
      case "NO_COLOR" -> "1";
      case "TERM" -> "dumb";
      default -> given.apply(name);
    };
  }

  String variable(String name, String otherwise) {
    String value = variables.apply(name);
    return value.isEmpty() ? otherwise : value;
  }

  /// The width to lay text out for.
  int widthOrUsual() {
    return width > 0 ? width : USUAL_WIDTH;
  }

  /// Rows of the terminal, which the launcher passes on as `LINES`; 24 where nobody knows.
  int heightOrUsual() {
    int height = columns(variables.apply("LINES"));
    return height > 0 ? height : USUAL_HEIGHT;
  }

  /// Whether to colour a stream. `auto` follows no-color.org and bixense.com/clicolors: `NO_COLOR`
  /// says no, `CLICOLOR_FORCE` says yes, else a terminal that is not dumb gets colour.
  ///
  /// @param choice `auto`, `always` or `never`
  boolean colours(String choice, boolean terminal) {
    return switch (choice) {
      case "always" -> true;
      case "never" -> false;
      default -> {
        if (!variables.apply("NO_COLOR").isEmpty()) {
          yield false;
        }
        String force = variables.apply("CLICOLOR_FORCE");
        if (!force.isEmpty() && !force.equals("0")) {
          yield true;
        }
        yield terminal
            && !variables.apply("TERM").equals("dumb")
            && !variables.apply("CLICOLOR").equals("0");
      }
    };
  }

  /// Whether the locale of the terminal can show more than ASCII: the first of `LC_ALL`, `LC_CTYPE`
  /// and `LANG` that is set decides, as in POSIX. Where none is set (Windows, a bare container)
  /// UTF-8 is assumed, since that is what is written.
  boolean showsUnicode() {
    String locale = variable("LC_ALL", variable("LC_CTYPE", variable("LANG", "UTF-8")));
    String name = locale.toLowerCase(Locale.ROOT);
    return name.contains("utf-8") || name.contains("utf8");
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  private static int columns(String text) {
    if (text.isEmpty() || text.length() > 5) {
      return 0;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(text);
  }
}
