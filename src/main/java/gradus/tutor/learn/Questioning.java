package gradus.tutor.learn;

import gradus.tutor.ask.Asking;
import gradus.tutor.ask.Backdrop;
import gradus.tutor.ask.Manners;
import gradus.tutor.ask.Outcome;
import gradus.tutor.lesson.Block;
import gradus.tutor.progress.Recorder;
import gradus.tutor.quiz.Question;
import gradus.tutor.review.Recurrences;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Asks the items of a lesson.
final class Questioning {
  private final Guide guide;
  private final Standings standings;
  private final OptionalLong seed;
  private final Asking asking;

  /// The answers to questions of several parts, by the question and the part.
  private final Map<String, Map<String, String>> answers = new HashMap<>();

  /// @param seed of the items; empty for a new variant whenever an item comes again
  Questioning(
      Classroom room, Guide guide, Standings standings, Recorder recorder, OptionalLong seed) {
    this.guide = guide;
    this.standings = standings;
    this.seed = seed;
    this.asking =
        new Asking(
            room.desk(),
            room.marker(),
            room.dialogue(),
            recorder,
            Manners.QUIZ.in("lesson"),
            Backdrop.blank()
                .knowing(Recurrences.of(room.history()))
                .accepting(List.of("back", "goto", "restart", "replay", "keep")));
  }

  /// @param index of its step, from 0
  Move ask(Block block, Question question, int index) {
    String root = question.partOf().isEmpty() ? question.id() : question.partOf();
    Map<String, String> earlier = answers.computeIfAbsent(root, id -> new LinkedHashMap<>());
    long number = seed.orElse(1L + standings.finished(root));
    if (!question.partOf().isEmpty() && seed.isEmpty()) {
      // The parts of one question share the variant; its first part is finished by now.
      number = Math.max(1L, number - 1);
    }
    while (true) {
      Outcome outcome = asking.ask(question, number, guide.label(index), Map.copyOf(earlier));
      switch (outcome.ending()) {
        case LEFT -> {
          return new Move.Leave();
        }
        case COMMAND -> {
          Optional<Move> move = guide.follow(outcome.command(), index);
          if (move.isPresent()) {
            return move.get();
          }
        }
        case RIGHT, WRONG, GAVE_UP, SKIPPED -> {
          if (!outcome.answers().isEmpty()) {
            earlier.put(part(block), outcome.answers().getLast());
          }
          return new Move.Next();
        }
      }
    }
  }

  /// `a` for a question that is no later part, `b` for `part: b of …`.
  private static String part(Block block) {
    String part = block.value("part");
    return part.isEmpty() ? "a" : Guide.firstWord(part);
  }
}
