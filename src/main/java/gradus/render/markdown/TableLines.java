package gradus.render.markdown;

import gradus.render.terminal.Style;
import gradus.render.terminal.Style.Role;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/// Tables within the width: the widest column is narrowed first, cells are broken between words,
/// and nothing is cut. Where columns would be too narrow to be read, each row becomes a block of
/// lines `heading: cell`.
final class TableLines {
  /// Columns are not narrowed below this where another form is left.
  private static final int NARROWEST = 8;

  /// Words of this length are broken only where columns would not fit otherwise.
  private static final int LONG_WORD = 16;

  private final PageOptions options;
  private final Style style;
  private final int width;
  private final List<List<List<Piece>>> rows = new ArrayList<>();
  private final List<Integer> shares = new ArrayList<>();

  private TableLines(PageOptions options, int width) {
    this.options = options;
    this.style = options.style();
    this.width = width;
  }

  static List<String> of(TableBlock table, PageOptions options, Formulas formulas, int width) {
    TableLines lines = new TableLines(options, width);
    lines.read(table, formulas);
    return lines.rows.isEmpty() ? List.of() : lines.drawn();
  }

  private void read(Node parent, Formulas formulas) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableRow row) {
        rows.add(cells(row, formulas));
      } else {
        read(node, formulas);
      }
    }
  }

  private List<List<Piece>> cells(TableRow row, Formulas formulas) {
    boolean head = rows.isEmpty();
    List<List<Piece>> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      List<Role> roles = head ? List.of(Role.HEADING) : List.of();
      cells.add(Inlines.prose(node, options, formulas, roles));
      if (head) {
        shares.add(node instanceof TableCell cell ? share(cell) : 0);
      }
    }
    return cells;
  }

  private static int share(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    if (alignment == null) {
      return 0;
    }
    return switch (alignment) {
      case LEFT -> 0;
      case CENTER -> 1;
      case RIGHT -> 2;
    };
  }

  private List<String> drawn() {
    int columns = shares.size();
    String bar = options.ascii() ? " | " : " │ ";
    int room = width - 3 * (columns - 1);
    int[] widths = widths(columns, room);
    return widths.length == 0 ? blocks() : grid(widths, style.apply(Role.FAINT, bar));
  }

  /// The widths of the columns; empty when they do not fit side by side.
  private int[] widths(int columns, int room) {
    int[] natural = new int[columns];
    int[] least = new int[columns];
    for (List<List<Piece>> row : rows) {
      for (int j = 0; j < Math.min(columns, row.size()); j++) {
        natural[j] = Math.max(natural[j], Wrapping.natural(row.get(j)));
        least[j] = Math.max(least[j], Wrapping.longestWord(row.get(j)));
      }
    }
    int[] widths = natural.clone();
    if (fitted(widths, least, room)) {
      return widths;
    }
    for (int longest : new int[] {LONG_WORD, NARROWEST}) {
      int[] lower = new int[columns];
      for (int j = 0; j < columns; j++) {
        lower[j] = Math.min(least[j], longest);
      }
      if (fitted(widths, lower, room)) {
        return widths;
      }
    }
    return new int[0];
  }

  /// Narrows the widest column that may still be narrowed, as long as it takes.
  private static boolean fitted(int[] widths, int[] least, int room) {
    int total = 0;
    for (int w : widths) {
      total += w;
    }
    while (total > room) {
      int widest = -1;
      for (int j = 0; j < widths.length; j++) {
        if (widths[j] > least[j] && (widest < 0 || widths[j] > widths[widest])) {
          widest = j;
        }
      }
      if (widest < 0) {
        return false;
      }
      int step = Math.max(1, Math.min(total - room, (widths[widest] - least[widest]) / 8));
      widths[widest] -= step;
      total -= step;
    }
    return true;
  }

  private List<String> grid(int[] widths, String bar) {
    List<List<List<Line>>> wrapped = new ArrayList<>();
    boolean broken = false;
    for (List<List<Piece>> row : rows) {
      List<List<Line>> cells = new ArrayList<>();
      for (int j = 0; j < widths.length; j++) {
        List<Piece> cell = j < row.size() ? row.get(j) : List.of();
        cells.add(Wrapping.of(cell, widths[j], style));
        broken |= !wrapped.isEmpty() && cells.getLast().size() > 1;
      }
      wrapped.add(cells);
    }
    List<String> out = new ArrayList<>();
    for (int i = 0; i < wrapped.size(); i++) {
      if (i == 1 || i > 1 && broken) {
        out.add(rule(widths, i == 1));
      }
      row(wrapped.get(i), widths, bar, out);
    }
    if (wrapped.size() == 1) {
      out.add(rule(widths, true));
    }
    return out;
  }

  private void row(List<List<Line>> cells, int[] widths, String bar, List<String> out) {
    int height = 1;
    for (List<Line> cell : cells) {
      height = Math.max(height, cell.size());
    }
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < widths.length; j++) {
        List<Line> cell = cells.get(j);
        Line text = i < cell.size() ? cell.get(i) : Line.EMPTY;
        line.append(j == 0 ? "" : bar).append(text.padded(widths[j], shares.get(j)).text());
      }
      out.add(line.toString().stripTrailing());
    }
  }

  private String rule(int[] widths, boolean head) {
    String dash = options.ascii() ? "-" : head ? "─" : "╌";
    String cross = options.ascii() ? "-+-" : head ? "─┼─" : "╌┼╌";
    StringBuilder line = new StringBuilder();
    for (int j = 0; j < widths.length; j++) {
      line.append(j == 0 ? "" : cross).append(dash.repeat(widths[j]));
    }
    return style.apply(Role.FAINT, line.toString());
  }

  /// One block for each row, its cells below each other behind their headings.
  private List<String> blocks() {
    List<String> out = new ArrayList<>();
    for (int i = rows.size() == 1 ? 0 : 1; i < rows.size(); i++) {
      if (!out.isEmpty()) {
        out.add("");
      }
      List<List<Piece>> row = rows.get(i);
      for (int j = 0; j < row.size(); j++) {
        List<Piece> pieces = new ArrayList<>();
        if (i > 0 && j < shares.size() && !rows.getFirst().get(j).isEmpty()) {
          pieces.addAll(rows.getFirst().get(j));
          pieces.add(new Piece.Word(":", List.of(Role.HEADING)));
          pieces.add(new Piece.Gap(1, List.of()));
        }
        pieces.addAll(row.get(j));
        for (Line line : Wrapping.of(pieces, width, style)) {
          out.add(line.text());
        }
      }
    }
    return out;
  }
}
