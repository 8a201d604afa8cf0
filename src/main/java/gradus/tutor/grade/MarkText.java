package gradus.tutor.grade;

import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.ArrayList;
import java.util.List;

/// Marks and questions as Markdown, paragraph by paragraph.
public final class MarkText {
  private MarkText() {}

  /// The verdict in words: `correct`, `partly right, 0.75 of 1`.
  public static String verdict(Mark mark) {
    return switch (mark.kind()) {
      case CORRECT -> "correct";
      case PARTLY -> "partly right, credit " + MarkedSheet.number(mark.credit());
      case WRONG_FORM -> "right in value, not in form";
      case INCORRECT -> "incorrect";
      case UNDECIDED -> "undecided";
      case UNREADABLE -> "cannot be read";
      case HANDED_BACK -> "handed back";
    };
  }

  /// Everything that is said about an answer; the verdict comes first.
  public static List<String> lines(Mark mark) {
    List<String> lines = new ArrayList<>();
    String read = mark.readAs().isEmpty() ? "" : " (read as " + mark.readAs() + ")";
    lines.add(verdict(mark) + read);
    lines.addAll(mark.notes());
    if (mark.mistakes().size() > 1) {
      lines.add("It could be one of these:");
    }
    mark.mistakes().stream()
        .map(Mistake::feedback)
        .filter(text -> !text.isEmpty())
        .forEach(lines::add);
    if (!mark.test().isEmpty()) {
      lines.add(mark.test());
    }
    return lines;
  }

  /// The question, and what may be chosen.
  public static String question(Variant variant) {
    StringBuilder text = new StringBuilder(variant.prompt()).append('\n');
    for (Option option : variant.options()) {
      text.append("\n").append(option.key()).append(") ").append(option.text()).append('\n');
    }
    return text.toString();
  }

  /// The model answer and the worked solution.
  ///
  /// @param answer the model answer
  public static String key(Variant variant, String answer) {
    StringBuilder text = new StringBuilder("Answer: `");
    text.append(answer).append("`\n");
    int number = 0;
    for (WorkedStep step : variant.steps()) {
      text.append('\n').append(++number).append(". ").append(step.says()).append('\n');
      if (!step.equals().isEmpty()) {
        text.append("   `= ").append(step.equals()).append("`\n");
      }
    }
    return text.toString();
  }

  /// Numbers of a class, in lines of at most 78 columns where names allow it.
  public static List<String> statistics(ClassStatistics statistics) {
    List<String> lines = new ArrayList<>();
    int width = "item".length();
    for (ClassStatistics.ItemCount item : statistics.items()) {
      width = Math.max(width, item.item().length());
    }
    lines.add(padded("item", width) + "  students  answers  right  part  wrong  other  mean");
    for (ClassStatistics.ItemCount item : statistics.items()) {
      lines.add(
          padded(item.item(), width)
              + number(item.students(), 10)
              + number(item.answers(), 9)
              + number(item.correct(), 7)
              + number(item.partly(), 6)
              + number(item.incorrect(), 7)
              + number(item.other(), 7)
              + "  "
              + MarkedSheet.number(Math.round(item.mean() * 100) / 100.0));
    }
    if (!statistics.mistakes().isEmpty()) {
      lines.add("");
      lines.add("mistakes");
    }
    for (ClassStatistics.MistakeCount mistake : statistics.mistakes()) {
      lines.add(
          "  "
              + mistake.mistake()
              + " in "
              + mistake.item()
              + ": "
              + counted(mistake.answers(), "answer")
              + " by "
              + counted(mistake.students(), "student"));
    }
    if (!statistics.undecided().isEmpty()) {
      lines.add("");
      lines.add("undecided, for somebody to look at");
    }
    for (ClassMarking.Graded row : statistics.undecided()) {
      lines.add(
          "  "
              + row.row().student()
              + ", "
              + row.variant().stamp()
              + ", attempt "
              + row.row().attempt()
              + ": "
              + row.row().answer().replace('\n', ' '));
    }
    return lines;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String number(int value, int width) {
    String text = String.valueOf(value);
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
