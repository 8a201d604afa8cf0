package gradus.tutor.ask;

import gradus.diag.Suggest;
import gradus.tutor.quiz.Expected.Form;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What is said about items in general.
final class Wording {
  private Wording() {}

  /// What an answer looks like, to stand behind "Answer with".
  static String expected(Variant variant) {
    String what =
        switch (variant.type()) {
          case EXPRESSION -> "an expression" + names(variant.expected().variables());
          case NUMBER -> "a number, such as 3/4 or 0.75";
          case CHOICE -> "the letter of one option: " + any(keys(variant));
          case ORDER -> "the numbers in the right order, such as " + reversed(variant);
          case SPOT -> "the number of the line that is wrong: " + any(keys(variant));
          case VECTOR -> "a vector, such as [1, 2, 3]";
          case MATRIX -> "a matrix, such as [1, 2; 3, 4]";
          case SET -> "a set, such as {1, 2, 3}";
          case INTERVAL -> "an interval, such as [0, 1)";
          case EQUATION -> "an equation, such as y = 2x + 1";
          case TRUTH -> "true or false";
        };
    return what + form(variant.expected().form());
  }

  private static String form(Form form) {
    return switch (form) {
      case ANY -> "";
      case FACTORED -> ", factored";
      case EXPANDED -> ", expanded";
      case LOWEST_TERMS -> ", in lowest terms";
      case SINGLE_FRACTION -> ", as one fraction";
    };
  }

  private static String names(List<String> variables) {
    return variables.isEmpty() ? "" : " in " + all(variables);
  }

  private static List<String> keys(Variant variant) {
    return variant.options().stream().map(Option::key).toList();
  }

  private static String reversed(Variant variant) {
    return String.join(", ", keys(variant).reversed());
  }

  static String any(List<String> words) {
    return listed(words, "or");
  }

  static String all(List<String> words) {
    return listed(words, "and");
  }

  private static String listed(List<String> words, String last) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + " "
        + last
        + " "
        + words.getLast();
  }

  /// The word of the journal.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What is said to `:bakc`.
  static String unknownCommand(String word, List<String> others) {
    List<String> all = new ArrayList<>(ItemCommand.words());
    all.addAll(others);
    List<String> near = Suggest.nearest(word, all);
    String said = "There is no :" + word + " here";
    return near.isEmpty()
        ? said + ". :help lists what there is."
        : said + "; did you mean " + any(near.stream().map(name -> ":" + name).toList()) + "?";
  }

  static List<String> help(Manners manners, List<String> others) {
    List<String> lines = new ArrayList<>();
    for (ItemCommand command : ItemCommand.values()) {
      boolean helps = command == ItemCommand.HINT || command == ItemCommand.STEPS;
      if (manners.hints() || !helps) {
        lines.add(":" + command.word() + "  " + command.text());
      }
    }
    if (!others.isEmpty()) {
      lines.add("also " + String.join(", ", others.stream().map(name -> ":" + name).toList()));
    }
    if (manners.calculator()) {
      lines.add("= calculates: = 3/4 + 1/8");
    }
    lines.add("Everything else is your answer. What cannot be read costs nothing.");
    return lines;
  }

  /// `1 hint`, `2 hints`.
  static String count(double number, String one, String many) {
    return ExamMarks.number(number) + " " + (number == 1 ? one : many);
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /// The label of an option: ` a) `, ` 2. `.
  static String label(Option option) {
    boolean number =
        IntStream.range(0, option.key().length())
            .allMatch(i -> Character.isDigit(option.key().charAt(i)));
    return "  " + option.key() + (number ? ". " : ") ");
  }
}
