package gradus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  @Test
  void anExpressionGoesOnWhileBracketsAreOpen() {
    assertThat(read("[1,2;\n3,4]\n")).isEqualTo(new Reply.Line("[1,2;\n3,4]"));
    assertThat(shown).hasToString("> . ");
    assertThat(read("(1 + 2\n\n")).isEqualTo(new Reply.Line("(1 + 2"));
    assertThat(read("(1 + 2")).isEqualTo(new Reply.Line("(1 + 2"));
    assertThat(read(":load (1\n")).isEqualTo(new Reply.Line(":load (1"));
  }

  private Reply read(String typed) {
    LineDialogue dialogue =
        new LineDialogue(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            shown::append,
            Page.PLAIN);
    dialogue.continues(
        text -> text.chars().map(c -> c == '(' || c == '[' ? 1 : c == ']' ? -1 : 0).sum());
    return dialogue.ask(new Prompt(">", Prompt.Kind.EXPRESSION));
  }
}
