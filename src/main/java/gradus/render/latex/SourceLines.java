package gradus.render.latex;

import java.util.ArrayList;
import java.util.List;

/// LaTeX in lines a person can read: broken at blanks, where a line end means the same, before all
/// behind the ends of rows and before `\approx`.
final class SourceLines {
  static final int WIDTH = 96;
  private static final String ROW = "\\\\ ";
  private static final String APPROXIMATELY = "\\approx ";

  private final int indent;
  private final List<String> lines = new ArrayList<>();

  private SourceLines(int indent) {
    this.indent = indent;
  }

  /// @param indent the blanks before every line but the first, whose own are counted too
  static String of(String latex, int indent) {
    if (indent + latex.length() <= WIDTH) {
      return latex;
    }
    SourceLines source = new SourceLines(indent);
    source.add(latex);
    return String.join("\n" + " ".repeat(indent), source.lines);
  }

  private void add(String latex) {
    if (indent + latex.length() <= WIDTH) {
      lines.add(latex);
      return;
    }
    List<String> pieces = pieces(latex);
    if (pieces.size() == 1) {
      fill(latex);
    } else {
      for (String piece : pieces) {
        int last = lines.size() - 1;
        boolean joined =
            last >= 0
                && isCell(piece)
                && isCell(lines.get(last))
                && indent + lines.get(last).length() + 1 + piece.length() <= WIDTH;
        if (joined) {
          lines.set(last, lines.get(last) + " " + piece);
        } else {
          add(piece);
        }
      }
    }
  }

  /// Whether rows of one cell, of which a line holds several.
  private static boolean isCell(String piece) {
    return piece.indexOf('&') < 0 && !piece.startsWith(APPROXIMATELY);
  }

  /// The text taken apart at the places that stand in the fewest environments.
  private static List<String> pieces(String latex) {
    int least = Integer.MAX_VALUE;
    List<Integer> places = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < latex.length(); i++) {
      if (latex.startsWith("\\begin{", i)) {
        depth++;
      } else if (latex.startsWith("\\end{", i)) {
        depth--;
      }
      boolean row = latex.startsWith(ROW, i);
      if (i > 0 && (row || latex.startsWith(APPROXIMATELY, i)) && depth <= least) {
        if (depth < least) {
          least = depth;
          places.clear();
        }
        places.add(row ? i + ROW.length() : i);
        i += row ? 1 : 0;
      }
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int place : places) {
      if (place < latex.length()) {
        pieces.add(latex.substring(from, place).stripTrailing());
        from = place;
      }
    }
    pieces.add(latex.substring(from));
    return pieces;
  }

  /// Lines as full as they get; a formula in a text stays on one line.
  private void fill(String latex) {
    StringBuilder line = new StringBuilder();
    for (String word : words(latex)) {
      boolean end = word.equals("\\\\");
      if (!line.isEmpty() && !end && indent + line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append("  ");
        line.append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
  }

  private static List<String> words(String latex) {
    List<String> words = new ArrayList<>();
    int from = 0;
    boolean formula = false;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$') {
        formula = !formula;
      } else if (c == ' ' && (!formula || i - from > WIDTH / 2)) {
        words.add(latex.substring(from, i));
        from = i + 1;
      }
    }
    words.add(latex.substring(from));
    return words;
  }

  /// About how many characters wide the formula is set: commands count as one sign, braces and
  /// environments as none.
  static int columns(String latex) {
    int columns = 0;
    int i = 0;
    while (i < latex.length()) {
      char c = latex.charAt(i);
      if (c == '\\') {
        int end = i + 1;
        while (end < latex.length() && Character.isLetter(latex.charAt(end))) {
          end++;
        }
        columns += width(latex.substring(i + 1, end));
        i = Math.max(end, i + 2);
        continue;
      }
      columns += "{}$^_&".indexOf(c) >= 0 ? 0 : 1;
      i++;
    }
    return columns;
  }

  private static int width(String command) {
    return switch (command) {
      case "left", "right", "frac", "text", "operatorname", "mathit", "sqrt", "" -> 0;
      case "sin", "cos", "tan", "log", "lim", "exp", "max", "min" -> 3;
      case "quad" -> 2;
      default -> 1;
    };
  }
}
