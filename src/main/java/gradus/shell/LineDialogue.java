package gradus.shell;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.TypedLines;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.utils.Signals;

/// A conversation on a terminal that only knows lines: a printing one, an editor that says it is
/// `dumb`, one whose keys cannot be had.
public final class LineDialogue implements Dialogue, Notebook.Bench {
  private final TypedLines in;
  private final Consumer<String> out;
  private final Page page;
  private final Interrupts interrupts = new Interrupts();

  /// The prompt at which a line is awaited; empty while none is.
  private volatile String awaited = "";

  /// @param out writes at once
  public LineDialogue(InputStream in, Consumer<String> out, Page page) {
    this.in = new TypedLines(in);
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
    awaited = prompt.text() + " ";
    try {
      return in.next();
    } finally {
      awaited = "";
    }
  }

  /// Runs something of which Ctrl-C ends the computations and drops the lines, and not the program.
  void attending(Runnable work) {
    Object before = Signals.register("INT", this::interrupted);
    try {
      work.run();
    } finally {
      Signals.unregister("INT", before);
    }
  }

  /// At a prompt the terminal has dropped already what was typed; there is only a new prompt to
  /// show.
  void interrupted() {
    String prompt = awaited;
    if (prompt.isEmpty()) {
      interrupts.interrupt();
    } else {
      out.accept("\n:quit leaves\n" + prompt);
    }
  }

  @Override
  public <T> T stoppable(Runnable stop, Supplier<T> work) {
    return interrupts.stoppable(stop, work);
  }

  @Override
  public boolean isLive() {
    return true;
  }
}
