package gradus.render.box;

import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A long formula in several lines, broken as printers break it: between the parts of a list, at
/// the outermost relations, then at the outermost sums, then inside brackets; the operator begins
/// the new line.
public final class FormulaLines {
  private static final Set<String> RELATIONS =
      Set.of("=", "=>", "⇒", "<", ">", "<=", ">=", "!=", "≤", "≥", "≠", "or", "and", "at");

  private static final Set<String> SUMS = Set.of("+", "-", "−", "∪", "union");

  /// So many kinds of places there are on each level of brackets.
  private static final int KINDS = 5;

  /// Before the sign of a fraction a line ends where there is no other place.
  private static final int LAST_RESORT = 50;

  private FormulaLines() {}

  /// @param room the columns of the first line
  /// @param hanging by how many columns the others are narrower
  public static List<String> of(String formula, int room, int hanging) {
    List<String> lines = new ArrayList<>();
    String rest = formula;
    int columns = room;
    while (isWider(rest, columns)) {
      int at = place(rest, columns);
      if (at <= 0) {
        break;
      }
      lines.add(rest.substring(0, at).stripTrailing());
      rest = rest.substring(at).stripLeading();
      columns = room - hanging;
    }
    lines.add(rest);
    return lines;
  }

  /// A text in such lines as a box, its baseline in the first.
  public static Box box(String formula, int room, int hanging) {
    List<String> rows = new ArrayList<>();
    for (String line : of(Sanitizer.line(formula), room, hanging)) {
      rows.add(" ".repeat(rows.isEmpty() ? 0 : hanging) + line);
    }
    return new Box(rows, 0);
  }

  /// Looks no further than it has to: formulas can be megabytes long.
  private static boolean isWider(String text, int columns) {
    int width = 0;
    for (int i = 0; i < text.length() && width <= columns; ) {
      int point = text.codePointAt(i);
      width += Width.of(point);
      i += Character.charCount(point);
    }
    return width > columns;
  }

  /// The last of the best places within the columns; those that leave a line nearly empty are bad.
  private static int place(String text, int columns) {
    int best = -1;
    int rank = Integer.MAX_VALUE;
    int depth = 0;
    int width = 0;
    for (int i = 0; i < text.length() && width <= columns; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      int kind = kind(text, i);
      if (kind >= 0) {
        int own = depth * KINDS + kind + (width < columns / 4 ? 100 : 0);
        if (own <= rank) {
          rank = own;
          best = i;
        }
      }
      width += Width.of(c);
    }
    return best;
  }

  /// 0 behind the row of a matrix, 1 behind a comma, 2 before a relation, 3 before a sign of a sum,
  /// 4 before a sign of a product; -1 where no line ends.
  private static int kind(String text, int i) {
    char c = text.charAt(i);
    if (i == 0 || c == '*' && text.charAt(i - 1) == '*') {
      return -1;
    }
    if (c == '·' || c == '*') {
      return 4;
    }
    if (c == '/') {
      return LAST_RESORT;
    }
    if (c != ' ') {
      return -1;
    }
    if (text.charAt(i - 1) == ';' || text.charAt(i - 1) == ',') {
      return text.charAt(i - 1) == ';' ? 0 : 1;
    }
    int end = text.indexOf(' ', i + 1);
    String word = text.substring(i + 1, end < 0 ? text.length() : end);
    return RELATIONS.contains(word) ? 2 : SUMS.contains(word) ? 3 : -1;
  }
}
