package gradus.render.box;

import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Cells of text in rows and columns, with headings, cut in the middle where there are more than
/// fit.
///
/// Numbers of a column stand with their decimal points below each other, everything else to the
/// right.
final class Grid {
  /// More rows than this are cut to {@link #EDGE_ROWS} at each end.
  private static final int MOST_ROWS = 24;

  private static final int EDGE_ROWS = 8;
  private static final int GAP = 2;

  /// In place of the index of a row or column: what was left out.
  private static final int LEFT_OUT = -1;

  private final int rowCount;
  private final int columnCount;
  private final BiFunction<Integer, Integer, String> cells;
  private final Glyphs glyphs;

  /// @param cells the text at row and column, from 0; asked only for what is shown
  Grid(int rows, int columns, BiFunction<Integer, Integer, String> cells, Glyphs glyphs) {
    this.rowCount = rows;
    this.columnCount = columns;
    this.cells = cells;
    this.glyphs = glyphs;
  }

  /// Lays the grid out.
  ///
  /// @param rowLabels one per row, or empty
  /// @param headings one per column, or empty
  /// @param width columns there are for all of it
  Layout layOut(List<String> rowLabels, List<String> headings, int width, boolean brackets) {
    List<Integer> rows = rows();
    List<String> labels = new ArrayList<>();
    int labelWidth = 0;
    for (int i : rows) {
      String label = rowLabels.isEmpty() ? "" : i == LEFT_OUT ? "" : line(rowLabels.get(i));
      labels.add(label);
      labelWidth = Math.max(labelWidth, Width.of(label));
    }
    int room = width - (labelWidth == 0 ? 0 : labelWidth + GAP) - (brackets ? 2 : 0);
    List<Column> columns = columns(rows, headings, room);
    boolean cut = rows.contains(LEFT_OUT) || isCut(columns);
    return new Layout(body(rows, labels, labelWidth, columns, brackets, !headings.isEmpty()), cut);
  }

  /// What came out.
  ///
  /// @param cut whether rows or columns were left out
  record Layout(Box box, boolean cut) {}

  /// One column ready to be shown: its heading and one text of the same width for each shown row.
  private record Column(int index, String heading, List<String> cells, int width) {}

  private List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    boolean cut = rowCount > MOST_ROWS;
    for (int i = 0; i < rowCount; i++) {
      if (cut && i == EDGE_ROWS) {
        rows.add(LEFT_OUT);
        i = rowCount - EDGE_ROWS;
      }
      rows.add(i);
    }
    return rows;
  }

  private static boolean isCut(List<Column> columns) {
    for (Column column : columns) {
      if (column.index() == LEFT_OUT) {
        return true;
      }
    }
    return false;
  }

  /// Columns from both ends, as many as fit.
  private List<Column> columns(List<Integer> rows, List<String> headings, int room) {
    List<Column> front = new ArrayList<>();
    List<Column> back = new ArrayList<>();
    int used = 0;
    int dots = glyphs.dots().length() + GAP;
    for (int taken = 0; taken < columnCount; taken++) {
      boolean fromFront = taken % 2 == 0;
      int index = fromFront ? front.size() : columnCount - 1 - back.size();
      Column column = column(index, rows, headings);
      int needed = used + column.width() + (taken == 0 ? 0 : GAP);
      int reserve = taken + 1 == columnCount ? 0 : dots;
      if (needed + reserve > room && taken > 0) {
        front.add(leftOut(rows));
        break;
      }
      used = needed;
      (fromFront ? front : back).add(column);
    }
    front.addAll(back.reversed());
    return front;
  }

  private Column leftOut(List<Integer> rows) {
    List<String> dots = new ArrayList<>();
    for (int i : rows) {
      dots.add(i == LEFT_OUT ? " ".repeat(glyphs.dots().length()) : glyphs.dots());
    }
    return new Column(LEFT_OUT, glyphs.dots(), dots, glyphs.dots().length());
  }

  private Column column(int index, List<Integer> rows, List<String> headings) {
    List<String> texts = new ArrayList<>(rows.size());
    boolean numbers = true;
    for (int i : rows) {
      String text = i == LEFT_OUT ? "" : line(cells.apply(i, index));
      texts.add(text);
      numbers &= text.isEmpty() || isNumber(text);
    }
    if (numbers) {
      alignPoints(texts);
    }
    String heading = headings.isEmpty() ? "" : line(headings.get(index));
    int width = Width.of(heading);
    for (String text : texts) {
      width = Math.max(width, Width.of(text));
    }
    List<String> padded = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      padded.add(
          rows.get(i) == LEFT_OUT
              ? Width.padRight(" ".repeat((width - 1) / 2) + glyphs.verticalDots(), width)
              : Width.padLeft(texts.get(i), width));
    }
    return new Column(index, Width.padLeft(heading, width), padded, width);
  }

  private String line(String text) {
    return glyphs.text(text).rows().get(0);
  }

  /// Whether the text is one number without a fraction bar.
  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = (c == '-' || c == '−') && (i == 0 || text.charAt(i - 1) == 'e');
      if (!(c >= '0' && c <= '9' || c == '.' || c == 'e' && i > 0 || c == '%' || sign)) {
        return false;
      }
    }
    return true;
  }

  /// Puts blanks behind the numbers so that right-aligned their points stand below each other.
  private static void alignPoints(List<String> numbers) {
    int longest = 0;
    for (String number : numbers) {
      longest = Math.max(longest, number.length() - wholeLength(number));
    }
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i);
      numbers.set(i, number + " ".repeat(longest - (number.length() - wholeLength(number))));
    }
  }

  private static int wholeLength(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == '.' || c == 'e' || c == '%') {
        return i;
      }
    }
    return number.length();
  }

  private Box body(
      List<Integer> rows,
      List<String> labels,
      int labelWidth,
      List<Column> columns,
      boolean brackets,
      boolean headed) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      StringBuilder line = new StringBuilder();
      for (Column column : columns) {
        line.append(line.isEmpty() ? "" : " ".repeat(GAP)).append(column.cells().get(i));
      }
      lines.add(line.toString());
    }
    Box inner = new Box(lines, (lines.size() - 1) / 2);
    Box framed = brackets ? inner.bracketed(glyphs) : inner;
    if (headed) {
      StringBuilder heading = new StringBuilder(brackets ? " " : "");
      for (Column column : columns) {
        heading.append(heading.length() > (brackets ? 1 : 0) ? " ".repeat(GAP) : "");
        heading.append(column.heading());
      }
      Box top = Box.of(heading.toString());
      framed = new Box(top.above(framed).rows(), framed.baseline() + 1);
    }
    return labelWidth == 0 ? framed : labelled(labels, labelWidth, framed, headed);
  }

  private static Box labelled(List<String> labels, int labelWidth, Box body, boolean headed) {
    List<String> side = new ArrayList<>();
    if (headed) {
      side.add("");
    }
    for (String label : labels) {
      side.add(Width.padRight(label, labelWidth + GAP));
    }
    return new Box(side, body.baseline()).beside(body);
  }
}
