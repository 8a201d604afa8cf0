package gradus.render.text;

import gradus.render.RenderOptions;
import gradus.render.box.Box;
import gradus.render.box.Glyphs;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/// Two matrices that differ, beside each other: the answer and the reference.
final class MatrixPair {
  /// Larger ones are not looked through by eye; the sentence above names the entry.
  private static final int MOST_ROWS = 10;

  private MatrixPair() {}

  /// @param left a value in the language, as {@code right}
  /// @return lines with their ends; empty when one of the two is no matrix or there is no room
  static String of(String left, String right, RenderOptions options) {
    List<List<String>> mine = rows(left);
    List<List<String>> theirs = rows(right);
    if (mine.size() < 2 || theirs.size() < 2) {
      return "";
    }
    if (options.linear()) {
      return ""; // the sentences above name the entries
    }
    if (mine.size() > MOST_ROWS || theirs.size() > MOST_ROWS) {
      return "";
    }
    Glyphs glyphs = Glyphs.of(options.ascii());
    String sign = options.ascii() ? "  !=  " : "  ≠  ";
    Box pair = matrix(mine, glyphs).beside(Box.of(sign)).beside(matrix(theirs, glyphs)).indented(2);
    return pair.width() <= options.width() ? pair.text() : "";
  }

  private static Box matrix(List<List<String>> rows, Glyphs glyphs) {
    List<Integer> widths = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> line = new ArrayList<>();
      for (int j = 0; j < row.size(); j++) {
        line.add(glyphs.text(PeopleText.of(row.get(j))).rows().getFirst());
        int width = Width.of(line.getLast());
        if (j == widths.size()) {
          widths.add(width);
        }
        widths.set(j, Math.max(widths.get(j), width));
      }
      cells.add(line);
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < row.size(); j++) {
        line.append(j == 0 ? "" : "  ").append(Width.padLeft(row.get(j), widths.get(j)));
      }
      lines.add(line.toString());
    }
    return new Box(lines, (lines.size() - 1) / 2).bracketed(glyphs);
  }

  /// The cells of `[[1, 2], [3, 4]]`; no rows for anything else.
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String row : items(text)) {
      List<String> cells = items(row);
      if (cells.isEmpty() || cells.getFirst().startsWith("[")) {
        return List.of();
      }
      rows.add(cells);
    }
    return rows;
  }

  /// What stands between the brackets, cut at the commas outside of inner brackets.
  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return items;
    }
    int depth = 0;
    int from = 1;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (depth == 0 && (c == ',' || i == text.length() - 1)) {
        items.add(text.substring(from, i).strip());
        from = i + 1;
      } else if (c == '[' || c == '(' || c == '{') {
        depth++;
      } else if (c == ']' || c == ')' || c == '}') {
        depth--;
        if (depth < 0) {
          return List.of();
        }
      }
    }
    return items;
  }
}
