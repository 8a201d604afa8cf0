package gradus.tutor.ask;

import gradus.tutor.desk.Desk;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.Recorder;
import gradus.tutor.talk.Dialogue;
import java.util.Optional;

/// What the learner can ask for at the prompt of an item besides answering it: a calculation, a
/// hint, the worked solution, an answer taken back.
///
/// Not for several threads.
final class Assistance {
  private final Dialogue dialogue;
  private final Recorder recorder;
  private final Backdrop backdrop;
  private final Speech speech;
  private final Calculator calculator;
  private final Solution solution;

  /// The item that was right the first time just before; empty for none.
  private Optional<Event.Finished> easy = Optional.empty();

  Assistance(Desk desk, Dialogue dialogue, Recorder recorder, Backdrop backdrop) {
    this.dialogue = dialogue;
    this.recorder = recorder;
    this.backdrop = backdrop;
    this.speech = new Speech(dialogue);
    this.calculator = new Calculator(desk);
    this.solution = new Solution(desk);
  }

  private void tell(String text) {
    speech.sentence(text);
    backdrop.watcher().told(text);
  }

  void calculate(String text, Manners manners) {
    if (!manners.calculator()) {
      tell("The calculator rests during this one. A line without = is your answer.");
    } else if (text.isEmpty()) {
      tell("A line that begins with = calculates: = 3/4 + 1/8");
    } else {
      String result = calculator.answer(text, dialogue.page());
      dialogue.say(result + "\n");
      backdrop.watcher().calculated(text, result);
    }
  }

  /// @return whether the worked solution was shown
  boolean solve(Turn turn, Manners manners) {
    if (!manners.hints()) {
      tell("Worked solutions come at the end. :skip goes on without an answer.");
      return false;
    }
    solution.say(turn.variant(), speech);
    backdrop.watcher().solved(turn.variant());
    return true;
  }

  void hint(Turn turn, Manners manners) {
    if (!manners.hints()) {
      tell("There are no hints here. :skip goes on without an answer.");
    } else if (turn.hasHint()) {
      String hint = turn.nextHint();
      speech.markdown("Hint: " + hint);
      backdrop.watcher().hinted(turn.variant(), hint);
    } else if (turn.hints() == 0) {
      tell("This item has no hint. :steps shows the worked solution.");
    } else {
      tell("That was the last hint. :steps shows the worked solution.");
    }
  }

  void takeBack(Turn turn) {
    if (turn.slipTaken()) {
      tell("One slip an item can be taken back, and that has been done.");
      return;
    }
    Optional<Event.Answered> slip = turn.takeBack();
    if (slip.isEmpty()) {
      tell("There is no wrong answer to take back here.");
      return;
    }
    Event.Answered answer = slip.get();
    recorder.record(
        new Event.TakenBack(answer.item(), answer.version(), answer.seed(), answer.attempt()));
    backdrop.recurrences().drop(answer);
    tell("Taken back as a slip. It does not count; answer again.");
  }

  /// An item was done with.
  ///
  /// @param told whether the learner knows how it went
  void finished(Event.Finished item, boolean told) {
    easy = item.rating() == 3 && told ? Optional.of(item) : Optional.empty();
  }

  /// Whether the item before may be called easy, and something changes by it.
  boolean mayBeEasy() {
    return easy.isPresent() && !isPractice(easy.get());
  }

  private static boolean isPractice(Event.Finished item) {
    return item.mode().equals("practice");
  }

  void callEasy() {
    if (easy.isEmpty()) {
      tell("Easy can be said of an item right after its first answer was right.");
      return;
    }
    Event.Finished before = easy.get();
    easy = Optional.empty();
    if (isPractice(before)) {
      tell("The item before was practice, not due yet; the day it comes again stays.");
      return;
    }
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
    tell("The item before counts as easy: it will wait longer before it comes again.");
  }

  boolean knowsEasy() {
    return easy.isPresent();
  }

  void name(Turn turn) {
    speech.line(turn.variant().stamp().toString());
    backdrop.watcher().told(turn.variant().stamp().toString());
  }

  void help(Manners manners) {
    Wording.help(manners, backdrop.commands()).forEach(this::tell);
  }

  void unknown(String word) {
    tell(Wording.unknownCommand(word, backdrop.commands()));
  }

  void remind(Turn turn, Manners manners) {
    tell(
        "Answer with "
            + Wording.expected(turn.variant())
            + (manners.hints()
                ? ". :hint, :steps and :skip help, :help lists all."
                : ". :help helps."));
  }
}
