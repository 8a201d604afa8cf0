package gradus.render.box;

import java.util.ArrayList;
import java.util.List;

/// Boxes in rows and columns on common baselines, with rules between them.
final class Lattice {
  private final List<List<Box>> cells;
  private final Columns columns;
  private final List<Integer> rules;
  private final List<Rule> parts;
  private final boolean ascii;
  private final int gap;

  /// @param cells rows of any length; missing cells are blank
  /// @param rules numbers of the rows with a line above them; the count of rows for one at the end
  /// @param parts lines across some of the columns
  /// @param gap blanks between columns
  Lattice(
      List<List<Box>> cells,
      Columns columns,
      List<Integer> rules,
      List<Rule> parts,
      int gap,
      Glyphs glyphs) {
    this.cells = cells;
    this.columns = columns;
    this.rules = rules;
    this.parts = parts;
    this.gap = gap;
    this.ascii = glyphs == Glyphs.ASCII;
  }

  Box box() {
    if (cells.isEmpty()) {
      return Box.EMPTY;
    }
    int[] widths = widths();
    int width = 0;
    for (int w : widths) {
      width += w + gap;
    }
    int height = 0;
    for (List<Box> row : cells) {
      height += rise(row) + depth(row) + 2;
    }
    Extent.check(width, height);
    List<String> lines = new ArrayList<>();
    List<Integer> baselines = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      List<Box> row = cells.get(i);
      boolean ruled = rules.contains(i);
      if (ruled) {
        lines.add(rule(widths, i == 0 ? -1 : 0));
      } else if (isPartlyRuled(i)) {
        lines.add(partRule(widths, i));
      } else if (i > 0 && depth(cells.get(i - 1)) + rise(row) > 0) {
        lines.add(line(List.of(), 0, widths));
      }
      baselines.add(lines.size() + rise(row));
      for (int offset = -rise(row); offset <= depth(row); offset++) {
        lines.add(line(row, offset, widths));
      }
    }
    if (rules.contains(cells.size())) {
      lines.add(rule(widths, 1));
    } else if (isPartlyRuled(cells.size())) {
      lines.add(partRule(widths, cells.size()));
    }
    int rows = cells.size();
    int baseline = rows % 2 == 1 ? baselines.get(rows / 2) : (lines.size() - 1) / 2;
    return new Box(lines, baseline);
  }

  private static int rise(List<Box> row) {
    int rise = 0;
    for (Box cell : row) {
      rise = Math.max(rise, cell.rise());
    }
    return rise;
  }

  private static int depth(List<Box> row) {
    int depth = 0;
    for (Box cell : row) {
      depth = Math.max(depth, cell.depth());
    }
    return depth;
  }

  private int[] widths() {
    int count = columns.count();
    for (List<Box> row : cells) {
      count = Math.max(count, row.size());
    }
    int[] widths = new int[count];
    for (List<Box> row : cells) {
      for (int j = 0; j < row.size(); j++) {
        widths[j] = Math.max(widths[j], row.get(j).width());
      }
    }
    return widths;
  }

  private String line(List<Box> row, int offset, int[] widths) {
    StringBuilder out = new StringBuilder();
    out.append(upright(0));
    for (int j = 0; j < widths.length; j++) {
      if (j > 0) {
        out.append(between(j));
      }
      Box cell = j < row.size() ? row.get(j) : Box.EMPTY;
      int free = widths[j] - cell.width();
      int left =
          switch (columns.alignment(j)) {
            case 'l' -> 0;
            case 'r' -> free;
            default -> free / 2;
          };
      out.append(" ".repeat(left)).append(cell.rowAt(offset)).append(" ".repeat(free - left));
    }
    return out.append(upright(widths.length)).toString();
  }

  private String between(int column) {
    String bars = bars(column);
    if (bars.isEmpty()) {
      return " ".repeat(columns.gap(column, gap));
    }
    return " " + bars + " ";
  }

  /// The bars at the left edge of the whole or at its right.
  private String upright(int column) {
    String bars = bars(column);
    return bars.isEmpty() ? "" : column == 0 ? bars + " " : " " + bars;
  }

  private String bars(int column) {
    return (ascii ? "|" : "│").repeat(columns.rules(column));
  }

  /// A line across.
  ///
  /// @param place -1 above everything, 1 below everything, 0 between
  private String rule(int[] widths, int place) {
    StringBuilder out = new StringBuilder();
    String dash = ascii ? "-" : "─";
    for (int j = 0; j <= widths.length; j++) {
      int bars = columns.rules(j);
      boolean inside = j > 0 && j < widths.length;
      String crossing = ascii ? "+" : crossing(j == 0 ? -1 : inside ? 0 : 1, place);
      if (bars > 0) {
        out.append(j > 0 ? dash : "").append(crossing.repeat(bars));
        out.append(j < widths.length ? dash : "");
      } else if (inside) {
        out.append(dash.repeat(columns.gap(j, gap)));
      }
      if (j < widths.length) {
        out.append(dash.repeat(widths[j]));
      }
    }
    return out.toString();
  }

  private boolean isPartlyRuled(int row) {
    return parts.stream().anyMatch(part -> part.row() == row);
  }

  /// A line across the columns that have one; the rules between the others go on.
  private String partRule(int[] widths, int row) {
    String dash = ascii ? "-" : "─";
    StringBuilder out = new StringBuilder();
    for (int j = 0; j <= widths.length; j++) {
      boolean left = j > 0 && isCovered(row, j - 1);
      boolean right = j < widths.length && isCovered(row, j);
      int bars = columns.rules(j);
      if (bars > 0) {
        String bar = left ? right ? "┼" : "┤" : right ? "├" : "│";
        out.append(j > 0 ? left ? dash : " " : "");
        out.append((!ascii ? bar : left || right ? "+" : "|").repeat(bars));
        out.append(j < widths.length ? right ? dash : " " : "");
      } else if (j > 0 && j < widths.length) {
        out.append((left && right ? dash : " ").repeat(columns.gap(j, gap)));
      }
      if (j < widths.length) {
        out.append((right ? dash : " ").repeat(widths[j]));
      }
    }
    return out.toString();
  }

  private boolean isCovered(int row, int column) {
    return parts.stream().anyMatch(part -> part.row() == row && part.covers(column));
  }

  private static String crossing(int across, int down) {
    return String.valueOf("┌┬┐├┼┤└┴┘".charAt(3 * (down + 1) + across + 1));
  }
}
