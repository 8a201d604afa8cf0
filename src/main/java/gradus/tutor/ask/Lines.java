package gradus.tutor.ask;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;

/// Answers that take several lines: while a bracket is open, and matrices that are typed row by
/// row.
final class Lines {
  private static final Prompt MORE = Prompt.answer("goes on, Enter ends ...");
  private static final int MOST = 50;

  private Lines() {}

  /// The whole answer whose first line was typed.
  static String complete(String first, AnswerType type, Dialogue dialogue) {
    boolean rows = type == AnswerType.MATRIX && isRow(first);
    StringBuilder text = new StringBuilder(first);
    for (int i = 0; i < MOST && (rows || isOpen(text)); i++) {
      if (!(dialogue.ask(MORE) instanceof Reply.Line(String line))
          || line.isBlank()
          || line.stripLeading().startsWith(":")) {
        break;
      }
      text.append('\n').append(line.strip());
    }
    return text.toString();
  }

  /// Whether it looks like one row of numbers, without brackets.
  private static boolean isRow(String line) {
    boolean several = line.indexOf(' ') > 0 || line.indexOf(',') > 0;
    return several && line.chars().allMatch(c -> "0123456789 ,./-+\t".indexOf(c) >= 0);
  }

  /// Whether more square brackets or braces were opened than closed. Parentheses do not count: an
  /// interval such as [0, 1) closes with the other kind.
  private static boolean isOpen(CharSequence text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '[', '{' -> depth++;
        case ']', '}', ')' -> depth--;
        case '(' -> depth++;
        default -> {
          // no bracket
        }
      }
    }
    return depth > 0;
  }
}
