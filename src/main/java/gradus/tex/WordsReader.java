package gradus.tex;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.tex.Tex.Words;

/// Reads the arguments that are no mathematics: words, names, lengths.
final class WordsReader {
  private final TexSource source;

  WordsReader(TexSource source) {
    this.source = source;
  }

  /// @param start where the command begins, whose name was passed over
  Words words(String name, int start) {
    String command = name;
    if (Arity.mayBeStarred(name) && source.peek() == '*') {
      source.position++;
      command += "*";
    }
    source.skipSpace();
    if (source.peek() == '{') {
      String content = source.raw('{', '}', "\\" + command);
      return new Words(source.from(start), command, plain(content));
    }
    if (source.atEnd() || source.peek() == '}' || source.peek() == '&') {
      throw source
          .fault(Code.UNFINISHED, "\\" + command + " has no argument", source.from(start))
          .hint("write \\" + command + "{…}")
          .toException();
    }
    int from = source.position;
    if (source.peek() == '\\') {
      source.command();
    } else {
      source.position += Character.charCount(source.text.codePointAt(from));
    }
    return new Words(
        source.from(start), command, plain(source.text.substring(from, source.position)));
  }

  /// A length without braces: `3pt`, `-2 mu`.
  Words length(String name, int start) {
    source.skipSpace();
    int from = source.position;
    if (source.peek() == '-' || source.peek() == '+') {
      source.position++;
    }
    while (isNumeral(source.peek())) {
      source.position++;
    }
    int digits = source.position;
    source.skipSpace();
    int unit = source.position;
    while (source.position < unit + 2 && TexSource.isLetter(source.peek())) {
      source.position++;
    }
    if (source.position < unit + 2 || digits == from) {
      source.position = digits;
      throw source
          .fault(Code.UNFINISHED, "\\" + name + " has no length", source.from(start))
          .hint("write \\" + name + "3pt, or \\, for a small space")
          .toException();
    }
    String length = source.text.substring(from, digits) + source.text.substring(unit, unit + 2);
    return new Words(new Span(start, source.position), name, length);
  }

  private static boolean isNumeral(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  /// Escaped signs taken literally outside mathematics; all else as typed.
  private static String plain(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    boolean mathematics = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      char next = i + 1 < typed.length() ? typed.charAt(i + 1) : 0;
      if (c == '\\' && !mathematics && "%&#_{} ".indexOf(next) >= 0) {
        out.append(next);
        i++;
      } else if (c == '\\' && next != 0) {
        out.append(c).append(next);
        i++;
      } else {
        mathematics ^= c == '$';
        out.append(c);
      }
    }
    return out.toString();
  }
}
