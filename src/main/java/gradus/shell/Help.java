package gradus.shell;

import java.util.List;

/// The pages of `:help`.
final class Help {
  static final List<String> TEXT =
      List.of(
          "Type an expression: 2/3 + 1/6, eig([2,1;1,2]), diff(x^2 sin x, x)",
          "A = [1,2;3,4] binds a name, f(x) = x^2 a function, ans is the last answer, and a line"
              + " that begins with an operator goes on from it: * 2",
          "Tab completes, :help keys lists the keys, :help sin explains sin.");

  static final List<String> KEYS =
      List.of(
          "Tab        completes names, commands, files; \\sigma and Tab type the letter",
          "Right      at the end of the line takes the suggestion from the history",
          "Up, Down   earlier lines; Ctrl-R searches them",
          "Enter      computes; inside open brackets it begins a new line",
          "Ctrl-C     ends a computation, or drops the line; what is bound stays",
          "Ctrl-A, Ctrl-E, Ctrl-K, Ctrl-U, Ctrl-W, Ctrl-Y, Ctrl-_ edit as in other shells",
          "Ctrl-L     clears the screen",
          "Ctrl-D     leaves");

  private Help() {}

  /// More about one command; may be empty.
  static String of(Order order) {
    return switch (order) {
      case STEPS ->
          "  :steps alone shows the way to the last answer. In it Enter shows the next line, a all"
              + " of them, q the answer; anything else is computed.";
      case PLOT ->
          "  :plot sin(x), cos(x) --x -pi..pi; kinds and options are those of gradus plot-ascii.";
      case SAVE ->
          "  .gr keeps the statements for :load; .md and .tex make a handout of inputs, steps,"
              + " answers, pictures and conventions. A file that exists is not replaced unasked.";
      case LOAD -> "  One statement a line; a line with open brackets goes on in the next.";
      case QUIZ -> "  Topics, chapters, lessons; :quiz alone asks what is due.";
      case LEARN -> "  :learn alone lists the lessons, Enter goes on where you stopped.";
      case CHECK -> "  :check \"2x\" \"diff(x^2, x)\"";
      case HELP, DOC, VARS, WHY, PROGRESS, TIME, FORGET, RESET, CLEAR, QUIT -> "";
    };
  }
}
