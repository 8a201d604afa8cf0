package gradus.shell;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.engine.Answer;
import gradus.engine.Worker;
import gradus.render.Detail;
import gradus.render.DiagnosticText;
import gradus.render.RenderOptions;
import gradus.render.terminal.Sanitizer;
import gradus.render.text.AnswerText;
import gradus.render.text.Footer;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The shell: reads a line, computes it or does what it orders, shows what came out, and reads the
/// next.
public final class Shell {
  private static final Prompt PROMPT = new Prompt(">", Prompt.Kind.EXPRESSION);

  private final Dialogue dialogue;
  private final Notebook notebook;
  private final Host host;
  private final BooleanSupplier pasted;
  private final PageText out;
  private final Orders orders;

  /// How much of the way is shown with each answer.
  enum Steps {
    OFF,
    /// A hint, then a line at each Enter.
    ON,
    BRIEF,
    FULL
  }

  private Steps steps = Steps.OFF;
  private boolean leaves;

  private Shell(
      Dialogue dialogue, Notebook notebook, Host host, BooleanSupplier pasted, Runnable clear) {
    this.dialogue = dialogue;
    this.notebook = notebook;
    this.host = host;
    this.pasted = pasted;
    this.out = new PageText(dialogue);
    this.orders = new Orders(this, dialogue, notebook, host, clear);
  }

  /// On a terminal with keys, until the user leaves.
  public static void run(TerminalDialogue dialogue, Host host) {
    Screen screen = dialogue.screen();
    Shell shell =
        new Shell(dialogue, dialogue.notebook(), host, dialogue::wasPasted, screen::clear);
    screen.holding(() -> {
      shell.loop();
      return shell;
    });
  }

  /// On a terminal that only knows lines, until they end.
  public static void run(LineDialogue dialogue, Host host) {
    Shell shell = new Shell(dialogue, new Notebook(dialogue), host, () -> false, () -> {});
    dialogue.continues(host::open);
    dialogue.attending(shell::loop);
  }

  private void loop() {
    host.welcome(dialogue.page()).forEach(line -> dialogue.say(line + "\n"));
    boolean told = false;
    while (!leaves) {
      switch (dialogue.ask(PROMPT)) {
        case Reply.Line(String text) -> take(text);
        case Reply.End() -> leaves = true;
        case Reply.Interrupted() -> {
          faint(told ? "" : "Ctrl-D leaves");
          told = true;
        }
      }
    }
  }

  private void take(String text) {
    if (!pasted.getAsBoolean()) {
      line(text, "");
      return;
    }
    List<String> statements = host.statements(text);
    for (int i = 0; i < statements.size() && !leaves; i++) {
      echo(statements.get(i));
      if (!line(statements.get(i), "") && wasCancelled) {
        int left = statements.size() - i - 1;
        faint(left == 0 ? "" : left + (left == 1 ? " line was" : " lines were") + " not computed");
        return;
      }
    }
  }

  /// What was pasted may hold anything, and goes to a terminal here.
  private void echo(String statement) {
    String mark = PROMPT.text() + " ";
    for (String part : statement.split("\n", -1)) {
      dialogue.say(mark + Sanitizer.line(part) + "\n");
      mark = ". ";
    }
  }

  private boolean wasCancelled;

  /// Computes a line or does what it orders. Nothing that goes wrong with it goes further.
  ///
  /// @param source for messages: empty for what was typed
  /// @return whether all went well
  boolean line(String typed, String source) {
    String text = isOwn("gradus") ? typed.strip() : Order.inside(typed.strip());
    wasCancelled = false;
    try {
      if (text.isEmpty() || text.startsWith("#") && text.indexOf('\n') < 0) {
        return true;
      }
      if (Order.isFarewell(text) && !isOwn(text)) {
        leaves = true;
      } else if (Order.isCry(text) && !isOwn(text)) {
        orders.run(":help");
      } else if (text.startsWith(":")) {
        orders.run(text);
      } else {
        answer(typed, source);
      }
      return true;
    } catch (GradusException mistake) {
      Diagnostic diagnostic = mistake.diagnostic();
      failed(text.startsWith(":") ? diagnostic : OptionAdvice.inShell(diagnostic, text));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      failed(((GradusException) Worker.unwrapped(exhausted)).diagnostic());
    } catch (RuntimeException bug) {
      if (host.isLost(bug)) {
        throw bug;
      }
      failed(host.bug(bug));
    }
    return false;
  }

  private boolean isOwn(String name) {
    return notebook.bound().containsKey(name);
  }

  private void failed(Diagnostic diagnostic) {
    wasCancelled = diagnostic.code() == Code.CANCELLED;
    notebook.failed(diagnostic);
    if (wasCancelled) {
      faint("cancelled");
      return;
    }
    dialogue.say(DiagnosticText.of(diagnostic, dialogue.page().answers(), true));
  }

  private void answer(String typed, String source) {
    if (Order.isCommandLine(typed) && !isOwn("gradus")) {
      throw Diagnostic.error(Code.UNKNOWN_NAME, "this is gradus already")
          .hint("an expression stands alone; for other commands leave first, by exit")
          .toException();
    }
    String text = typed.stripLeading().startsWith("=") ? typed.strip().substring(1) : typed;
    if (Continuation.isMeant(text)) {
      if (!notebook.bound().containsKey("ans")) {
        throw Diagnostic.error(
                Code.UNKNOWN_NAME, "there is no answer yet from which this could go on")
            .in(new Source("", text))
            .hint("an expression on the left: 2 " + text.strip())
            .toException();
      }
      text = Continuation.whole(text);
    }
    Answer answer = notebook.compute(text, source);
    notebook.keep(new Notebook.Entry.Computed(text.strip(), answer));
    show(answer, steps);
  }

  /// Shows an answer, with as much of the way to it as is asked for.
  void show(Answer answer, Steps how) {
    if (how == Steps.ON && !answer.steps().isEmpty()) {
      if (new Reveal(dialogue, this::aside).of(answer)) {
        say(answer, Detail.FULL, true);
        return;
      }
    }
    Detail detail =
        switch (how) {
          case OFF, ON -> Detail.NONE;
          case BRIEF -> Detail.BRIEF;
          case FULL -> Detail.FULL;
        };
    say(answer, detail, false);
  }

  /// @param revealed whether the derivation stands above already
  private void say(Answer answer, Detail detail, boolean revealed) {
    RenderOptions options = dialogue.page().answers();
    String page =
        Worker.callUnlimited(() -> {
          StringBuilder shown = new StringBuilder();
          for (Diagnostic warning : answer.warnings()) {
            shown.append(DiagnosticText.of(warning, options, true));
          }
          if (!revealed) {
            String text = AnswerText.of(answer, options.withSteps(detail));
            shown.append(text).append(text.endsWith("\n") ? "" : "\n");
          }
          String footer = Footer.of(answer, options);
          return shown.append(footer).append(footer.isEmpty() ? "" : "\n").toString();
        });
    dialogue.say(page);
  }

  /// Something that is computed between the lines of a derivation; what it yields is not the last
  /// answer.
  private void aside(String text) {
    Steps before = steps;
    steps = Steps.OFF;
    notebook.aside(() -> line(text, ""));
    steps = before;
  }

  void faint(String remark) {
    out.faint(remark);
  }

  Steps steps() {
    return steps;
  }

  void setSteps(Steps wanted) {
    steps = wanted;
  }

  void leave() {
    leaves = true;
  }
}
