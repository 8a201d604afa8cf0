package gradus.work;

import java.util.ArrayList;
import java.util.List;

/// Cuts displayed mathematics into lines of a sheet: at `\\\\`, at `\\intertext`, and at the arrows
/// between several claims of one row. A row that goes on with `+ 3x` belongs to the one before.
/// Matrices keep their rows.
final class TexRows {
  private static final List<String> ALIGNING =
      List.of("aligned", "align", "split", "gathered", "gather", "alignedat");

  private static final List<String> BETWEEN = List.of("\\intertext{", "\\shortintertext{");

  private static final List<String> ARROWS =
      List.of(
          "\\iff",
          "\\implies",
          "\\Rightarrow",
          "\\Longrightarrow",
          "\\Leftrightarrow",
          "\\Longleftrightarrow",
          "\\therefore");

  private static final List<String> RELATIONS =
      List.of("=", "<", ">", "\\le", "\\ge", "\\approx", "\\in", "\\equiv", "\\ne", "\\to");

  private final String text;
  private final int number;
  private final List<TexDocument.Line> lines;
  private final int first;

  private TexRows(String text, int number, List<TexDocument.Line> lines) {
    this.text = text;
    this.number = number;
    this.lines = lines;
    this.first = lines.size();
  }

  /// @param number of the line where the mathematics begins
  /// @param broken whether `\\\\` only breaks one long formula, as in `multline`
  static void add(String mathematics, int number, boolean broken, List<TexDocument.Line> lines) {
    String text = mathematics;
    for (String name : ALIGNING) {
      for (String star : List.of("", "*")) {
        text = blanked(text, "\\begin{" + name + star + "}");
        text = blanked(text, "\\end{" + name + star + "}");
      }
    }
    new TexRows(broken ? text.replace("\\\\", "  ") : text, number, lines).cut();
  }

  private void cut() {
    int depth = 0;
    int braces = 0;
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      depth += text.startsWith("\\begin{", i) ? 1 : text.startsWith("\\end{", i) ? -1 : 0;
      braces += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      boolean outside = depth == 0 && braces == 0;
      int behind = outside ? separator(i) : i;
      if (behind > i) {
        row(from, i);
        from = behind;
        i = behind;
      } else if (outside && from < i && arrow(i)) {
        boolean begins = isBlank(from, i);
        if (!begins) {
          row(from, i);
          from = i;
        }
        i++;
      } else {
        i += text.charAt(i) == '\\' ? Math.min(2, text.length() - i) : 1;
      }
    }
    row(from, text.length());
  }

  /// The place behind a line end or words between two rows; the same place when none stand here.
  private int separator(int at) {
    for (String between : BETWEEN) {
      if (text.startsWith(between, at)) {
        return TexMacros.group(text, at + between.length() - 1);
      }
    }
    if (!text.startsWith("\\\\", at)) {
      return at;
    }
    int next = text.startsWith("*", at + 2) ? at + 3 : at + 2;
    int close = text.indexOf(']', next);
    boolean distance =
        text.startsWith("[", next) && close > 0 && isDistance(text.substring(next + 1, close));
    return distance ? close + 1 : next;
  }

  private static boolean isDistance(String text) {
    return text.length() < 10
        && List.of("pt", "em", "ex", "mm", "cm", "in").stream().anyMatch(text::endsWith);
  }

  private boolean arrow(int at) {
    for (String arrow : ARROWS) {
      int end = at + arrow.length();
      if (text.startsWith(arrow, at)
          && (end >= text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlank(int from, int to) {
    return text.substring(from, to).replace("&", "").replace("\\quad", "").isBlank();
  }

  private static String blanked(String text, String part) {
    return text.replace(part, " ".repeat(part.length()));
  }

  private void row(int from, int to) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == to) {
      return;
    }
    int line = number;
    for (int i = 0; i < start; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    String row = text.substring(start, to).replace('\n', ' ').replace('\r', ' ').strip();
    if (lines.size() > first && goesOn(row)) {
      TexDocument.Line before = lines.removeLast();
      lines.add(new TexDocument.Line(before.number(), before.text() + " " + bare(row), true));
      return;
    }
    lines.add(new TexDocument.Line(line, columns(row), true));
  }

  /// Whether a row is the rest of the formula before it: `&\\quad + 3x`.
  private static boolean goesOn(String row) {
    String bare = bare(row);
    boolean operator =
        bare.startsWith("+")
            || bare.startsWith("-")
            || bare.startsWith("\\cdot")
            || bare.startsWith("\\times");
    return operator && RELATIONS.stream().noneMatch(bare::contains);
  }

  private static String bare(String row) {
    String bare = row;
    boolean more = true;
    while (more) {
      String before = bare;
      for (String space :
          List.of(
              "&",
              "\\quad",
              "\\qquad",
              "\\,",
              "\\;",
              "\\:",
              "{}",
              "\\phantom{=}",
              "\\hspace{1cm}")) {
        bare = bare.startsWith(space) ? bare.substring(space.length()).strip() : bare;
      }
      more = !before.equals(bare);
    }
    return bare;
  }

  /// Two equations side by side hold together. Words in the columns behind are remarks.
  private static String columns(String row) {
    List<String> cells = cells(row);
    if (cells.size() < 3) {
      return row;
    }
    List<String> formulas = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += 2) {
      String right = i + 1 < cells.size() ? cells.get(i + 1) : "";
      String formula = bare((cells.get(i) + " " + right).strip());
      if (!formula.isEmpty()) {
        formulas.add(formula);
      }
    }
    boolean equations = formulas.size() > 1;
    for (String formula : formulas) {
      equations &=
          formula.contains("=") && !formula.startsWith("=") && !formula.startsWith("\\text");
    }
    return equations ? String.join(" \\text{ and } ", formulas) : row;
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      depth += row.startsWith("\\begin{", i) ? 1 : row.startsWith("\\end{", i) ? -1 : 0;
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '&' && depth == 0 && (i == 0 || row.charAt(i - 1) != '\\')) {
        cells.add(row.substring(from, i).strip());
        from = i + 1;
      }
    }
    cells.add(row.substring(from).strip());
    return cells;
  }
}
