package gradus.render.markdown;

import gradus.render.terminal.Style.Role;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// A quote that GitHub shows as a box with a title: its first line is `[!NOTE]` and nothing else.
enum Alert {
  NOTE("Note", Role.NOTE),
  TIP("Tip", Role.HINT),
  IMPORTANT("Important", Role.NOTE),
  WARNING("Warning", Role.WARNING),
  CAUTION("Caution", Role.ERROR);

  private final String title;
  private final Role role;

  Alert(String title, Role role) {
    this.title = title;
    this.role = role;
  }

  String title() {
    return title;
  }

  Role role() {
    return role;
  }

  /// The alert a quote is. Its first line is taken out of the quote.
  static Optional<Alert> of(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    Node node = paragraph.getFirstChild();
    while (node instanceof Text text) {
      line.append(text.getLiteral());
      node = node.getNext();
    }
    if (node != null && !(node instanceof SoftLineBreak)) {
      return Optional.empty();
    }
    String head = line.toString().strip().toUpperCase(Locale.ROOT);
    for (Alert alert : values()) {
      if (head.equals("[!" + alert.name() + "]")) {
        takeFirstLine(paragraph);
        return Optional.of(alert);
      }
    }
    return Optional.empty();
  }

  private static void takeFirstLine(Paragraph paragraph) {
    Node node = paragraph.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      node.unlink();
      if (node instanceof SoftLineBreak) {
        break;
      }
      node = next;
    }
    if (paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
  }
}
