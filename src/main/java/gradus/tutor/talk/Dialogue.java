package gradus.tutor.talk;

import java.time.Duration;

/// A conversation with one person: on a terminal, in the shell, or through a pipe.
public interface Dialogue {
  /// How texts are to be laid out, now: a terminal may have been resized.
  Page page();

  /// Shows text as it is; a line that is not ended goes on with the next text.
  ///
  /// @param text laid out for {@link #page}; nothing in it may be an escape sequence of its own
  void say(String text);

  /// Waits for a line. Everything said before has been shown when this returns.
  Reply ask(Prompt prompt);

  /// Waits for a line, but no longer than so where waiting can be ended; at a pipe it cannot.
  ///
  /// @param begun stands behind the prompt as if it had been typed
  default Waited await(Prompt prompt, String begun, Duration most) {
    return new Waited.Replied(ask(prompt));
  }

  /// Whether a person sits in front of it, who can press Enter to go on and watch a picture move. A
  /// pipe is never waited for.
  boolean isLive();
}
