package gradus.tutor.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be typed at the prompt of an item besides an answer.
enum ItemCommand {
  HINT("hint", "shows the next hint"),
  STEPS("steps", "shows the worked solution and goes on; the item comes again soon"),
  SKIP("skip", "goes on without an answer; the item comes again soon"),
  TYPO("typo", "takes the last wrong answer back as a slip of the fingers, once an item"),
  EASY("easy", "says that the item before, right the first time, was too easy"),
  ITEM("item", "names this item and its variant"),
  HELP("help", "shows this"),
  QUIT("quit", "ends here; every answer is kept");

  private final String word;
  private final String text;

  ItemCommand(String word, String text) {
    this.word = word;
    this.text = text;
  }

  String word() {
    return word;
  }

  String text() {
    return text;
  }

  /// @param typed without the colon
  static Optional<ItemCommand> of(String typed) {
    String wanted =
        switch (typed) {
          case "q", "exit", "bye" -> "quit";
          case "h", "?" -> "help";
          case "solution", "solve", "answer", "show" -> "steps";
          case "next" -> "skip";
          default -> typed;
        };
    for (ItemCommand command : values()) {
      if (command.word.equals(wanted)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (ItemCommand command : values()) {
      words.add(command.word);
    }
    return words;
  }
}
