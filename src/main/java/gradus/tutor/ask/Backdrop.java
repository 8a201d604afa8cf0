package gradus.tutor.ask;

import gradus.tutor.quiz.Question;
import gradus.tutor.review.Recurrences;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is known around the items that are asked.
///
/// @param recurrences the mistakes made before
/// @param readings where a question's matter is explained, as a sentence: `Lesson 1.5, step 4:
///   gradus learn 1.5`
/// @param watcher sees what happens
/// @param commands words that end an item with {@link Outcome.Ending#COMMAND}, without the colon
public record Backdrop(
    Recurrences recurrences,
    Function<Question, Optional<String>> readings,
    Watcher watcher,
    List<String> commands) {
  public Backdrop {
    commands = List.copyOf(commands);
  }

  /// Nothing is known, and the commands are those of a lesson.
  public static Backdrop blank() {
    return new Backdrop(
        new Recurrences(),
        question -> Optional.empty(),
        Watcher.NONE,
        List.of("back", "goto", "restart", "next"));
  }

  public Backdrop knowing(Recurrences others) {
    return new Backdrop(others, readings, watcher, commands);
  }

  public Backdrop reading(Function<Question, Optional<String>> places) {
    return new Backdrop(recurrences, places, watcher, commands);
  }

  public Backdrop watchedBy(Watcher other) {
    return new Backdrop(recurrences, readings, other, commands);
  }

  public Backdrop accepting(List<String> words) {
    return new Backdrop(recurrences, readings, watcher, words);
  }
}
