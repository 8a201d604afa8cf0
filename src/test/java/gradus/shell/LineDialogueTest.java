package gradus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Ctrl-C on a terminal that only knows lines.
class LineDialogueTest {
  private final StringBuilder shown = new StringBuilder();

  @Test
  void endsWhatRuns() {
    LineDialogue dialogue =
        new LineDialogue(InputStream.nullInputStream(), shown::append, Page.PLAIN);
    AtomicBoolean asked = new AtomicBoolean();
    boolean seen =
        dialogue.stoppable(
            () -> asked.set(true),
            () -> {
              dialogue.interrupted();
              return asked.get();
            });
    assertThat(seen).isTrue();
    assertThat(shown).isEmpty();
  }

  @Test
  void dropsTheLineAndPromptsAgain() {
    LineDialogue[] dialogue = new LineDialogue[1];
    InputStream keys =
        new InputStream() {
          private int at = -1;

          @Override
          public int read() {
            if (at < 0) {
              dialogue[0].interrupted();
            }
            at++;
            return at < "7\n".length() ? "7\n".charAt(at) : -1;
          }
        };
    dialogue[0] = new LineDialogue(keys, shown::append, Page.PLAIN);
    assertThat(dialogue[0].ask(Prompt.answer("quiz 1/2 >"))).isEqualTo(new Reply.Line("7"));
    assertThat(shown).hasToString("quiz 1/2 > \n:quit leaves\nquiz 1/2 > ");
  }
}
