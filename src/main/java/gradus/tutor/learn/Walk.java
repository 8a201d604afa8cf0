package gradus.tutor.learn;

import gradus.tutor.ask.Asking;
import gradus.tutor.ask.Backdrop;
import gradus.tutor.ask.Manners;
import gradus.tutor.ask.Outcome;
import gradus.tutor.ask.Recurrences;
import gradus.tutor.ask.Speech;
import gradus.tutor.card.Cards;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import gradus.tutor.progress.Event;
import gradus.tutor.quiz.Question;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A walk through a lesson: one screen after the other, left at any prompt and gone on with there.
///
/// Not for several threads.
public final class Walk {
  private final Classroom room;
  private final Lesson lesson;
  private final OptionalLong seed;
  private final Dialogue dialogue;
  private final Speech speech;
  private final Standings standings;
  private final Bench bench;
  private final Stage stage;
  private final Trying trying;
  private final Asking asking;

  /// The items of the lesson by their blocks.
  private final Map<Block, Question> questions = new LinkedHashMap<>();

  /// The answers to questions of several parts, by the question and the part.
  private final Map<String, Map<String, String>> answers = new HashMap<>();

  /// Which steps have been run since the definitions were cleared.
  private boolean[] ran;

  /// @param seed of the items; empty for a new variant whenever an item comes again
  public Walk(Classroom room, Lesson lesson, OptionalLong seed) {
    this.room = room;
    this.lesson = lesson;
    this.seed = seed;
    this.dialogue = room.dialogue();
    this.speech = new Speech(dialogue);
    this.standings = new Standings(room.history());
    this.bench = new Bench(room.desk());
    this.stage = new Stage(bench, room.pictures(), dialogue);
    this.trying = new Trying(bench, room.desk());
    this.asking =
        new Asking(
            room.desk(),
            room.marker(),
            dialogue,
            this::record,
            Manners.QUIZ.in("lesson"),
            Backdrop.blank()
                .knowing(Recurrences.of(room.history()))
                .accepting(List.of("back", "goto", "restart", "replay", "keep")));
    this.ran = new boolean[lesson.steps().size()];
    assign();
  }

  private void assign() {
    List<Question> written = room.pool().ofLesson(lesson.id());
    int next = 0;
    for (Step step : lesson.steps()) {
      for (Step.Part part : step.parts()) {
        if (part instanceof Step.Part.Live(Block block) && block.kind() == Block.Kind.QUIZ) {
          Optional<Question> card = Cards.question(block.value("id"));
          questions.put(block, card.isPresent() ? card.get() : written.get(next++));
        }
      }
    }
  }

  /// Where a walk goes from a prompt.
  private sealed interface Move {
    record Next() implements Move {}

    /// @param step from 0
    record To(int step) implements Move {}

    record Again() implements Move {}

    record Leave() implements Move {}
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
          farewell(at);
          return false;
        }
      }
    }
    record(new Event.Completed(lesson.id()));
    new Ending(room.course(), lesson, standings, questions.values()).say(speech);
    return true;
  }

  private void farewell(int at) {
    speech.gap();
    speech.sentence(
        "You are at step "
            + (at + 1)
            + " of "
            + lesson.steps().size()
            + ". gradus learn "
            + LessonName.shortest(lesson)
            + " goes on there.");
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
      speech.gap();
      switch (part) {
        case Step.Part.Prose(String markdown, _) -> speech.markdown(markdown);
        case Step.Part.Live(Block block) -> {
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
    if (index + 1 == lesson.steps().size()) {
      return new Move.Next();
    }
    if (dialogue.isLive()) {
      speech.gap();
    }
    record(new Event.Reached(lesson.id(), index + 1, prompt));
    return pause(index);
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
      speech.sentence("A question on " + questions.get(block).skill() + ".");
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
        yield attempt(Task.of(block), index);
      }
      case QUIZ -> {
        record(new Event.Reached(lesson.id(), index + 1, prompt));
        yield quiz(block, index);
      }
    };
  }

  private String label(int index) {
    return LessonName.label(lesson) + " " + (index + 1) + "/" + lesson.steps().size();
  }

  /// At the end of a step: Enter goes on.
  private Move pause(int index) {
    while (true) {
      Optional<Move> move =
          switch (dialogue.ask(Prompt.pause(label(index) + ", Enter goes on >"))) {
            case Reply.End _, Reply.Interrupted _ -> Optional.of(new Move.Leave());
            case Reply.Line(String typed) -> paused(typed.strip(), index);
          };
      if (move.isPresent()) {
        return move.get();
      }
    }
  }

  private Optional<Move> paused(String typed, int index) {
    if (typed.isEmpty()) {
      return Optional.of(new Move.Next());
    }
    if (LessonCommand.leaves(typed)) {
      return Optional.of(new Move.Leave());
    }
    if (!typed.startsWith(":")) {
      stage.compute(calculation(typed));
      return Optional.empty();
    }
    Optional<LessonCommand> command = LessonCommand.of(firstWord(typed));
    if (command.isPresent()) {
      switch (command.get()) {
        case SKIP -> {
          return Optional.of(new Move.Next());
        }
        case HINT, SHOW -> {
          speech.sentence("Nothing is asked here. Enter goes on.");
          return Optional.empty();
        }
        default -> {
          // the others mean the same everywhere
        }
      }
    }
    return common(typed, index);
  }

  private static String calculation(String typed) {
    return typed.startsWith("=") ? typed.substring(1).strip() : typed;
  }

  private static String firstWord(String typed) {
    int blank = typed.indexOf(' ');
    return blank < 0 ? typed : typed.substring(0, blank);
  }

  /// Commands that mean the same at every prompt.
  private Optional<Move> common(String typed, int index) {
    String word = firstWord(typed);
    Optional<LessonCommand> command = LessonCommand.of(word);
    if (command.isEmpty()) {
      speech.sentence(LessonCommand.unknown(word));
      return Optional.empty();
    }
    return switch (command.get()) {
      case BACK -> {
        if (index == 0) {
          speech.sentence("This is the first step.");
          yield Optional.empty();
        }
        yield Optional.of(new Move.To(index - 1));
      }
      case GOTO -> jump(typed.substring(word.length()).strip(), index);
      case RESTART -> Optional.of(new Move.Again());
      case QUIT -> Optional.of(new Move.Leave());
      case STEPS -> {
        stage.steps();
        yield Optional.empty();
      }
      case REPLAY -> {
        stage.replay();
        yield Optional.empty();
      }
      case KEEP -> {
        Ending.keep(lesson, speech);
        yield Optional.empty();
      }
      case HELP -> {
        help();
        yield Optional.empty();
      }
      case SKIP -> Optional.of(new Move.Next());
      case HINT, SHOW -> Optional.empty();
    };
  }

  private Optional<Move> jump(String where, int index) {
    if (where.isEmpty()) {
      for (int i = 0; i < lesson.steps().size(); i++) {
        String here = i == index ? "  (here)" : "";
        speech.line("  " + (i + 1) + "  " + lesson.steps().get(i).title() + here);
      }
      speech.sentence(":goto and a number goes there.");
      return Optional.empty();
    }
    Optional<Integer> step = StepName.of(lesson, where);
    if (step.isEmpty()) {
      speech.sentence(StepName.unknown(lesson, where));
      return Optional.empty();
    }
    return Optional.of(new Move.To(step.get()));
  }

  private void help() {
    speech.sentence(
        "Enter goes on. Anything else is computed; where something is asked, a line that begins"
            + " with = is only computed. And there are commands:");
    for (LessonCommand command : LessonCommand.values()) {
      speech.markdown("  " + (command.word() + "         ").substring(0, 10), command.text());
    }
  }

  private Move attempt(Task task, int index) {
    speech.markdown(task.ask());
    speech.gap();
    Attempts attempts = new Attempts(task);
    while (true) {
      Prompt prompt = new Prompt(label(index) + " >", Prompt.Kind.EXPRESSION);
      Optional<Move> move =
          switch (dialogue.ask(prompt)) {
            case Reply.End _, Reply.Interrupted _ -> Optional.of(new Move.Leave());
            case Reply.Line(String typed) -> attempted(typed.strip(), attempts, index);
          };
      if (move.isPresent()) {
        if (move.get() instanceof Move.Next) {
          stage.pass(task.expect());
        }
        return move.get();
      }
    }
  }

  private Optional<Move> attempted(String typed, Attempts attempts, int index) {
    Task task = attempts.task();
    if (typed.isEmpty()) {
      speech.sentence("Type an expression that does it. :hint, :show and :skip help.");
      return Optional.empty();
    }
    if (LessonCommand.leaves(typed)) {
      return Optional.of(new Move.Leave());
    }
    if (typed.startsWith("=")) {
      stage.compute(calculation(typed));
      return Optional.empty();
    }
    if (!typed.startsWith(":")) {
      return judged(typed, attempts);
    }
    Optional<LessonCommand> command = LessonCommand.of(firstWord(typed));
    if (command.isPresent() && command.get() == LessonCommand.HINT) {
      attempts.hint(speech);
      return Optional.empty();
    }
    if (command.isPresent() && command.get() == LessonCommand.SHOW) {
      speech.line("  > " + task.expect());
      stage.compute(task.expect());
      then(task);
      return Optional.of(new Move.Next());
    }
    return common(typed, index);
  }

  private Optional<Move> judged(String typed, Attempts attempts) {
    return switch (trying.judge(attempts.task(), typed)) {
      case Trying.Result.Done(var answer, List<String> notes) -> {
        stage.answered(answer);
        speech.sentence("That is it.");
        notes.forEach(note -> speech.sentence("(" + note + ")"));
        then(attempts.task());
        yield Optional.of(new Move.Next());
      }
      case Trying.Result.NotYet(var answer, String says, boolean counts) -> {
        stage.answered(answer);
        speech.markdown("Not yet. " + says);
        attempts.missed(counts, speech);
        yield Optional.empty();
      }
      case Trying.Result.Refused(var why) -> {
        stage.refuse(why);
        yield Optional.empty();
      }
    };
  }

  private void then(Task task) {
    if (!task.then().isEmpty()) {
      speech.gap();
      speech.markdown(task.then());
    }
  }

  private Move quiz(Block block, int index) {
    Question question = questions.get(block);
    String root = question.partOf().isEmpty() ? question.id() : question.partOf();
    Map<String, String> earlier = answers.computeIfAbsent(root, id -> new LinkedHashMap<>());
    long number = seed.orElse(1L + standings.finished(root));
    if (!question.partOf().isEmpty() && seed.isEmpty()) {
      // The parts of one question share the variant; its first part is finished by now.
      number = Math.max(1L, number - 1);
    }
    while (true) {
      Outcome outcome = asking.ask(question, number, label(index), Map.copyOf(earlier));
      switch (outcome.ending()) {
        case LEFT -> {
          return new Move.Leave();
        }
        case COMMAND -> {
          Optional<Move> move = common(outcome.command(), index);
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
    return part.isEmpty() ? "a" : firstWord(part);
  }
}
