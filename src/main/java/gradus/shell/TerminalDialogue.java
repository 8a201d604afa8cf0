package gradus.shell;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.Waited;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/// A conversation on a terminal, with lines that are edited while they are typed.
public final class TerminalDialogue implements Dialogue, Notebook.Bench {
  private final Screen screen;
  private final Host host;
  private final LineEditor editor;
  private final Notebook notebook;

  /// @throws IOException when the terminal cannot be read
  public TerminalDialogue(Screen screen, Host host) throws IOException {
    this.screen = screen;
    this.host = host;
    this.notebook = new Notebook(this);
    this.editor = new LineEditor(screen, notebook, host);
  }

  Notebook notebook() {
    return notebook;
  }

  Screen screen() {
    return screen;
  }

  @Override
  public Page page() {
    return screen.whileOpen(() -> host.page(screen.columns(), screen.rows()));
  }

  @Override
  public void say(String text) {
    screen.whileOpen(() -> {
      screen.print(text);
      return text;
    });
  }

  @Override
  public Reply ask(Prompt prompt) {
    return screen.whileOpen(() -> editor.read(prompt));
  }

  @Override
  public Waited await(Prompt prompt, String begun, Duration most) {
    return screen.whileOpen(() -> editor.await(prompt, begun, most));
  }

  @Override
  public boolean isLive() {
    return true;
  }

  /// Whether what was read last are several lines that were pasted, and not shown.
  boolean wasPasted() {
    return editor.wasPasted();
  }

  @Override
  public <T> T stoppable(Runnable stop, Supplier<T> work) {
    return screen.stoppable(stop, work);
  }
}
