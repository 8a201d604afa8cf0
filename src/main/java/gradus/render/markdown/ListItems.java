package gradus.render.markdown;

import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/// Lists: bullets by depth, numbers below each other, boxes of tasks.
final class ListItems {
  private static final List<String> BULLETS = List.of("•", "◦", "▪");
  private static final List<String> ASCII_BULLETS = List.of("-", "*", "+");
  private static final int BOX = 3;

  private final Blocks blocks;
  private final PageOptions options;

  ListItems(Blocks blocks, PageOptions options) {
    this.blocks = blocks;
    this.options = options;
  }

  List<String> of(ListBlock list, int width) {
    List<String> markers = markers(list);
    List<String> lines = new ArrayList<>();
    int i = 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!lines.isEmpty() && (!list.isTight() || endsApart(item.getPrevious()))) {
        lines.add("");
      }
      lines.addAll(item(item, markers.get(i), width, list.isTight()));
      i++;
    }
    return lines;
  }

  private List<String> item(Node item, String marker, int width, boolean tight) {
    String task = task(item);
    boolean numbered = item.getParent() instanceof OrderedList;
    String whole = task.isEmpty() || numbered ? marker + " " + task : task;
    int indent = Width.of(whole);
    boolean indents = Blocks.narrowed(width, indent) == width - indent;
    List<String> block = blocks.item(item.getFirstChild(), Blocks.narrowed(width, indent), tight);
    if (block.isEmpty()) {
      return List.of(whole.stripTrailing());
    }
    List<String> lines = new ArrayList<>();
    for (String line : block) {
      String before = lines.isEmpty() ? whole : indents ? " ".repeat(indent) : "";
      lines.add(line.isEmpty() && !lines.isEmpty() ? "" : before + line);
    }
    return lines;
  }

  /// Whether an item ends with something that stands apart, as a formula or a table does.
  private static boolean endsApart(Node item) {
    Node last = item.getLastChild();
    return last != null && !(last instanceof Paragraph || last instanceof ListBlock);
  }

  private List<String> markers(ListBlock list) {
    List<String> markers = new ArrayList<>();
    if (list instanceof OrderedList ordered) {
      Integer start = ordered.getMarkerStartNumber();
      String delimiter = ordered.getMarkerDelimiter();
      int number = start == null ? 1 : start;
      int widest = 0;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        markers.add(number + (delimiter == null ? "." : delimiter));
        widest = Math.max(widest, markers.getLast().length());
        number++;
      }
      int column = widest;
      markers.replaceAll(marker -> Width.padLeft(marker, column));
      return markers;
    }
    List<String> bullets = options.ascii() ? ASCII_BULLETS : BULLETS;
    String bullet = bullets.get(depth(list) % bullets.size());
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      markers.add(bullet);
    }
    return markers;
  }

  private static int depth(Node list) {
    int depth = 0;
    for (Node node = list.getParent(); node != null; node = node.getParent()) {
      depth += node instanceof ListBlock ? 1 : 0;
    }
    return depth;
  }

  /// The box of a task, which is taken out of the item's text: `[x] `; empty for other items.
  private static String task(Node item) {
    if (!(item.getFirstChild() instanceof Paragraph paragraph)
        || !(paragraph.getFirstChild() instanceof Text text)) {
      return "";
    }
    String literal = text.getLiteral();
    boolean box =
        literal.length() > BOX
            && literal.charAt(0) == '['
            && " xX".indexOf(literal.charAt(1)) >= 0
            && literal.startsWith("] ", 2);
    if (!box) {
      return "";
    }
    text.setLiteral(literal.substring(BOX + 1));
    return literal.charAt(1) == ' ' ? "[ ] " : "[x] ";
  }
}
