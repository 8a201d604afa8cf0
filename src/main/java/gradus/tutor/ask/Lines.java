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

  /// What became of an answer whose first line was typed.
  sealed interface Typed {
    /// It is whole, or the input has ended.
    record Answer(String text) implements Typed {}

    /// Something else is wanted instead.
    ///
    /// @param line with its colon
    record Command(String line) implements Typed {}

    /// Ctrl-C.
    record Dropped() implements Typed {}
  }

  /// Reads the lines behind the first one, unless the editor of a terminal has read them already.
  static Typed complete(String first, AnswerType type, Dialogue dialogue) {
    int end = first.lastIndexOf('\n');
    if (end >= 0) {
      String last = first.substring(end + 1).strip();
      return last.startsWith(":") ? new Typed.Command(last) : new Typed.Answer(first.strip());
    }
    boolean rows = type == AnswerType.MATRIX && isRow(first.strip());
    StringBuilder text = new StringBuilder(first.strip());
    for (int i = 0; i < MOST && (rows || isOpen(text)); i++) {
      switch (dialogue.ask(MORE)) {
        case Reply.Interrupted _ -> {
          return new Typed.Dropped();
        }
        case Reply.Line(String line) when line.strip().startsWith(":") -> {
          return new Typed.Command(line.strip());
        }
        case Reply.Line(String line) when !line.isBlank() -> text.append('\n').append(line.strip());
        case Reply.Line _, Reply.End _ -> {
          return new Typed.Answer(text.toString());
        }
      }
    }
    return new Typed.Answer(text.toString());
  }

  /// Whether it looks like one row of numbers, without brackets.
  private static boolean isRow(String line) {
    boolean several = line.indexOf(' ') > 0 || line.indexOf(',') > 0;
    return several && line.chars().allMatch(c -> "0123456789 ,./-+\t".indexOf(c) >= 0);
  }

  /// Whether more brackets were opened than closed, of whatever kind: an interval such as [0, 1)
  /// closes with another one.
  private static boolean isOpen(CharSequence text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '[', '{', '(' -> depth++;
        case ']', '}', ')' -> depth--;
        default -> {
          // no bracket
        }
      }
    }
    return depth > 0;
  }
}
