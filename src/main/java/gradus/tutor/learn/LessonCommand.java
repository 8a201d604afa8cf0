package gradus.tutor.learn;

import gradus.diag.Suggest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be typed with a colon at every prompt of a lesson.
enum LessonCommand {
  BACK("the step before"),
  GOTO("`:goto 3` goes to that step; alone it lists the steps"),
  SKIP("goes on without doing this"),
  HINT("a hint, where something is asked"),
  SHOW("what could have been typed, and goes on"),
  STEPS("how the last result was found"),
  REPLAY("the last picture again"),
  KEEP("what to keep of this lesson"),
  RESTART("begins the lesson again, with nothing defined"),
  HELP("this list"),
  QUIT("leaves; the lesson goes on here next time");

  private final String text;

  LessonCommand(String text) {
    this.text = text;
  }

  String word() {
    return ":" + name().toLowerCase(Locale.ROOT);
  }

  String text() {
    return text;
  }

  /// @param word with or without its colon, in any case
  static Optional<LessonCommand> of(String word) {
    String wanted = word.startsWith(":") ? word.substring(1) : word;
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "q", "exit", "bye" -> Optional.of(QUIT);
      case "h", "?" -> Optional.of(HELP);
      case "b", "prev", "previous" -> Optional.of(BACK);
      case "next" -> Optional.of(SKIP);
      default ->
          Stream.of(values())
              .filter(command -> command.name().equalsIgnoreCase(wanted))
              .findFirst();
    };
  }

  /// What to say to a command that is none.
  static String unknown(String word) {
    List<String> words = Stream.of(values()).map(LessonCommand::word).toList();
    String near = Suggest.didYouMean(word, words);
    return "There is no command "
        + word
        + " here"
        + (near.isEmpty() ? "; :help lists them." : "; " + near);
  }
}
