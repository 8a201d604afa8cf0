package gradus.tex;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;

/// The text being read and where reading stands. All offsets are UTF-16.
final class TexSource {
  /// Deeper than any formula that can be read. The layout and the readers of meaning recurse over
  /// the tree, so this bounds their stacks too.
  static final int MOST_NESTED = 100;

  final String text;
  int position;
  private int depth;

  TexSource(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, position);
  }

  /// The next character, or 0 at the end.
  char peek() {
    return atEnd() ? 0 : text.charAt(position);
  }

  /// Passes over blanks, line ends and comments, which mean nothing in mathematics.
  void skipSpace() {
    while (!atEnd()) {
      char c = text.charAt(position);
      if (c == '%') {
        skipComment();
      } else if (isBlank(c)) {
        position++;
      } else {
        return;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c == '\u00A0'
        || c >= '\u2000' && c <= '\u200B'
        || c == '\u202F'
        || c == '\u3000'
        || c == '\uFEFF';
  }

  /// From `%` up to and with the line end.
  void skipComment() {
    while (!atEnd() && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
      position++;
    }
    if (!atEnd()) {
      position++;
    }
  }

  /// The name of the command at the backslash that comes next, which is passed over: letters, or
  /// one other character. A backslash that ends the text is an error.
  String command() {
    int start = position++;
    if (atEnd()) {
      throw fault(Code.UNFINISHED, "a backslash ends the formula", new Span(start, position))
          .hint("write the name of a command behind it, or \\backslash for the sign itself")
          .toException();
    }
    int from = position;
    while (!atEnd() && isLetter(text.charAt(position))) {
      position++;
    }
    if (position == from) {
      position += Character.charCount(text.codePointAt(position));
    }
    return text.substring(from, position);
  }

  /// The name of the command that comes next, without passing over it; empty where none is.
  String peekCommand() {
    if (peek() != '\\' || position + 1 >= text.length()) {
      return "";
    }
    int start = position;
    String name = command();
    position = start;
    return name;
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /// The text between a bracket that comes next and its partner, both passed over; braces within
  /// pair, an escaped one does not count.
  ///
  /// @param owner the command whose argument this is, for the message
  String raw(char open, char close, String owner) {
    int start = position++;
    int braces = 0;
    while (!atEnd()) {
      char c = text.charAt(position);
      if (c == '\\' && position + 1 < text.length()) {
        position += 2;
        continue;
      }
      if (c == close && braces == 0) {
        return text.substring(start + 1, position++);
      }
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (braces < 0) {
        break;
      }
      position++;
    }
    throw fault(
            Code.UNCLOSED_BRACKET,
            "the " + open + " behind " + owner + " is never closed",
            new Span(start, start + 1))
        .hint("add " + close)
        .toException();
  }

  /// To be called before reading what is nested, and {@link #leave} behind it.
  void enter(int start) {
    if (++depth > MOST_NESTED) {
      throw fault(
              Code.TOO_DEEP,
              "the formula is nested more than " + MOST_NESTED + " deep",
              new Span(start, start + 1))
          .hint("give a part of it a name and write the part by itself")
          .toException();
    }
  }

  void leave() {
    depth--;
  }

  Span whole() {
    return new Span(0, text.length());
  }

  /// @throws gradus.diag.GradusException where something closes that was never opened
  void expectEnd() {
    if (atEnd()) {
      return;
    }
    int start = position;
    String command = peekCommand();
    if (command.isEmpty()) {
      position++;
      throw unopened("}", "{", start);
    }
    command();
    throw command.equals("end")
        ? unopened("\\end", "\\begin{…}", start)
        : unopened("\\" + command, "\\left(", start);
  }

  Span from(int start) {
    return new Span(start, Math.max(start, position));
  }

  Diagnostic fault(Code code, String message, Span span) {
    return Diagnostic.error(code, message)
        .at(new Span(Math.min(span.start(), text.length()), Math.min(span.end(), text.length())));
  }

  /// A piece that nothing opened: `}`, `\right`, `\end{…}`.
  GradusException unopened(String closer, String opener, int start) {
    return fault(Code.UNEXPECTED_TOKEN, closer + " closes nothing", from(start))
        .hint("delete it, or write " + opener + " before it")
        .toException();
  }
}
