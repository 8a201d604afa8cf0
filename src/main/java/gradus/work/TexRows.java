package gradus.work;

import java.util.List;

/// Cuts displayed mathematics at `\\` into lines of a sheet. Matrices keep theirs.
final class TexRows {
  private static final List<String> ALIGNING =
      List.of("aligned", "align", "split", "gathered", "gather", "alignedat");

  private TexRows() {}

  /// @param number of the line where the mathematics begins
  static void add(String mathematics, int number, List<TexDocument.Line> lines) {
    String text = mathematics;
    for (String name : ALIGNING) {
      for (String star : List.of("", "*")) {
        text = blanked(text, "\\begin{" + name + star + "}");
        text = blanked(text, "\\end{" + name + star + "}");
      }
    }
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.startsWith("\\begin{", i) ? 1 : text.startsWith("\\end{", i) ? -1 : 0;
      if (text.startsWith("\\\\", i)) {
        if (depth == 0) {
          row(text, from, i, number, lines);
          int next = i + 2;
          from = text.startsWith("[", next) && text.indexOf("pt]", next) > 0
              ? text.indexOf(']', next) + 1
              : next;
        }
        i++;
      }
    }
    row(text, from, text.length(), number, lines);
  }

  private static String blanked(String text, String part) {
    return text.replace(part, " ".repeat(part.length()));
  }

  private static void row(
      String text, int from, int to, int number, List<TexDocument.Line> lines) {
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
    lines.add(new TexDocument.Line(line, row));
  }
}
