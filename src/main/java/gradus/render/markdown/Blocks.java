package gradus.render.markdown;

import gradus.render.box.Box;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Style;
import gradus.render.terminal.Style.Role;
import gradus.render.terminal.Width;
import gradus.render.terminal.WordWrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// The blocks of a page below each other, each in so many columns.
final class Blocks {
  /// Indentation ends where this would not be left: deep quotes and lists go on without it.
  private static final int NARROWEST = 16;

  private static final String CODE_INDENT = "    ";
  private static final int TAB = 4;

  private final PageOptions options;
  private final Formulas formulas;
  private final Style style;

  Blocks(PageOptions options, Formulas formulas) {
    this.options = options;
    this.formulas = formulas;
    this.style = options.style();
  }

  /// The blocks within a node, with an empty line between them.
  List<String> of(Node parent, int width) {
    return stacked(parent.getFirstChild(), width, true);
  }

  /// @param loose whether an empty line stands between the blocks
  private List<String> stacked(@Nullable Node first, int width, boolean loose) {
    List<String> lines = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      List<String> block = block(node, width);
      if (block.isEmpty()) {
        continue;
      }
      if (!lines.isEmpty() && (loose || !(node instanceof ListBlock))) {
        lines.add("");
      }
      lines.addAll(block);
    }
    return lines;
  }

  private List<String> block(Node node, int width) {
    return switch (node) {
      case Heading heading -> heading(heading, readable(width));
      case Paragraph paragraph -> paragraph(paragraph, width);
      case DisplayBlock display -> display(display, display.tex(), display.source(), width);
      case BlockQuote quote -> quote(quote, width);
      case ListBlock list -> new ListItems(this, options).of(list, width);
      case FencedCodeBlock fenced -> fenced(fenced, width);
      case IndentedCodeBlock code -> code(code.getLiteral());
      case HtmlBlock html -> code(html.getLiteral(), "", Role.FAINT);
      case TableBlock table -> TableLines.of(table, options, formulas, width);
      case ThematicBreak _ -> List.of(style.apply(Role.FAINT, rule(readable(width), "─", "-")));
      case LinkReferenceDefinition _ -> List.of();
      default -> of(node, width);
    };
  }

  /// The blocks of a list item, one below the other.
  List<String> item(@Nullable Node first, int width, boolean tight) {
    return stacked(first, width, !tight);
  }

  static int readable(int width) {
    return Math.min(width, PageOptions.READABLE);
  }

  static int narrowed(int width, int by) {
    return Math.max(NARROWEST, width - by);
  }

  private String rule(int length, String line, String ascii) {
    return (options.ascii() ? ascii : line).repeat(length);
  }

  private List<String> heading(Heading heading, int width) {
    int level = heading.getLevel();
    List<Role> roles = List.of(level == 1 ? Role.TITLE : Role.HEADING);
    List<Piece> pieces = new ArrayList<>();
    if (level > 2) {
      String marks = "#".repeat(level);
      pieces.add(new Piece.Word(marks, roles));
      pieces.add(new Piece.Gap(1, roles));
    }
    pieces.addAll(Inlines.prose(heading, options, formulas, roles));
    List<Line> lines = Wrapping.of(pieces, width, style);
    List<String> out = new ArrayList<>();
    int longest = 0;
    for (Line line : lines) {
      out.add(line.text());
      longest = Math.max(longest, line.width());
    }
    if (level <= 2 && longest > 0) {
      out.add(style.apply(roles, level == 1 ? rule(longest, "═", "=") : rule(longest, "─", "-")));
    }
    return out;
  }

  private List<String> paragraph(Paragraph paragraph, int width) {
    return parts(Inlines.parts(paragraph, options, formulas), width);
  }

  /// Prose, and formulas that stand between its lines.
  List<String> parts(List<Inlines.Part> parts, int width) {
    List<String> out = new ArrayList<>();
    for (Inlines.Part part : parts) {
      if (!out.isEmpty()) {
        out.add("");
      }
      switch (part) {
        case Inlines.Part.Words(List<Piece> pieces) -> {
          for (Line line : Wrapping.of(pieces, readable(width), style)) {
            out.add(line.text());
          }
        }
        case Inlines.Part.Display(Formula formula) ->
            out.addAll(display(formula, formula.tex(), formula.source(), width));
      }
    }
    return out;
  }

  /// In the middle of the prose; wider formulas go over its edge, up to the width of the page. A
  /// broken one is shown as it was typed.
  private List<String> display(Node node, String tex, String source, int width) {
    boolean linear = formulas.areLinear();
    int room = linear ? narrowed(width, CODE_INDENT.length()) : width;
    Optional<Box> drawn = formulas.display(node, tex, room);
    if (drawn.isEmpty()) {
      return code(source, "", Role.CODE);
    }
    Box box = drawn.get();
    int middle = Math.max(0, (readable(width) - box.width()) / 2);
    int left = linear ? width - room : middle;
    List<String> rows =
        linear && box.height() == 1 ? WordWrap.of(box.rows().getFirst(), room) : box.rows();
    List<String> out = new ArrayList<>();
    for (String row : rows) {
      // Words within a formula may be in any language.
      String text = (options.ascii() ? Ascii.of(row) : row).stripTrailing();
      out.add(text.isEmpty() ? "" : " ".repeat(left) + style.apply(Role.FORMULA, text));
    }
    return out;
  }

  private List<String> quote(BlockQuote quote, int width) {
    String bar = options.ascii() ? "| " : "│ ";
    int inner = narrowed(width, 2);
    Optional<Alert> alert = Alert.of(quote);
    List<String> lines = new ArrayList<>();
    alert.ifPresent(a -> lines.add(style.apply(a.role(), a.title())));
    lines.addAll(stacked(quote.getFirstChild(), inner, true));
    boolean indents = width - 2 >= NARROWEST;
    String side = style.apply(alert.map(Alert::role).orElse(Role.FAINT), bar);
    List<String> out = new ArrayList<>();
    for (String line : lines) {
      String joined = indents ? side + line : line;
      out.add(style.isColoured() ? joined : joined.stripTrailing());
    }
    return out;
  }

  private List<String> fenced(FencedCodeBlock fenced, int width) {
    String info = fenced.getInfo() == null ? "" : fenced.getInfo().strip();
    String literal = Pipes.shown(fenced.getLiteral());
    if (info.equals("math")) {
      return display(fenced, literal, "```math\n" + literal + "```", width);
    }
    return options.fences().draw(Pipes.shown(info), literal, width).orElseGet(() -> code(literal));
  }

  private List<String> code(String literal) {
    return code(literal, CODE_INDENT, Role.CODE);
  }

  /// Lines of code stay as they are, however long: a broken line of code is another program.
  private List<String> code(String literal, String indent, Role role) {
    Prose words = new Prose(options.ascii(), style);
    List<String> out = new ArrayList<>();
    for (String line : literal.stripTrailing().split("\n", -1)) {
      String clean = words.clean(untabbed(line)).stripTrailing();
      out.add(clean.isEmpty() ? "" : indent + style.apply(role, clean));
    }
    return out;
  }

  private static String untabbed(String line) {
    if (line.indexOf('\t') < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      int columns = point == '\t' ? TAB - column % TAB : Width.of(point);
      if (point == '\t') {
        out.repeat(' ', columns);
      } else {
        out.appendCodePoint(point);
      }
      column += columns;
      i += Character.charCount(point);
    }
    return out.toString();
  }
}
