package gradus.tutor.ask;

import gradus.tutor.ask.Manners.Feedback;
import gradus.tutor.ask.Outcome.Ending;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.grade.Marker;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.Recorder;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Asks one item until it is done with: prompt, answer, verdict, hints, worked steps. Writes every
/// answer to the recorder before the next prompt.
///
/// One for a whole round: it remembers what was left unfinished, what the calculator knows, and
/// which item may still be called easy. Not for several threads.
public final class Asking {
  private final Marker marker;
  private final Dialogue dialogue;
  private final Recorder recorder;
  private final Backdrop backdrop;
  private final Speech speech;
  private final Calculator calculator;
  private final Solution solution;
  private final Response response;

  /// Variants that were left before they were done with.
  private final Map<Stamp, Turn> unfinished = new HashMap<>();

  private Manners manners;

  /// The item that was right the first time just before; empty for none.
  private Optional<Event.Finished> easy = Optional.empty();

  public Asking(Desk desk, Marker marker, Dialogue dialogue, Recorder recorder, Manners manners) {
    this(desk, marker, dialogue, recorder, manners, Backdrop.blank());
  }

  public Asking(
      Desk desk,
      Marker marker,
      Dialogue dialogue,
      Recorder recorder,
      Manners manners,
      Backdrop backdrop) {
    this.marker = marker;
    this.dialogue = dialogue;
    this.recorder = recorder;
    this.manners = manners;
    this.backdrop = backdrop;
    this.speech = new Speech(dialogue);
    this.calculator = new Calculator(desk);
    this.solution = new Solution(desk);
    this.response = new Response(speech);
  }

  /// Items from now on are asked in another way.
  public void turnTo(Manners other) {
    manners = other;
  }

  /// @param label what stands before the prompt: `softmax 3/8`
  /// @param earlier answers to earlier parts of the question, by part
  /// @throws gradus.diag.GradusException when the item is broken
  public Outcome ask(Question question, long seed, String label, Map<String, String> earlier) {
    Variant variant = question.variant(seed, earlier);
    Turn turn = unfinished.computeIfAbsent(variant.stamp(), stamp -> new Turn(variant));
    backdrop.watcher().asked(variant, label);
    show(variant);
    while (true) {
      Optional<Outcome> end =
          switch (dialogue.ask(Prompt.answer(label + " >"))) {
            case Reply.Line(String text) -> line(text.strip(), turn, question);
            case Reply.End _, Reply.Interrupted _ -> Optional.of(turn.outcome(Ending.LEFT));
          };
      if (end.isPresent()) {
        return ended(turn, end.get());
      }
    }
  }

  private void show(Variant variant) {
    speech.gap();
    speech.markdown(variant.prompt());
    if (!variant.options().isEmpty()) {
      speech.gap();
      variant.options().forEach(option -> speech.markdown(Wording.label(option), option.text()));
    }
    speech.gap();
  }

  /// @return how the item ended; empty when it goes on
  private Optional<Outcome> line(String typed, Turn turn, Question question) {
    if (typed.isEmpty()) {
      speech.sentence("Answer with " + Wording.expected(turn.variant()) + helpReminder());
      return Optional.empty();
    }
    if (typed.startsWith("=")) {
      calculate(typed.substring(1).strip());
      return Optional.empty();
    }
    if (typed.startsWith(":")) {
      return command(typed.substring(1).strip(), turn);
    }
    Optional<ItemCommand> bare = bareCommand(typed, turn.variant());
    return bare.isPresent() ? obey(bare.get(), turn) : answer(typed, turn, question);
  }

  private String helpReminder() {
    return manners.hints() ? ". :hint, :steps and :skip help, :help lists all." : ". :help helps.";
  }

  /// Words that people type without the colon and that cannot be an answer here.
  private Optional<ItemCommand> bareCommand(String typed, Variant variant) {
    String word = typed.toLowerCase(Locale.ROOT);
    boolean leaves = word.equals("quit") || word.equals("exit");
    boolean praises = word.equals("easy") && easy.isPresent();
    boolean asks = word.equals("help") || word.equals("hint");
    return (leaves || praises || asks) && !variant.expected().variables().contains(typed)
        ? ItemCommand.of(word)
        : Optional.empty();
  }

  private void calculate(String text) {
    if (!manners.calculator()) {
      speech.sentence("The calculator rests during this one. A line without = is your answer.");
    } else if (text.isEmpty()) {
      speech.sentence("A line that begins with = calculates: = 3/4 + 1/8");
    } else {
      calculator.answer(text, dialogue);
    }
  }

  private Optional<Outcome> command(String typed, Turn turn) {
    String word = firstWord(typed).toLowerCase(Locale.ROOT);
    Optional<ItemCommand> own = ItemCommand.of(word);
    if (own.isPresent()) {
      return obey(own.get(), turn);
    }
    if (backdrop.commands().contains(word)) {
      return Optional.of(turn.outcome(Ending.COMMAND, ":" + typed));
    }
    speech.sentence(Wording.unknownCommand(word, backdrop.commands()));
    return Optional.empty();
  }

  private static String firstWord(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank);
  }

  private Optional<Outcome> obey(ItemCommand command, Turn turn) {
    return switch (command) {
      case QUIT -> Optional.of(turn.outcome(Ending.LEFT));
      case SKIP -> {
        speech.sentence("Skipped.");
        yield Optional.of(turn.outcome(Ending.SKIPPED));
      }
      case STEPS -> {
        if (!manners.hints()) {
          speech.sentence("Worked solutions come at the end. :skip goes on without an answer.");
          yield Optional.empty();
        }
        solution.say(turn.variant(), speech);
        backdrop.watcher().solved(turn.variant());
        yield Optional.of(turn.outcome(Ending.GAVE_UP));
      }
      case HINT -> {
        hint(turn);
        yield Optional.empty();
      }
      case TYPO -> {
        slip(turn);
        yield Optional.empty();
      }
      case EASY -> {
        callEasy();
        yield Optional.empty();
      }
      case ITEM -> {
        speech.line(turn.variant().stamp().toString());
        yield Optional.empty();
      }
      case HELP -> {
        Wording.help(manners, backdrop.commands()).forEach(speech::sentence);
        yield Optional.empty();
      }
    };
  }

  private void hint(Turn turn) {
    if (!manners.hints()) {
      speech.sentence("There are no hints here. :skip goes on without an answer.");
    } else if (turn.hasHint()) {
      String hint = turn.nextHint();
      speech.markdown("Hint: " + hint);
      backdrop.watcher().hinted(turn.variant(), hint);
    } else if (turn.hints() == 0) {
      speech.sentence("This item has no hint. :steps shows the worked solution.");
    } else {
      speech.sentence("That was the last hint. :steps shows the worked solution.");
    }
  }

  private void slip(Turn turn) {
    if (turn.slipTaken()) {
      speech.sentence("One slip an item can be taken back, and that has been done.");
    } else if (!turn.wrongStands()) {
      speech.sentence("There is no wrong answer to take back here.");
    } else {
      Stamp stamp = turn.variant().stamp();
      recorder.record(
          new Event.TakenBack(stamp.item(), stamp.version(), stamp.seed(), turn.nextAttempt() - 1));
      turn.takeBack();
      backdrop.recurrences().drop(stamp.item(), stamp.seed());
      speech.sentence("Taken back as a slip. It does not count; answer again.");
    }
  }

  private void callEasy() {
    if (easy.isEmpty()) {
      speech.sentence("Easy can be said of an item right after its first answer was right.");
      return;
    }
    Event.Finished before = easy.get();
    easy = Optional.empty();
    // Attempt 0 is no answer: it is the rating that is taken back.
    recorder.record(new Event.TakenBack(before.item(), before.version(), before.seed(), 0));
    recorder.record(
        new Event.Finished(
            before.item(),
            before.version(),
            before.seed(),
            before.skill(),
            before.level(),
            4,
            before.ending(),
            before.mode()));
    speech.sentence("The item before counts as easy: it will wait longer before it comes again.");
  }

  private Optional<Outcome> answer(String first, Turn turn, Question question) {
    String text = Lines.complete(first, turn.variant().type(), dialogue);
    Mark mark = marker.mark(turn.variant(), text);
    String mistake = mark.mistakes().size() == 1 ? mark.mistakes().getFirst().id() : "";
    int attempt = turn.nextAttempt();
    record(turn, attempt, text, mark, mistake);
    boolean recurs = false;
    if (mark.counts()) {
      turn.count(text, mark, mistake);
      Stamp stamp = turn.variant().stamp();
      recurs =
          !mistake.isEmpty() && backdrop.recurrences().add(stamp.item(), stamp.seed(), mistake);
    }
    backdrop.watcher().answered(turn.variant(), text, mark, attempt, recurs);
    response.say(mark, manners.feedback(), recurs);
    if (recurs && manners.feedback() == Feedback.FULL) {
      backdrop.readings().apply(question).ifPresent(speech::sentence);
    }
    if (mark.isCorrect()) {
      return Optional.of(turn.outcome(Ending.RIGHT));
    }
    boolean last = mark.counts() && (attempt >= manners.attempts() || isSilent());
    if (last) {
      return Optional.of(turn.outcome(Ending.WRONG));
    }
    if (mark.counts()) {
      speech.sentence(Response.afterWrong(turn, manners));
    }
    return Optional.empty();
  }

  /// Who is told nothing cannot try again.
  private boolean isSilent() {
    return manners.feedback() == Feedback.NONE;
  }

  private void record(Turn turn, int attempt, String text, Mark mark, String mistake) {
    Stamp stamp = turn.variant().stamp();
    recorder.record(
        new Event.Answered(
            stamp.item(),
            stamp.version(),
            stamp.seed(),
            turn.variant().skill(),
            attempt,
            text,
            mark.kind().word(),
            mark.credit(),
            mistake,
            turn.hints(),
            manners.mode()));
  }

  private Outcome ended(Turn turn, Outcome outcome) {
    int rating = 0;
    if (outcome.ending() != Ending.LEFT && outcome.ending() != Ending.COMMAND) {
      unfinished.remove(turn.variant().stamp());
      rating = turn.rating(outcome.ending());
      Stamp stamp = turn.variant().stamp();
      Event.Finished finished =
          new Event.Finished(
              stamp.item(),
              stamp.version(),
              stamp.seed(),
              turn.variant().skill(),
              turn.variant().level(),
              rating,
              Wording.word(outcome.ending()),
              manners.mode());
      recorder.record(finished);
      easy = rating == 3 && !isSilent() ? Optional.of(finished) : Optional.empty();
    }
    backdrop.watcher().finished(outcome, rating);
    return outcome;
  }
}
