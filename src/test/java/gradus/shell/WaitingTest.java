package gradus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.render.terminal.Restoration;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.Waited;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

/// A line that is not waited for longer than a certain time.
class WaitingTest {
  private static final Prompt PROMPT = Prompt.answer("exam 1/3 >");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void whatIsTypedGoesOnAtTheNextPromptWhenTheTimeIsOver() throws IOException {
    try (PipedOutputStream keys = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keys);
        ExternalTerminal terminal =
            new ExternalTerminal("waiting", "xterm", in, shown, StandardCharsets.UTF_8)) {
      terminal.setSize(Size.of(80, 24));
      try (Screen screen =
          new Screen(terminal, InputStream.nullInputStream(), new Restoration(), () -> {})) {
        Path history = Path.of("none");
        TerminalDialogue dialogue =
            new TerminalDialogue(screen, new StageHost(history, Page.PLAIN));
        type(keys, "4x^");
        assertThat(dialogue.await(PROMPT, "", SHORT)).isEqualTo(new Waited.Late("4x^"));
        type(keys, "3\r");
        assertThat(dialogue.await(PROMPT, "4x^", LONG))
            .isEqualTo(new Waited.Replied(new Reply.Line("4x^3")));
        assertThat(dialogue.await(PROMPT, "", Duration.ZERO)).isEqualTo(new Waited.Late(""));
        type(keys, "2x\r");
        assertThat(dialogue.ask(PROMPT)).isEqualTo(new Reply.Line("2x"));
        type(keys, "[1,\r:hint\r");
        assertThat(dialogue.ask(PROMPT)).isEqualTo(new Reply.Line("[1,\n:hint"));
        type(keys, "\u0004");
        assertThat(dialogue.await(PROMPT, "", LONG)).isEqualTo(new Waited.Replied(new Reply.End()));
      }
    }
  }

  private static void type(PipedOutputStream keys, String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }
}
