package gradus.shell;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.value.Literals;
import gradus.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program around the shell that notes what it is asked for.
final class StageHost implements Host {
  private final Path history;
  private final Page page;
  final List<String> commands = new ArrayList<>();

  StageHost(Path history, Page page) {
    this.history = history;
    this.page = page;
  }

  @Override
  public String version() {
    return "1.2.3";
  }

  @Override
  public Page page(int columns, int rows) {
    return page;
  }

  @Override
  public Path history() {
    return history;
  }

  @Override
  public List<String> welcome(Page on) {
    return List.of("welcome");
  }

  @Override
  public void run(String command, List<String> words, Map<String, Value> bound, Dialogue dialogue) {
    commands.add(command + " " + String.join("|", words));
    if (command.equals("quiz")) {
      Reply reply = dialogue.ask(Prompt.answer("quiz 1/1 >"));
      commands.add(reply.toString());
    }
    if (command.equals("learn")) {
      throw new IllegalStateException("a broken lesson");
    }
  }

  @Override
  public String picture(List<String> words, Map<String, Value> bound, Page on) {
    StringBuilder picture = new StringBuilder("picture of " + String.join(" ", words));
    Value k = bound.get("k");
    return picture.append(k == null ? "" : " with k = " + Literals.of(k)).append('\n').toString();
  }

  @Override
  public List<Suggestion> operands(String command, List<String> before) {
    return List.of(new Suggestion("algebra/softmax", "1.5 Softmax"));
  }

  @Override
  public List<String> statements(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  @Override
  public int open(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
    return open;
  }

  @Override
  public boolean isLost(RuntimeException problem) {
    return false;
  }

  @Override
  public Diagnostic bug(Throwable problem) {
    return Diagnostic.error(Code.BUG, "bug: " + problem.getMessage());
  }
}
