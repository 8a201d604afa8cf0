package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import java.util.ArrayList;
import java.util.List;

/// Whether a text is LaTeX. A backslash alone solves, `A\b`; with a command behind it, it is LaTeX,
/// and so is a formula between dollars, `\( \)` or `\[ \]`.
final class LatexText {
  private LatexText() {}

  /// Decides by the signs of the text; a text without a backslash and without a dollar at its
  /// beginning is not looked at.
  ///
  /// @throws GradusException E0106 where all there is may as well be solutions: `A\beta`
  static boolean isLatex(String text) {
    if (isDelimited(text)) {
      return true;
    }
    int doubtful = -1;
    boolean quotes = text.indexOf('"') >= 0;
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
      int end = commandEnd(text, at);
      String command = text.substring(at + 1, end);
      char left = before(text, at);
      if (quotes && isQuoted(text, at)) {
        continue;
      }
      if (command.length() == 1 && !Spelling.isAsciiLetter(command.charAt(0))) {
        if (",;!:|}%\\".indexOf(command.charAt(0)) >= 0) {
          return true;
        }
      } else if (command.length() > 1 && LatexCommands.isKnown(command)) {
        if (!Spelling.isGreekName(command) || !endsName(left) || isInScript(text, at)) {
          return true;
        }
        doubtful = at;
      } else if (command.length() > 1 && !endsName(left) && !Spelling.isDigit(left)) {
        return true;
      }
    }
    if (doubtful >= 0) {
      throw ambiguous(text, doubtful);
    }
    return false;
  }

  /// Whether the whole text stands between the signs that begin and end mathematics.
  static boolean isDelimited(String text) {
    int start = 0;
    while (start < text.length() && Spelling.isBlank(text.charAt(start))) {
      start++;
    }
    return text.startsWith("$", start)
        || (text.startsWith("\\(", start) && text.contains("\\)"))
        || (text.startsWith("\\[", start) && text.contains("\\]"));
  }

  private static int commandEnd(String text, int backslash) {
    int end = backslash + 1;
    while (end < text.length() && Spelling.isAsciiLetter(text.charAt(end))) {
      end++;
    }
    return Math.min(text.length(), Math.max(end, backslash + 2));
  }

  /// Whether a backslash stands within quotation marks of the language.
  private static boolean isQuoted(String text, int at) {
    boolean quoted = false;
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++; // what follows is meant literally
      }
    }
    return quoted;
  }

  /// Whether a script in braces is open: `e^{i\pi}`.
  private static boolean isInScript(String text, int at) {
    int depth = 0;
    for (int i = at - 1; i > 0; i--) {
      char c = text.charAt(i);
      depth += c == '}' ? 1 : c == '{' ? -1 : 0;
      if (depth < 0) {
        return text.charAt(i - 1) == '^' || text.charAt(i - 1) == '_';
      }
    }
    return false;
  }

  private static char before(String text, int at) {
    int i = at - 1;
    while (i >= 0 && Spelling.isBlank(text.charAt(i))) {
      i--;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }

  /// Whether a value that can be divided by a matrix may end with the character.
  private static boolean endsName(char c) {
    return Character.isLetter(c) || ")]}'ᵀ".indexOf(c) >= 0;
  }

  private static GradusException ambiguous(String text, int at) {
    int end = commandEnd(text, at);
    String command = text.substring(at + 1, end);
    int start = at;
    while (start > 0 && Spelling.isBlank(text.charAt(start - 1))) {
      start--;
    }
    int from = start;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    String left = from == start ? "A" : text.substring(from, start);
    return Diagnostic.error(
            Code.AMBIGUOUS,
            "\\"
                + command
                + " may be a LaTeX command or a solution with "
                + command
                + " on the right")
        .at(new Span(at, end))
        .hint(
            left
                + " \\ "
                + command
                + " with spaces solves; "
                + left
                + "*"
                + command
                + " multiplies")
        .toException();
  }

  /// The text with blanks in place of the signs around it, so that places stay true.
  static String inside(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Spelling.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String bare = text.substring(start, end);
    for (String[] pair :
        new String[][] {{"$$", "$$"}, {"$", "$"}, {"\\(", "\\)"}, {"\\[", "\\]"}}) {
      if (bare.length() >= pair[0].length() + pair[1].length()
          && bare.startsWith(pair[0])
          && bare.endsWith(pair[1])) {
        int open = pair[0].length();
        return " ".repeat(start + open)
            + bare.substring(open, bare.length() - open)
            + " ".repeat(text.length() - end + open);
      }
    }
    return text;
  }

  /// The parts between the commas outside of all brackets.
  static List<String> parts(String text) {
    String bare = inside(text);
    List<String> parts = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      boolean escaped = i > 0 && bare.charAt(i - 1) == '\\';
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0 && !escaped) {
        parts.add(bare.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(bare.substring(from));
    return parts;
  }
}
