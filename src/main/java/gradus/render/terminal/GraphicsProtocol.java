package gradus.render.terminal;

import java.util.Locale;
import java.util.function.UnaryOperator;

/// How a terminal shows pictures of pixels.
public enum GraphicsProtocol {
  NONE,
  /// PNG files in commands: {@link Kitty}.
  KITTY,
  /// Rows of six pixels as letters: {@link Sixel}.
  SIXEL;

  /// What a terminal says about itself in its environment. It is not asked: answers come late, or
  /// never, and would be read as typed. Within multiplexers there are no pictures, as they do not
  /// pass them on unasked.
  ///
  /// @param variables yields an environment variable, or the empty string when it is not set
  public static GraphicsProtocol of(UnaryOperator<String> variables) {
    String term = lower(variables, "TERM");
    if (term.isEmpty()
        || term.equals("dumb")
        || term.equals("linux")
        || term.startsWith("screen")
        || term.startsWith("tmux")
        || has(variables, "TMUX")
        || has(variables, "STY")
        || has(variables, "ZELLIJ")) {
      return NONE;
    }
    String program = lower(variables, "TERM_PROGRAM");
    if (term.equals("xterm-kitty")
        || term.equals("xterm-ghostty")
        || program.equals("ghostty")
        || program.equals("wezterm")
        || has(variables, "KITTY_WINDOW_ID")
        || version(variables, "KONSOLE_VERSION") >= 22_04_00) {
      return KITTY;
    }
    return term.equals("foot")
            || term.startsWith("foot-")
            || term.startsWith("mlterm")
            || term.equals("contour")
            || term.contains("sixel")
            || has(variables, "MLTERM")
        ? SIXEL
        : NONE;
  }

  private static boolean has(UnaryOperator<String> variables, String name) {
    return !variables.apply(name).isEmpty();
  }

  private static String lower(UnaryOperator<String> variables, String name) {
    return variables.apply(name).toLowerCase(Locale.ROOT);
  }

  private static int version(UnaryOperator<String> variables, String name) {
    int number = 0;
    String text = variables.apply(name);
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9' || number > 100_000_000) {
        return 0;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }
}
