package gradus.tutor.ask;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.Waited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A conversation that ends at a certain time. Each prompt says how much is left, and shortly
/// before the end that is said once more, on a terminal while a line is being typed. A line that is
/// ended later is not taken.
///
/// Not for several threads.
public final class TimedDialogue implements Dialogue {
  /// How long before the end it is said that the end is near.
  private static final List<Duration> REMINDERS =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(1));

  private final Dialogue dialogue;
  private final Clock clock;
  private final Speech speech;
  private final Instant end;

  /// Those to come, the next one first.
  private final List<Duration> reminders;

  private boolean over;

  public TimedDialogue(Dialogue dialogue, Clock clock, Duration time) {
    this.dialogue = dialogue;
    this.clock = clock;
    this.speech = new Speech(dialogue);
    this.end = clock.instant().plus(time);
    // Whoever has hardly begun does not have to be reminded.
    this.reminders =
        new ArrayList<>(
            REMINDERS.stream().filter(left -> left.multipliedBy(2).compareTo(time) <= 0).toList());
  }

  /// Whether somebody was waited for until the time was over.
  public boolean isOver() {
    return over;
  }

  private Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// `18 min left`, the last minute in seconds.
  private static String words(Duration left) {
    return left.compareTo(Duration.ofMinutes(1)) > 0
        ? left.plusSeconds(59).toMinutes() + " min left"
        : left.plusNanos(999_999_999).toSeconds() + " s left";
  }

  @Override
  public Page page() {
    return dialogue.page();
  }

  @Override
  public void say(String text) {
    dialogue.say(text);
  }

  @Override
  public Reply ask(Prompt prompt) {
    String begun = "";
    while (true) {
      remind();
      Duration left = left();
      Duration most = reminders.isEmpty() ? left : left.minus(reminders.getFirst());
      Prompt timed = new Prompt(words(left) + ", " + prompt.text(), prompt.kind());
      Waited waited = dialogue.await(timed, begun, most);
      if (left().isZero()) {
        over = true;
        return new Reply.End();
      }
      switch (waited) {
        case Waited.Replied(Reply reply) -> {
          return reply;
        }
        case Waited.Late(String typed) -> begun = typed;
      }
    }
  }

  private void remind() {
    Duration left = left();
    boolean near = false;
    while (!reminders.isEmpty() && left.compareTo(reminders.getFirst()) <= 0) {
      reminders.removeFirst();
      near = true;
    }
    if (near && !left.isZero()) {
      speech.sentence("The exam ends soon: " + words(left) + ".");
    }
  }

  @Override
  public boolean isLive() {
    return dialogue.isLive();
  }
}
