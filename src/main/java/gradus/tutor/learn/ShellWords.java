package gradus.tutor.learn;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/// Splits a line into words as a shell does: white space separates, single and double quotes keep
/// together, a backslash keeps the next character. Nothing is expanded.
public final class ShellWords {
  private ShellWords() {}

  /// @throws gradus.diag.GradusException when a quotation is not closed
  public static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean started = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else if (c == '\\' && quote == '"' && i + 1 < line.length() && isEscaped(line, i + 1)) {
          word.append(line.charAt(++i));
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        started = true;
      } else if (c == '\\' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
        started = true;
      } else if (Character.isWhitespace(c)) {
        if (started) {
          words.add(word.toString());
        }
        word.setLength(0);
        started = false;
      } else {
        word.append(c);
        started = true;
      }
    }
    if (quote != 0) {
      throw Diagnostic.error(Code.USAGE, "the quotation mark " + quote + " is not closed")
          .hint("one more " + quote)
          .toException();
    }
    if (started) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isEscaped(String line, int at) {
    return line.charAt(at) == '"' || line.charAt(at) == '\\';
  }
}
