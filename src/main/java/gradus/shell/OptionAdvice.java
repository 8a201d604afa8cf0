package gradus.shell;

import gradus.diag.Code;
import gradus.diag.Diagnostic;

/// Errors were worded for a command line, where options stand behind an expression. In the shell
/// none do.
final class OptionAdvice {
  private OptionAdvice() {}

  /// The error with advice that helps here.
  ///
  /// @param typed the expression it is about
  static Diagnostic inShell(Diagnostic diagnostic, String typed) {
    if (diagnostic.code() == Code.UNEXPECTED_TOKEN && names(typed)) {
      return diagnostic.hint("options are for the command line; here x = 3 gives x its value");
    }
    return names(diagnostic.hint())
        ? diagnostic.hint("on the command line, " + diagnostic.hint())
        : diagnostic;
  }

  /// Whether a text has an option in it: `--at`, `-v`.
  private static boolean names(String text) {
    for (int dash = text.indexOf('-'); dash >= 0; dash = text.indexOf('-', dash + 1)) {
      boolean begins = dash == 0 || text.charAt(dash - 1) == ' ';
      boolean isLong = text.startsWith("--", dash) && letters(text, dash + 2) > 1;
      if (begins && (isLong || text.startsWith("-v ", dash))) {
        return true;
      }
    }
    return false;
  }

  private static int letters(String text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) >= 'a' && text.charAt(to) <= 'z') {
      to++;
    }
    return to - from;
  }
}
