package gradus.tutor.talk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A conversation in which the person's lines are known beforehand. What is said and typed is
/// collected as it would stand on the screen.
///
/// Not for several threads.
public final class ScriptedDialogue implements Dialogue {
  /// Stands for Ctrl-C.
  public static final String INTERRUPT = "\u0003";

  private final Deque<String> lines;
  private final Page page;
  private final boolean live;
  private final StringBuilder transcript = new StringBuilder();
  private final List<String> prompts = new ArrayList<>();
  private Runnable beforeReply = () -> {};

  private ScriptedDialogue(List<String> lines, Page page, boolean live) {
    this.lines = new ArrayDeque<>(lines);
    this.page = page;
    this.live = live;
  }

  /// A pipe: pauses are not waited for, and behind the last line it ends.
  public static ScriptedDialogue of(String... lines) {
    return new ScriptedDialogue(List.of(lines), Page.PLAIN, false);
  }

  /// A person, who answers pauses too.
  public static ScriptedDialogue live(String... lines) {
    return new ScriptedDialogue(List.of(lines), Page.PLAIN, true);
  }

  public ScriptedDialogue on(Page other) {
    return new ScriptedDialogue(List.copyOf(lines), other, live);
  }

  /// Does something before each reply: a clock goes on, a file is looked at.
  public ScriptedDialogue beforeReply(Runnable action) {
    beforeReply = action;
    return this;
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public void say(String text) {
    transcript.append(text);
  }

  @Override
  public Reply ask(Prompt prompt) {
    if (!live && prompt.kind() == Prompt.Kind.PAUSE) {
      return new Reply.Line("");
    }
    beforeReply.run();
    prompts.add(prompt.text());
    transcript.append(prompt.text()).append(' ');
    String line = lines.poll();
    if (line == null) {
      transcript.append('\n');
      return new Reply.End();
    }
    if (line.equals(INTERRUPT)) {
      transcript.append("^C\n");
      return new Reply.Interrupted();
    }
    transcript.append(line).append('\n');
    return new Reply.Line(line);
  }

  @Override
  public boolean isLive() {
    return live;
  }

  /// All that was said, asked and typed.
  public String transcript() {
    return transcript.toString();
  }

  /// The texts of all prompts so far.
  public List<String> prompts() {
    return List.copyOf(prompts);
  }

  /// How many lines nobody has asked for.
  public int left() {
    return lines.size();
  }
}
