package gradus.tutor.ask;

import gradus.render.markdown.FencedBlocks;
import gradus.render.markdown.MarkdownPage;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.WordWrap;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import java.util.List;

/// Says sentences and Markdown in a conversation, laid out for its page.
public final class Speech {
  /// Longer lines of prose are hard to read.
  private static final int READABLE = 100;

  private final Dialogue dialogue;

  public Speech(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  public void gap() {
    dialogue.say("\n");
  }

  /// Markdown with formulas between dollars.
  public void markdown(String text) {
    markdown("", text);
  }

  /// Markdown behind a label; what goes on below stands below the text, not below the label.
  ///
  /// @param label such as `a) `
  public void markdown(String label, String text) {
    Page page = dialogue.page();
    Page narrower = page.withWidth(Math.max(20, page.width() - label.length()));
    List<String> lines = MarkdownPage.of(text, narrower.markdown(FencedBlocks.NONE)).lines();
    String before = label;
    for (String line : lines) {
      dialogue.say((before + line).stripTrailing() + "\n");
      before = " ".repeat(label.length());
    }
  }

  /// Prose without marks, broken between words. A text of several lines is laid out already.
  public void sentence(String text) {
    Page page = dialogue.page();
    int room = Math.clamp(page.width(), 20, READABLE);
    List<String> lines =
        text.contains("\n") ? text.lines().toList() : WordWrap.of(plain(text, page), room);
    for (String line : lines) {
      dialogue.say(plain(line, page).stripTrailing() + "\n");
    }
  }

  /// A line as it is, however wide.
  public void line(String text) {
    dialogue.say(plain(text, dialogue.page()) + "\n");
  }

  private static String plain(String text, Page page) {
    String safe = Sanitizer.line(text);
    return page.ascii() ? Ascii.of(safe) : safe;
  }
}
