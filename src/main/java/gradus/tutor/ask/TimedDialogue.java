package gradus.tutor.ask;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A conversation that ends at a certain time: a line that comes later is not taken.
///
/// Not for several threads.
public final class TimedDialogue implements Dialogue {
  private final Dialogue dialogue;
  private final Clock clock;
  private final Instant end;
  private boolean over;

  public TimedDialogue(Dialogue dialogue, Clock clock, Duration time) {
    this.dialogue = dialogue;
    this.clock = clock;
    this.end = clock.instant().plus(time);
  }

  /// Whether a line came too late.
  public boolean isOver() {
    return over;
  }

  /// Minutes that are left, the last one counted whole.
  public long minutesLeft() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? 0 : left.plusSeconds(59).toMinutes();
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
    Reply reply = dialogue.ask(prompt);
    if (reply instanceof Reply.Line && !clock.instant().isBefore(end)) {
      over = true;
      return new Reply.End();
    }
    return reply;
  }

  @Override
  public boolean isLive() {
    return dialogue.isLive();
  }
}
