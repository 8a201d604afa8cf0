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
  private final Response response;
  private final Assistance assistance;

  /// Variants that were left before they were done with.
  private final Map<Stamp, Turn> unfinished = new HashMap<>();

  private Manners manners;

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
    this.response = new Response(speech);
    this.assistance = new Assistance(desk, dialogue, recorder, backdrop);
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
            case Reply.Line(String text) -> line(text, turn, question);
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
  private Optional<Outcome> line(String text, Turn turn, Question question) {
    String typed = text.strip();
    if (typed.isEmpty() && isCountedOut() && manners.attempts() == 1) {
      speech.sentence("No answer.");
      return Optional.of(turn.outcome(Ending.SKIPPED));
    }
    if (typed.isEmpty()) {
      assistance.remind(turn, manners);
      return Optional.empty();
    }
    if (typed.startsWith("=")) {
      assistance.calculate(typed.substring(1).strip(), manners);
      return Optional.empty();
    }
    if (typed.startsWith(":")) {
      return command(typed.substring(1).strip(), turn);
    }
    Optional<ItemCommand> bare = bareCommand(typed, turn.variant());
    return bare.isPresent() ? obey(bare.get(), turn) : begun(text, turn, question);
  }

  /// Words that people type without the colon and that cannot be an answer here.
  private Optional<ItemCommand> bareCommand(String typed, Variant variant) {
    String word = typed.toLowerCase(Locale.ROOT);
    boolean leaves = word.equals("quit") || word.equals("exit");
    boolean praises = word.equals("easy") && assistance.knowsEasy();
    boolean asks = word.equals("help") || word.equals("hint");
    return (leaves || praises || asks) && !variant.expected().variables().contains(typed)
        ? ItemCommand.of(word)
        : Optional.empty();
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
    assistance.unknown(word);
    return Optional.empty();
  }

  private static String firstWord(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank);
  }

  private Optional<Outcome> obey(ItemCommand command, Turn turn) {
    switch (command) {
      case QUIT -> {
        return Optional.of(turn.outcome(Ending.LEFT));
      }
      case SKIP -> {
        speech.sentence("Skipped.");
        return Optional.of(turn.outcome(Ending.SKIPPED));
      }
      case STEPS -> {
        if (assistance.solve(turn, manners)) {
          return Optional.of(turn.outcome(Ending.GAVE_UP));
        }
      }
      case HINT -> assistance.hint(turn, manners);
      case TYPO -> assistance.takeBack(turn);
      case EASY -> assistance.callEasy();
      case ITEM -> assistance.name(turn);
      case HELP -> assistance.help(manners);
    }
    return Optional.empty();
  }

  /// Whether the item before may still be called easy.
  boolean mayBeEasy() {
    return assistance.mayBeEasy();
  }

  void callEasy() {
    assistance.callEasy();
  }

  private Optional<Outcome> begun(String first, Turn turn, Question question) {
    return switch (Lines.complete(first, turn.variant().type(), dialogue)) {
      case Lines.Typed.Answer(String text) -> answer(text, turn, question);
      case Lines.Typed.Command(String line) -> {
        speech.sentence("The answer you had begun does not count.");
        yield command(line.substring(1).strip(), turn);
      }
      case Lines.Typed.Dropped _ -> Optional.empty();
    };
  }

  private Optional<Outcome> answer(String text, Turn turn, Question question) {
    Mark mark = marker.mark(turn.variant(), text);
    String mistake = mark.mistakes().size() == 1 ? mark.mistakes().getFirst().id() : "";
    int attempt = turn.nextAttempt();
    Event.Answered event = event(turn, text, mark, mistake);
    recorder.record(event);
    boolean recurs = false;
    if (mark.counts()) {
      turn.count(event, mark.isCorrect());
      recurs = backdrop.recurrences().add(event);
    }
    backdrop.watcher().answered(turn.variant(), text, mark, attempt, recurs);
    boolean last = isSpent(mark) && (attempt >= manners.attempts() || isSilent());
    response.say(mark, turn.variant().type(), manners.feedback(), recurs, !last);
    if (recurs && manners.feedback() == Feedback.FULL) {
      backdrop.readings().apply(question).ifPresent(speech::sentence);
    }
    if (mark.isCorrect()) {
      return Optional.of(turn.outcome(Ending.RIGHT));
    }
    if (last) {
      return Optional.of(turn.outcome(Ending.WRONG));
    }
    if (mark.counts()) {
      speech.sentence(Response.afterWrong(turn, manners));
    }
    return Optional.empty();
  }

  private boolean isSpent(Mark mark) {
    return mark.counts() || isCountedOut();
  }

  /// Through a pipe a line that nobody can take back is one of those that are counted out, or all
  /// behind it would go to the wrong questions.
  private boolean isCountedOut() {
    return manners.attempts() < Manners.QUIZ.attempts() && !dialogue.isLive();
  }

  /// Who is told nothing cannot try again.
  private boolean isSilent() {
    return manners.feedback() == Feedback.NONE;
  }

  private Event.Answered event(Turn turn, String text, Mark mark, String mistake) {
    Stamp stamp = turn.variant().stamp();
    return new Event.Answered(
        stamp.item(),
        stamp.version(),
        stamp.seed(),
        turn.variant().skill(),
        turn.nextAttempt(),
        text,
        mark.kind().word(),
        mark.credit(),
        mistake,
        turn.hints(),
        manners.mode());
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
      assistance.finished(finished, !isSilent());
    }
    backdrop.watcher().finished(outcome, rating);
    return outcome;
  }
}
