package gradus.tutor.ask;

import gradus.tutor.progress.Event;
import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.TakenBack;
import gradus.tutor.progress.History;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What was answered to the parts of questions: later parts go on from it, in the same hour or
/// after the lesson was left and come back to.
///
/// Not for several threads.
public final class PartAnswers {
  /// The answers that count, the latest last.
  private final Map<Stamp, List<Answered>> answers = new HashMap<>();

  /// The seed with which each item was last done with in a lesson.
  private final Map<String, Long> seeds = new HashMap<>();

  public static PartAnswers of(History history) {
    PartAnswers all = new PartAnswers();
    history.entries().forEach(entry -> all.add(entry.event()));
    return all;
  }

  /// Takes what has happened since.
  public void add(Event event) {
    switch (event) {
      case Answered a when isCounted(a.verdict()) ->
          answers
              .computeIfAbsent(new Stamp(a.item(), a.version(), a.seed()), _ -> new ArrayList<>())
              .add(a);
      case TakenBack t ->
          answers
              .getOrDefault(new Stamp(t.item(), t.version(), t.seed()), new ArrayList<>())
              .removeIf(answer -> answer.attempt() == t.attempt());
      case Finished f when f.mode().equals("lesson") -> seeds.put(f.item(), f.seed());
      case Event _ -> {
        // answers no question of a lesson
      }
    }
  }

  private static boolean isCounted(String verdict) {
    return switch (verdict) {
      case "correct", "partly", "incorrect" -> true;
      default -> false;
    };
  }

  /// The variant of the question whose parts were begun, which later parts share.
  ///
  /// @param item the first part
  public OptionalLong seed(String item) {
    Long seed = seeds.get(item);
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }

  /// The last answers to the other parts of a question, by part.
  ///
  /// @param all among them the parts
  public Map<String, String> earlier(Question part, Collection<Question> all, long seed) {
    Map<String, String> earlier = new LinkedHashMap<>();
    for (Question other : all) {
      if (!other.id().equals(part.id()) && root(other).equals(root(part))) {
        List<Answered> given =
            answers.getOrDefault(new Stamp(other.id(), other.version(), seed), List.of());
        if (!given.isEmpty()) {
          earlier.put(other.part(), given.getLast().answer());
        }
      }
    }
    return earlier;
  }

  private static String root(Question question) {
    return question.partOf().isEmpty() ? question.id() : question.partOf();
  }
}
