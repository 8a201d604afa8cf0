package gradus.render.markdown;

import gradus.render.terminal.Style.Role;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// What stands within a paragraph, a heading or a cell, turned into prose. Displayed formulas cut
/// it in parts.
final class Inlines {
  private static final int SHORT = 24;

  private final PageOptions options;
  private final Formulas formulas;
  private final List<Part> parts = new ArrayList<>();
  private Prose prose;

  private Inlines(PageOptions options, Formulas formulas) {
    this.options = options;
    this.formulas = formulas;
    this.prose = new Prose(options.ascii(), options.style());
  }

  /// A part of a paragraph.
  sealed interface Part {
    record Words(List<Piece> pieces) implements Part {}

    record Display(Formula formula) implements Part {}
  }

  /// The parts of what stands in a block.
  static List<Part> parts(Node block, PageOptions options, Formulas formulas) {
    Inlines inlines = new Inlines(options, formulas);
    inlines.children(block);
    inlines.cut();
    return inlines.parts;
  }

  /// All of it as prose, displayed formulas too: for headings and cells.
  static List<Piece> prose(Node block, PageOptions options, Formulas formulas, List<Role> roles) {
    Inlines inlines = new Inlines(options, formulas);
    roles.forEach(inlines.prose::open);
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Formula formula && formula.isDisplay()) {
        inlines.formula(formula);
      } else {
        inlines.node(node);
      }
    }
    return inlines.prose.pieces();
  }

  private void cut() {
    if (!prose.isEmpty()) {
      parts.add(new Part.Words(prose.pieces()));
    }
    prose = new Prose(options.ascii(), options.style());
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node);
    }
  }

  private void node(Node node) {
    switch (node) {
      case Text text -> prose.text(text.getLiteral());
      case SoftLineBreak _ -> prose.gap(1);
      case HardLineBreak _ -> prose.lineEnd();
      case Code code -> code(code.getLiteral());
      case Emphasis emphasis -> marked(emphasis, Role.EMPHASIS, "*");
      case StrongEmphasis strong -> marked(strong, Role.STRONG, "**");
      case Strikethrough struck -> marked(struck, Role.STRUCK, "~~");
      case Link link -> link(link);
      case Image image -> image(image);
      case HtmlInline html -> html(html.getLiteral());
      case Formula formula when formula.isDisplay() && isTop(formula) -> {
        cut();
        parts.add(new Part.Display(formula));
      }
      case Formula formula -> formula(formula);
      default -> children(node);
    }
  }

  /// Within emphasis or a link a displayed formula stays in its line.
  private static boolean isTop(Formula formula) {
    return formula.getParent() instanceof Paragraph;
  }

  private void marked(Node node, Role role, String mark) {
    prose.open(role);
    prose.mark(mark);
    children(node);
    prose.mark(mark);
    prose.close();
  }

  private void code(String literal) {
    prose.open(Role.CODE);
    String fence = literal.indexOf('`') >= 0 ? "``" : "`";
    prose.mark(fence);
    prose.text(literal);
    prose.mark(fence);
    prose.close();
  }

  /// A short formula is not broken.
  private void formula(Formula formula) {
    String text = formulas.inline(formula);
    prose.open(Role.FORMULA);
    if (Width.of(text) <= SHORT) {
      prose.word(prose.clean(text));
    } else {
      prose.text(text);
    }
    prose.close();
  }

  /// The text and, where it says something else, the address. Places on the same page have none.
  private void link(Link link) {
    String address = link.getDestination();
    boolean plain =
        link.getFirstChild() instanceof Text text
            && text.getNext() == null
            && (text.getLiteral().equals(address) || address.equals("mailto:" + text.getLiteral()));
    prose.open(Role.LINK);
    children(link);
    prose.close();
    if (!plain && !address.isEmpty() && !address.startsWith("#")) {
      prose.gap(1);
      prose.open(Role.FAINT);
      prose.text("(" + address + ")");
      prose.close();
    }
  }

  private void image(Image image) {
    prose.text("[image: ");
    if (image.getFirstChild() == null) {
      prose.text(image.getDestination());
    } else {
      children(image);
    }
    prose.text("]");
  }

  private void html(String literal) {
    String tag = literal.toLowerCase(Locale.ROOT).replace(" ", "").replace("/", "");
    if (tag.equals("<br>")) {
      prose.lineEnd();
    } else {
      prose.text(literal.replace('\n', ' '));
    }
  }
}
