package gradus.tutor.card;

import gradus.functions.Catalogue;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.quiz.Question;
import java.util.List;
import java.util.Optional;

/// A small lesson for every function of the catalogue.
public final class Cards {
  /// The ids of cards and of their items begin so.
  public static final String PREFIX = "card/";

  private Cards() {}

  /// All functions that have a card: all.
  public static List<String> names() {
    return Catalogue.INSTANCE.names();
  }

  /// @param name of a function, an alias of one, or the id of its card
  public static Optional<Lesson> lesson(String name) {
    String function = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    return Catalogue.INSTANCE.find(function).map(Card::lesson);
  }

  /// @param id `card/sigmoid/1`
  public static Optional<Question> question(String id) {
    int slash = id.lastIndexOf('/');
    if (!id.startsWith(PREFIX) || slash < PREFIX.length() || slash + 2 != id.length()) {
      return Optional.empty();
    }
    int number = Character.digit(id.charAt(slash + 1), 10);
    return number < 1 || number > CardItem.COUNT
        ? Optional.empty()
        : Catalogue.INSTANCE
            .find(id.substring(PREFIX.length(), slash))
            .map(function -> new CardItem(function, number));
  }
}
