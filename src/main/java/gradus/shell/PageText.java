package gradus.shell;

import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Style;
import gradus.render.terminal.Width;
import gradus.render.terminal.WordWrap;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import java.util.List;
import java.util.Map;

/// Words on the page of a conversation, broken where the page ends.
final class PageText {
  /// No page is so narrow that less would be written in a line.
  private static final int NARROWEST = 12;

  /// Of what stands below its word.
  private static final int INDENT = 4;

  private final Dialogue dialogue;

  PageText(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /// What goes on stands as far in as what it goes on from.
  void lines(List<String> lines) {
    Page page = dialogue.page();
    for (String line : lines) {
      String shown = shown(line, page);
      int indent = shown.length() - shown.stripLeading().length();
      for (String part : WordWrap.of(shown.strip(), room(page, indent))) {
        dialogue.say(part.isEmpty() ? "" : " ".repeat(indent) + part + "\n");
      }
    }
  }

  /// What goes on stands further in.
  void items(List<String> lines) {
    Page page = dialogue.page();
    for (String line : lines) {
      List<String> parts = WordWrap.of(shown(line, page), room(page, 0), room(page, 2));
      dialogue.say(String.join("\n  ", parts) + "\n");
    }
  }

  /// Two columns: words, and what is to be said of each; below each other on a narrow page.
  void table(Map<String, String> rows) {
    Page page = dialogue.page();
    int column = 0;
    for (String word : rows.keySet()) {
      column = Math.max(column, Width.of(shown(word, page)) + 2);
    }
    boolean beside = page.width() - column >= NARROWEST;
    int indent = beside ? column : INDENT;
    for (Map.Entry<String, String> row : rows.entrySet()) {
      String label = Width.padRight(shown(row.getKey(), page), beside ? column : 0);
      if (!beside) {
        dialogue.say(label + "\n");
        label = " ".repeat(indent);
      }
      for (String line : WordWrap.of(shown(row.getValue(), page), room(page, indent))) {
        dialogue.say(label + line + "\n");
        label = " ".repeat(indent);
      }
    }
  }

  /// A remark; of an empty one nothing is shown.
  void faint(String remark) {
    if (remark.isEmpty()) {
      return;
    }
    Page page = dialogue.page();
    for (String line : WordWrap.of(shown(remark, page), room(page, 0))) {
      dialogue.say(page.style().apply(Style.Role.FAINT, line) + "\n");
    }
  }

  /// Columns for words behind so many that are taken.
  static int room(Page page, int taken) {
    return Math.max(NARROWEST, page.width() - taken);
  }

  private static String shown(String text, Page page) {
    return Sanitizer.line(page.ascii() ? Ascii.of(text) : text);
  }
}
