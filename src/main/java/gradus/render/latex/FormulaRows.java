package gradus.render.latex;

import java.util.ArrayList;
import java.util.List;

/// A long formula in several rows, broken before a relation or a sign of a sum that stands in no
/// braces, brackets or environment.
final class FormulaRows {
  private FormulaRows() {}

  /// @param room about how many characters fit a row
  static List<String> of(String latex, int room) {
    List<String> rows = new ArrayList<>();
    String rest = latex;
    while (SourceLines.columns(rest) > room) {
      int at = place(rest, room);
      if (at <= 0) {
        break;
      }
      rows.add(rest.substring(0, at).stripTrailing());
      rest = rest.substring(at).stripLeading();
    }
    rows.add(rest);
    return rows;
  }

  /// The last place before which the row is not too wide, else the first place at all.
  private static int place(String latex, int room) {
    int depth = 0;
    int best = -1;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (latex.startsWith("\\left", i) && !isLetter(latex, i + 5)) {
        depth++;
      } else if (latex.startsWith("\\right", i) && !isLetter(latex, i + 6)) {
        depth--;
      } else if (latex.startsWith("\\begin{", i)) {
        depth++;
      } else if (latex.startsWith("\\end{", i)) {
        depth--;
      } else if (depth == 0 && i > 2 && c == ' ' && isPlace(latex, i)) {
        if (best > 0 && SourceLines.columns(latex.substring(0, i)) > room) {
          return best;
        }
        best = i;
      }
    }
    return best;
  }

  private static boolean isLetter(String latex, int i) {
    return i < latex.length() && Character.isLetter(latex.charAt(i));
  }

  private static boolean isPlace(String latex, int i) {
    for (String sign :
        List.of(" + ", " - ", " = ", " \\Rightarrow ", " \\text{ or } ", " \\cup ")) {
      if (latex.startsWith(sign, i)) {
        return true;
      }
    }
    return false;
  }
}
