package gradus.tutor.learn;

import gradus.tutor.ask.Asking;
import gradus.tutor.ask.Backdrop;
import gradus.tutor.ask.Manners;
import gradus.tutor.ask.Outcome;
import gradus.tutor.ask.PartAnswers;
import gradus.tutor.ask.Shown;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.Recorder;
import gradus.tutor.quiz.Question;
import gradus.tutor.review.Recurrences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Asks the items of a lesson.
final class Questioning {
  private final Guide guide;
  private final Standings standings;
  private final LessonItems items;
  private final OptionalLong seed;
  private final Shown shown;
  private final PartAnswers parts;
  private final Asking asking;

  /// @param seed of the items; empty for a new variant whenever an item comes again
  Questioning(
      Classroom room,
      LessonItems items,
      Guide guide,
      Standings standings,
      Recorder recorder,
      OptionalLong seed) {
    this.guide = guide;
    this.standings = standings;
    this.items = items;
    this.seed = seed;
    this.shown = Shown.of(room.history());
    this.parts = PartAnswers.of(room.history());
    this.asking =
        new Asking(
            room.desk(),
            room.marker(),
            room.dialogue(),
            event -> keep(event, recorder),
            Manners.QUIZ.in("lesson"),
            Backdrop.blank()
                .knowing(Recurrences.of(room.history()))
                .accepting(List.of("back", "goto", "restart", "replay", "keep")));
  }

  private void keep(Event event, Recorder recorder) {
    recorder.record(event);
    shown.add(event);
    parts.add(event);
  }

  /// Its seed: the same one until the item is done with, so that whoever leaves finds it again. The
  /// parts of one question share the variant.
  private long seed(Question question) {
    if (seed.isPresent()) {
      return seed.getAsLong();
    }
    return question.partOf().isEmpty()
        ? shown.another(question, 1L + standings.finished(question.id()))
        : parts.seed(question.partOf()).orElse(1);
  }

  /// @param index of its step, from 0
  Move ask(Question question, int index) {
    long number = seed(question);
    Map<String, String> earlier = parts.earlier(question, items.all(), number);
    while (true) {
      Outcome outcome = asking.ask(question, number, guide.label(index), earlier);
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
          return new Move.Next();
        }
      }
    }
  }
}
