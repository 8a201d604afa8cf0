package gradus.shell;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.engine.Answer;
import gradus.functions.Catalogue;
import gradus.render.terminal.Width;
import gradus.tutor.talk.Dialogue;
import gradus.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Does what lines with a colon order.
final class Orders {
  private final Shell shell;
  private final Dialogue dialogue;
  private final Notebook notebook;
  private final Host host;
  private final Runnable clear;
  private final PageText out;
  private final SavedFiles files;

  Orders(Shell shell, Dialogue dialogue, Notebook notebook, Host host, Runnable clear) {
    this.shell = shell;
    this.dialogue = dialogue;
    this.notebook = notebook;
    this.host = host;
    this.clear = clear;
    this.out = new PageText(dialogue);
    this.files = new SavedFiles(shell, dialogue, notebook, host);
  }

  /// @param line with its colon
  /// @throws GradusException when it cannot be done
  void run(String line) {
    String command = line.strip().substring(1).strip();
    int space = 0;
    while (space < command.length() && !Character.isWhitespace(command.charAt(space))) {
      space++;
    }
    String word = command.substring(0, space);
    String rest = command.substring(space).strip();
    Order order =
        Order.of(word.endsWith(";") ? word.substring(0, word.length() - 1) : word)
            .orElseThrow(() -> unknown(word));
    switch (order) {
      case HELP -> help(rest);
      case DOC -> command("doc", words(rest));
      case VARS -> variables();
      case STEPS -> steps(rest);
      case PLOT -> plot(rest);
      case WHY -> why();
      case LEARN -> command("learn", words(rest));
      case QUIZ -> command("quiz", words(rest));
      case PROGRESS -> command("progress", words(rest));
      case CHECK -> check(rest);
      case TIME -> time(rest);
      case LOAD -> files.load(rest);
      case SAVE -> files.save(rest);
      case FORGET -> forget(words(rest));
      case RESET -> {
        notebook.reset();
        out.faint("everything is forgotten");
      }
      case CLEAR -> clear.run();
      case QUIT -> shell.leave();
    }
  }

  private static GradusException unknown(String word) {
    String near = Suggest.didYouMean(word, Order.words());
    return Diagnostic.error(Code.UNKNOWN_NAME, "there is no command ':" + word + "'")
        .hint(near.isEmpty() ? ":help lists them" : near.replace("did you mean ", "did you mean :"))
        .toException();
  }

  private static List<String> words(String rest) {
    return rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
  }

  private void command(String name, List<String> words) {
    notebook.stoppable(() -> {
      host.run(name, words, notebook.bound(), dialogue);
      return name;
    });
  }

  private void help(String topic) {
    String bare = topic.startsWith(":") ? topic.substring(1) : topic;
    Optional<Order> order = Order.of(bare);
    if (topic.isEmpty()) {
      out.lines(Help.TEXT);
      out.table(list());
    } else if (bare.equals("keys")) {
      out.lines(Help.KEYS);
    } else if (order.isPresent() && !Catalogue.INSTANCE.isFunction(bare)) {
      Order found = order.get();
      out.lines(
          List.of(
              (":" + found.word() + " " + found.operands()).strip(),
              "  " + found.says(),
              Help.of(found)));
    } else {
      command("doc", words(bare));
    }
  }

  private static Map<String, String> list() {
    Map<String, String> rows = new LinkedHashMap<>();
    for (Order order : Order.values()) {
      rows.put("  :" + order.word(), order.says());
    }
    return rows;
  }

  private void variables() {
    Map<String, Value> bound = new TreeMap<>(notebook.bound());
    if (bound.isEmpty()) {
      out.faint("nothing is bound yet; x = 3 binds x");
      return;
    }
    int widest = bound.keySet().stream().mapToInt(Width::of).max().orElse(0);
    int room = PageText.room(dialogue.page(), widest + 2);
    Map<String, String> rows = new LinkedHashMap<>();
    bound.forEach((name, value) -> {
      String brief = Brief.of(value, room);
      rows.put(name, brief.equals(value.kind()) ? "(" + brief + ")" : brief);
    });
    out.table(rows);
  }

  private void steps(String rest) {
    switch (rest.toLowerCase(Locale.ROOT)) {
      case "" -> {
        Optional<Answer> last = notebook.last().filter(answer -> !answer.steps().isEmpty());
        if (last.isPresent()) {
          shell.show(last.get(), Shell.Steps.ON);
        } else {
          out.faint(
              "steps are "
                  + shell.steps().name().toLowerCase(Locale.ROOT)
                  + "; :steps on shows them with each answer, :steps diff(x^2, x) for one");
        }
      }
      case "on" -> steps(Shell.Steps.ON, "steps are on: a hint first, then a line at each Enter");
      case "off" -> steps(Shell.Steps.OFF, "steps are off");
      case "brief" -> steps(Shell.Steps.BRIEF, "steps are brief: the main lines, at once");
      case "full" -> steps(Shell.Steps.FULL, "steps are full: all lines, at once");
      default -> {
        Answer answer = notebook.compute(rest, "");
        notebook.keep(new Notebook.Entry.Computed(rest, answer));
        if (answer.steps().isEmpty()) {
          out.faint("nothing here shows steps: derivatives, limits, integrals, equations do");
        }
        shell.show(answer, Shell.Steps.ON);
      }
    }
  }

  private void steps(Shell.Steps wanted, String says) {
    shell.setSteps(wanted);
    out.faint(says);
  }

  private void plot(String rest) {
    if (rest.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_INPUT, "what is to be drawn?")
          .hint(":plot sin(x), cos(x) --x -pi..pi")
          .toException();
    }
    command("plot-ascii", PlotLine.words(rest));
    notebook.keep(new Notebook.Entry.Drawn(rest, notebook.bound()));
  }

  private void check(String rest) {
    List<String> parts = PlotLine.words(rest);
    if (parts.size() != 2) {
      int comma = rest.indexOf(" = ");
      throw Diagnostic.error(
              Code.WRONG_ARGUMENT_COUNT, ":check needs an answer and what it should be")
          .hint(
              comma > 0
                  ? ":check \""
                      + rest.substring(0, comma)
                      + "\" \""
                      + rest.substring(comma + 3)
                      + "\""
                  : ":check \"2x cos x\" \"diff(x^2 sin x, x)\", with quotation marks where there"
                      + " are spaces")
          .toException();
    }
    command("check", parts);
  }

  private void time(String rest) {
    if (rest.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_INPUT, "what is to be timed?")
          .hint(":time det(rand(200, 200))")
          .toException();
    }
    long start = System.nanoTime();
    Answer answer = notebook.compute(rest, "");
    long nanos = System.nanoTime() - start;
    notebook.keep(new Notebook.Entry.Computed(rest, answer));
    shell.show(answer, Shell.Steps.OFF);
    out.faint("took " + duration(nanos));
  }

  static String duration(long nanos) {
    return nanos < 1_000_000
        ? nanos / 1_000 + " microseconds"
        : nanos < 1_000_000_000
            ? String.format(Locale.ROOT, "%.1f milliseconds", nanos / 1e6)
            : String.format(Locale.ROOT, "%.2f seconds", nanos / 1e9);
  }

  private void why() {
    if (notebook.trouble().isPresent()) {
      out.items(Why.of(notebook.trouble().get()));
    } else if (notebook.last().isPresent()) {
      out.items(Why.of(notebook.last().get()));
    } else {
      out.faint("nothing was computed yet");
    }
  }

  private void forget(List<String> names) {
    if (names.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_INPUT, "what is to be forgotten?")
          .hint(":forget A; :reset forgets everything")
          .toException();
    }
    for (String name : names) {
      if (!notebook.bound().containsKey(name)) {
        String near = Suggest.didYouMean(name, notebook.bound().keySet());
        throw Diagnostic.error(Code.UNKNOWN_NAME, "nothing is bound to '" + name + "'")
            .hint(near.isEmpty() ? ":vars shows what is" : near)
            .toException();
      }
      notebook.forget(name);
    }
    out.faint("forgotten: " + String.join(", ", names));
  }
}
