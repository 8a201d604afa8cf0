package gradus.tutor.learn;

import gradus.tutor.ask.Speech;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import gradus.tutor.progress.Event;
import gradus.tutor.talk.Dialogue;
import java.util.List;
import java.util.OptionalLong;

/// A walk through a lesson: one screen after the other, left at any prompt and gone on with there.
///
/// Not for several threads.
public final class Walk {
  private final Classroom room;
  private final Lesson lesson;
  private final Dialogue dialogue;
  private final Speech speech;
  private final Standings standings;
  private final Bench bench;
  private final Stage stage;
  private final LessonItems items;
  private final Guide guide;
  private final Exercise exercise;
  private final Questioning questioning;

  /// Which steps have been run since the definitions were cleared.
  private boolean[] ran;

  /// @param seed of the items; empty for a new variant whenever an item comes again
  public Walk(Classroom room, Lesson lesson, OptionalLong seed) {
    this.room = room;
    this.lesson = lesson;
    this.dialogue = room.dialogue();
    this.speech = new Speech(dialogue);
    this.standings = new Standings(room.history());
    this.bench = new Bench(room.desk());
    this.stage = new Stage(bench, room.pictures(), dialogue);
    this.items = new LessonItems(lesson, room.pool());
    this.guide = new Guide(lesson, stage, dialogue);
    this.exercise = new Exercise(guide, stage, new Trying(bench, room.desk()), dialogue);
    this.questioning = new Questioning(room, items, guide, standings, this::record, seed);
    this.ran = new boolean[lesson.steps().size()];
  }

  /// Walks from where the learner was, or from the beginning.
  ///
  /// @return whether the end was reached
  public boolean goOn() {
    return switch (standings.of(lesson)) {
      case Standing.At(int step, int part) -> {
        int place = Math.clamp(step, 1, lesson.steps().size());
        title();
        speech.sentence("Welcome back: step " + place + " of " + lesson.steps().size() + ".");
        yield from(place - 1, place == step ? part : 0);
      }
      case Standing.Done _ -> {
        title();
        speech.sentence("You have done this lesson. Here it is again, from the beginning.");
        yield from(0, 0);
      }
      case Standing.Known _, Standing.New _ -> begin();
    };
  }

  /// Walks from the first step.
  public boolean begin() {
    title();
    introduce();
    return from(0, 0);
  }

  /// Walks from a step.
  ///
  /// @param named by its number from 1 or its slug
  /// @throws gradus.diag.GradusException when there is no such step
  public boolean beginAt(String named) {
    int step = StepName.find(lesson, named);
    title();
    return from(step, 0);
  }

  private void title() {
    speech.gap();
    String number = lesson.number().isEmpty() ? "" : lesson.number() + " ";
    speech.markdown("# " + number + lesson.title());
    speech.gap();
  }

  private void introduce() {
    int steps = lesson.steps().size();
    speech.sentence(
        steps
            + (steps == 1 ? " step" : " steps")
            + (lesson.minutes() > 0 ? ", about " + lesson.minutes() + " minutes" : "")
            + ". Enter goes on, :help shows what else can be typed, :quit leaves and keeps the"
            + " place.");
    List<Lesson> missing = new NextLesson(room.course(), standings).missing(lesson);
    for (Lesson before : missing) {
      speech.sentence(
          "It builds on "
              + before.number()
              + " "
              + before.title()
              + ", which you have not done: gradus learn "
              + before.number()
              + ". You can go on all the same.");
    }
  }

  private boolean from(int step, int part) {
    int at = step;
    int behind = part;
    while (at < lesson.steps().size()) {
      Move move = step(at, behind);
      behind = 0;
      switch (move) {
        case Move.Next _ -> at++;
        case Move.To(int other) -> at = other;
        case Move.Again _ -> {
          bench.clear();
          ran = new boolean[ran.length];
          at = 0;
        }
        case Move.Leave _ -> {
          return left(at);
        }
      }
    }
    new Ending(room.course(), lesson, standings, items.all()).say(speech);
    return true;
  }

  /// Who leaves behind the last step has not left anything undone.
  ///
  /// @return whether the end was reached
  private boolean left(int at) {
    if (standings.of(lesson) instanceof Standing.Done) {
      return true;
    }
    speech.gap();
    speech.sentence(
        "You are at step "
            + (at + 1)
            + " of "
            + lesson.steps().size()
            + ". gradus learn "
            + LessonName.shortest(lesson)
            + " goes on there.");
    return false;
  }

  private void record(Event event) {
    standings.add(event);
    room.recorder().record(event);
  }

  /// Walks through one step.
  ///
  /// @param behind how many of its prompts are behind the learner
  private Move step(int index, int behind) {
    prepare(index);
    Step step = lesson.steps().get(index);
    if (!step.title().isBlank()) {
      speech.gap();
      speech.markdown("## " + (index + 1) + "/" + ran.length + " " + step.title());
    }
    int prompt = 0;
    for (Step.Part part : step.parts()) {
      switch (part) {
        case Step.Part.Prose(String markdown, _) -> {
          speech.gap();
          speech.markdown(markdown);
        }
        case Step.Part.Live(Block block) -> {
          if (block.kind() != Block.Kind.QUIZ || prompt < behind) {
            speech.gap(); // a question brings its own
          }
          boolean asks = block.kind() == Block.Kind.TRY || block.kind() == Block.Kind.QUIZ;
          Move move = prompt < behind && asks ? passed(block) : live(block, index, prompt);
          prompt += asks ? 1 : 0;
          if (!(move instanceof Move.Next)) {
            return move;
          }
        }
      }
    }
    ran[index] = true;
    boolean last = index + 1 == lesson.steps().size();
    record(
        last
            ? new Event.Completed(lesson.id())
            : new Event.Reached(lesson.id(), index + 1, prompt));
    if (dialogue.isLive()) {
      speech.gap();
    }
    return guide.pause(index);
  }

  /// Runs what came before without a word, where it was jumped over or is another day's work.
  private void prepare(int index) {
    for (int i = 0; i < index; i++) {
      if (!ran[i]) {
        lesson.steps().get(i).parts().forEach(this::passSilently);
        ran[i] = true;
      }
    }
  }

  private void passSilently(Step.Part part) {
    if (part instanceof Step.Part.Live(Block block)) {
      switch (block.kind()) {
        case SHOW -> block.all("run").forEach(run -> stage.pass(run.value()));
        case TRY -> stage.pass(block.value("expect"));
        case PLOT, QUIZ -> {}
      }
    }
  }

  private Move passed(Block block) {
    if (block.kind() == Block.Kind.TRY) {
      speech.markdown(block.value("ask"));
      stage.pass(block.value("expect"));
    } else {
      speech.sentence("A question on " + items.of(block).skill() + ".");
    }
    speech.sentence("(behind you)");
    return new Move.Next();
  }

  private Move live(Block block, int index, int prompt) {
    return switch (block.kind()) {
      case SHOW -> {
        stage.show(block);
        yield new Move.Next();
      }
      case PLOT -> {
        stage.draw(block);
        yield new Move.Next();
      }
      case TRY -> {
        record(new Event.Reached(lesson.id(), index + 1, prompt));
        yield exercise.ask(Task.of(block), index);
      }
      case QUIZ -> {
        record(new Event.Reached(lesson.id(), index + 1, prompt));
        yield questioning.ask(items.of(block), index);
      }
    };
  }
}
