package gradus.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Macros of a document, `\newcommand{\R}{\mathbb{R}}`, written out where they are used, with or
/// without arguments.
final class TexMacros {
  private static final List<String> DEFINING =
      List.of(
          "\\newcommand", "\\renewcommand", "\\providecommand", "\\DeclareMathOperator", "\\def");

  /// A document that grows beyond this by its macros stays as it is.
  private static final int MOST = 1_000_000;

  private final Map<String, Macro> macros = new HashMap<>();

  private record Macro(int arguments, String body) {}

  /// The definitions of a preamble with blanks in place of all else; line ends stay.
  static String definitions(String preamble) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < preamble.length()) {
      int end = definitionEnd(preamble, i);
      if (end > i) {
        out.append(preamble, i, end);
        i = end;
      } else {
        out.append(preamble.charAt(i) == '\n' ? '\n' : ' ');
        i++;
      }
    }
    return out.toString();
  }

  /// The text without its definitions and with what they stand for.
  String expanded(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = definitionEnd(text, i);
      if (end > i) {
        define(text.substring(i, end));
        text.substring(i, end).chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
        i = end;
      } else {
        out.append(text.charAt(i++));
      }
    }
    String result = out.toString();
    for (int round = 0; round < 8 && !macros.isEmpty() && result.length() < MOST; round++) {
      String next = once(result);
      if (next.equals(result)) {
        return result;
      }
      result = next;
    }
    return result;
  }

  /// Where the definition that begins here ends; the same place when none begins.
  private static int definitionEnd(String text, int at) {
    if (text.charAt(at) != '\\') {
      return at;
    }
    for (String command : DEFINING) {
      int end = at + command.length();
      boolean whole = end >= text.length() || !Character.isLetter(text.charAt(end));
      if (text.startsWith(command, at) && whole) {
        int body = text.startsWith("*", end) ? end + 1 : end;
        int open = text.indexOf('{', body);
        if (open < 0) {
          return at;
        }
        boolean named = text.substring(body, open).isBlank();
        int behind = named ? group(text, open) : open;
        int second = text.indexOf('{', behind);
        return second < 0 ? at : group(text, second);
      }
    }
    return at;
  }

  private void define(String definition) {
    int backslash = definition.indexOf('\\', 1);
    if (backslash < 0) {
      return;
    }
    int end = backslash + 1;
    while (end < definition.length() && Character.isLetter(definition.charAt(end))) {
      end++;
    }
    String name = definition.substring(backslash + 1, end);
    int count = definition.indexOf('[', end);
    int body = definition.indexOf('{', end);
    if (name.isEmpty() || body < 0) {
      return;
    }
    int arguments =
        count > 0 && count < body && Character.isDigit(definition.charAt(count + 1))
            ? definition.charAt(count + 1) - '0'
            : definition.startsWith("\\def") ? hashes(definition.substring(end, body)) : 0;
    String content = definition.substring(body + 1, definition.length() - 1);
    boolean operator = definition.startsWith("\\DeclareMathOperator");
    macros.put(name, new Macro(arguments, operator ? "\\operatorname{" + content + "}" : content));
  }

  private static int hashes(String text) {
    return (int) text.chars().filter(c -> c == '#').count();
  }

  private String once(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      while (c == '\\' && end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      Macro macro = macros.getOrDefault(text.substring(i + (c == '\\' ? 1 : 0), end), NONE);
      if (c != '\\' || macro == NONE) {
        boolean escaped = c == '\\' && end == i + 1 && end < text.length();
        out.append(text, i, escaped ? end + 1 : end);
        i = escaped ? end + 1 : end;
        continue;
      }
      List<String> arguments = new ArrayList<>();
      int at = end;
      while (arguments.size() < macro.arguments() && at < text.length()) {
        int close = text.charAt(at) == '{' ? group(text, at) : at + 1;
        String argument = text.substring(at, close);
        at = close;
        if (!argument.isBlank()) {
          arguments.add(
              argument.startsWith("{") ? argument.substring(1, argument.length() - 1) : argument);
        }
      }
      String body = macro.body();
      for (int k = 0; k < arguments.size(); k++) {
        body = body.replace("#" + (k + 1), arguments.get(k));
      }
      boolean letter = at < text.length() && Character.isLetter(text.charAt(at));
      out.append(body).append(letter ? " " : "");
      if (out.length() > MOST) {
        return text;
      }
      i = at;
    }
    return out.toString();
  }

  private static final Macro NONE = new Macro(-1, "");

  /// The place behind the group that begins with the brace at a place.
  static int group(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
