package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.ScriptedDialogue;
import gradus.tutor.talk.Waited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimedDialogueTest {
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

  /// A terminal at which nobody ever ends a line.
  private final class Typing implements Dialogue {
    private final List<String> seen = new ArrayList<>();
    private String typed = "";

    @Override
    public Page page() {
      return Page.PLAIN;
    }

    @Override
    public void say(String text) {
      seen.add(text.strip());
    }

    @Override
    public Reply ask(Prompt prompt) {
      throw new IllegalStateException("waits for ever");
    }

    @Override
    public Waited await(Prompt prompt, String begun, Duration most) {
      seen.add(prompt.text() + " " + begun);
      typed = begun + "x";
      now = now.plus(most);
      return new Waited.Late(typed);
    }

    @Override
    public boolean isLive() {
      return true;
    }
  }

  @Test
  void whileALineIsTypedTheEndIsAnnouncedAndThenComes() {
    Typing terminal = new Typing();
    TimedDialogue timed = new TimedDialogue(terminal, clock, Duration.ofMinutes(30));
    assertThat(timed.ask(Prompt.answer("exam 1/3 >"))).isInstanceOf(Reply.End.class);
    assertThat(timed.isOver()).isTrue();
    assertThat(terminal.seen)
        .containsExactly(
            "30 min left, exam 1/3 > ",
            "The exam ends soon: 5 min left.",
            "5 min left, exam 1/3 > x",
            "The exam ends soon: 60 s left.",
            "60 s left, exam 1/3 > xx");
  }

  @Test
  void throughAPipeTheEndIsAnnouncedAtPrompts() {
    ScriptedDialogue pipe = ScriptedDialogue.of("1", "2", "3");
    Dialogue slow = pipe.beforeReply(() -> now = now.plusSeconds(270));
    TimedDialogue timed = new TimedDialogue(slow, clock, Duration.ofMinutes(12));
    Prompt prompt = Prompt.answer("exam >");
    assertThat(timed.ask(prompt)).isEqualTo(new Reply.Line("1"));
    assertThat(timed.ask(prompt)).isEqualTo(new Reply.Line("2"));
    assertThat(timed.ask(prompt)).isInstanceOf(Reply.End.class);
    assertThat(timed.isOver()).isTrue();
    assertThat(pipe.prompts())
        .containsExactly("12 min left, exam >", "8 min left, exam >", "3 min left, exam >");
    assertThat(pipe.transcript()).containsOnlyOnce("The exam ends soon: 3 min left.");
  }

  @Test
  void aShortExamIsNotAnnouncedAtItsBeginning() {
    ScriptedDialogue pipe = ScriptedDialogue.of("1");
    TimedDialogue timed = new TimedDialogue(pipe, clock, Duration.ofMinutes(1));
    assertThat(timed.ask(Prompt.answer("exam >"))).isEqualTo(new Reply.Line("1"));
    assertThat(pipe.transcript()).doesNotContain("ends soon").startsWith("60 s left, exam >");
  }

  @Test
  void whoLeavesInTimeWasNotLate() {
    TimedDialogue timed = new TimedDialogue(ScriptedDialogue.of(), clock, Duration.ofMinutes(1));
    assertThat(timed.ask(Prompt.answer("exam >"))).isInstanceOf(Reply.End.class);
    assertThat(timed.isOver()).isFalse();
  }
}
