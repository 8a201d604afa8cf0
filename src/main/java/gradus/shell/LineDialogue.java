package gradus.shell;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.TypedLines;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
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

  /// Whether the lines before the one that is awaited were dropped.
  private volatile boolean dropped;

  /// How many brackets a text leaves open, where lines go on in the next.
  private ToIntFunction<String> open = text -> 0;

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

  /// From now on an expression goes on in the next line while brackets are open.
  ///
  /// @param brackets how many a text leaves open
  void continues(ToIntFunction<String> brackets) {
    open = brackets;
  }

  @Override
  public Reply ask(Prompt prompt) {
    out.accept(prompt.text() + " ");
    awaited = prompt.text() + " ";
    try {
      Reply first = in.next();
      return prompt.kind() == Prompt.Kind.EXPRESSION && first instanceof Reply.Line(String text)
          ? whole(text)
          : first;
    } finally {
      awaited = "";
    }
  }

  /// An empty line ends what would go on, so that nobody is caught behind a bracket.
  private Reply whole(String first) {
    String text = first;
    while (!text.startsWith(":") && open.applyAsInt(text) > 0) {
      out.accept(". ");
      dropped = false;
      if (!(in.next() instanceof Reply.Line(String more)) || more.isBlank()) {
        return new Reply.Line(dropped ? "" : text);
      }
      text = dropped ? more : text + "\n" + more;
    }
    return new Reply.Line(text);
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
      dropped = true;
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
