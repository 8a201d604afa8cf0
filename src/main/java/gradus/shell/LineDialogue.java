package gradus.shell;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// A conversation on a terminal that only knows lines: a printing one, an editor that says it is
/// `dumb`, one whose keys cannot be had.
public final class LineDialogue implements Dialogue {
  private static final int LONGEST_LINE = 1 << 16;

  private final InputStream in;
  private final Consumer<String> out;
  private final Page page;

  /// @param out writes at once
  public LineDialogue(InputStream in, Consumer<String> out, Page page) {
    this.in = in;
    this.out = out;
    this.page = page;
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public void say(String text) {
    out.accept(text);
  }

  @Override
  public Reply ask(Prompt prompt) {
    out.accept(prompt.text() + " ");
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b = in.read();
      if (b < 0) {
        return new Reply.End();
      }
      while (b >= 0 && b != '\n') {
        if (line.size() < LONGEST_LINE) {
          line.write(b);
        }
        b = in.read();
      }
    } catch (IOException gone) {
      return new Reply.End();
    }
    return new Reply.Line(line.toString(StandardCharsets.UTF_8).replace("\r", ""));
  }

  @Override
  public boolean isLive() {
    return true;
  }
}
