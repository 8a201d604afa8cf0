package gradus.cli;

import java.util.ArrayList;
import java.util.List;

/// Piped text as statements: one a line, but a line with open brackets goes on in the next one.
final class Statements {
  private Statements() {}

  static List<String> split(String text) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    int open = 0;
    for (String line : text.split("\n", -1)) {
      String content = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (!statement.isEmpty()) {
        statement.append('\n');
      }
      statement.append(content);
      open = Math.max(0, open + opened(content));
      if (open == 0) {
        add(statement, statements);
      }
    }
    add(statement, statements);
    return statements;
  }

  /// How many brackets are open at the end of a text.
  static int open(String text) {
    int open = 0;
    for (String line : text.split("\n", -1)) {
      open = Math.max(0, open + opened(line));
    }
    return open;
  }

  private static void add(StringBuilder statement, List<String> statements) {
    String text = statement.toString();
    if (!isNothing(text)) {
      statements.add(text);
    }
    statement.setLength(0);
  }

  /// Whether a line says nothing: white space, perhaps a comment behind it.
  static boolean isNothing(String line) {
    String content = line.strip();
    return content.isEmpty() || (content.charAt(0) == '#' && content.indexOf('\n') < 0);
  }

  /// How many brackets more are opened than closed; those of texts do not count, nor those of
  /// comments.
  private static int opened(String line) {
    int open = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '#') {
        return open;
      } else if (!quoted && "([{".indexOf(c) >= 0) {
        open++;
      } else if (!quoted && ")]}".indexOf(c) >= 0) {
        open--;
      }
    }
    return open;
  }
}
