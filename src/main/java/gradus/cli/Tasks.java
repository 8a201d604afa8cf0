package gradus.cli;

import java.util.ArrayList;
import java.util.List;

/// What a command line asks to be evaluated, in order: files of statements, then expressions, then,
/// if there is neither, standard input.
final class Tasks {
  private Tasks() {}

  static List<Task> of(
      ParsedArguments arguments,
      Inputs inputs,
      StandardInput standardInput,
      Environment environment) {
    List<Task> tasks = new ArrayList<>();
    List<String> files = arguments.values("--file");
    List<String> expressions = arguments.operands();
    for (int i = 0; i < files.size(); i++) {
      boolean last = i == files.size() - 1 && expressions.isEmpty();
      tasks.add(new Task(inputs.statements(files.get(i)), files.get(i), last));
    }
    refuseLoneOperators(expressions);
    for (String expression : expressions) {
      tasks.add(new Task(expression, "", true));
    }
    if (tasks.isEmpty()) {
      piped(standardInput, environment, tasks);
    } else if (usesPipe(expressions) && !inputs.binds("_")) {
      if (environment.inputIsTerminal()) {
        throw Usage.error(
            "_ stands for piped data, and nothing is piped",
            "jq .rows data.json | gradus 'cov(_)'");
      }
      if (!standardInput.isClaimed()) {
        inputs.pipe();
      }
    }
    return tasks;
  }

  /// `gradus 1 + 2` would print 1 before it stumbles over the `+`.
  private static void refuseLoneOperators(List<String> expressions) {
    for (String expression : expressions) {
      if (expressions.size() > 1 && isOperator(expression)) {
        throw Usage.error(
            "'" + expression + "' stands alone, and every word is an expression of its own",
            "quotes keep one together: gradus '" + String.join(" ", expressions) + "'");
      }
    }
  }

  private static boolean isOperator(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("+-*/^=<>@\\.&|!%:".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /// Whether more than one answer is to be printed.
  static boolean areSeveral(List<Task> tasks) {
    int shown = 0;
    for (Task task : tasks) {
      shown += task.shown() ? 1 : 0;
    }
    return shown > 1;
  }

  private static void piped(
      StandardInput standardInput, Environment environment, List<Task> tasks) {
    if (environment.inputIsTerminal() || standardInput.isClaimed()) {
      throw Usage.error("there is nothing to compute", "gradus compute '1/3 + 1/6'");
    }
    String text = standardInput.text("the expressions");
    for (String statement : Statements.split(text)) {
      tasks.add(new Task(statement, "", true));
    }
    if (tasks.isEmpty()) {
      throw Usage.error("standard input holds no expression", "echo '1/3 + 1/6' | gradus");
    }
  }

  /// Whether `_` stands alone in one of the expressions.
  static boolean usesPipe(List<String> expressions) {
    for (String expression : expressions) {
      if (usesPipe(expression)) {
        return true;
      }
    }
    return false;
  }

  /// Whether `_` stands alone in an expression, as no part of a name (`x_1`) or of a notation
  /// (`||v||_1`, `lim_(x->0)`).
  static boolean usesPipe(String expression) {
    boolean quoted = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      quoted ^= c == '"';
      if (c == '_'
          && !quoted
          && !joins(expression, i - 1, "|‖∫)]}'")
          && !joins(expression, i + 1, "({")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the character at a place would belong together with an underscore beside it.
  private static boolean joins(String text, int at, String signs) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || c == '_' || signs.indexOf(c) >= 0;
  }
}
