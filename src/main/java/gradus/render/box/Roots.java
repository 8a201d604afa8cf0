package gradus.render.box;

import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/// Root signs.
///
/// In Unicode a single symbol needs no line above it: √2. In ASCII what takes one row is written as
/// the language writes it, `sqrt(x + 1)`.
final class Roots {
  private final boolean ascii;

  Roots(Glyphs glyphs) {
    this.ascii = glyphs == Glyphs.ASCII;
  }

  Box of(Box index, Box radicand) {
    if (radicand.height() > 1) {
      return indexed(index, tall(radicand), radicand.height() > 2 ? 2 : 1);
    }
    String text = radicand.rows().get(0);
    if (ascii) {
      return index.isEmpty()
          ? Box.of("sqrt(" + text + ")")
          : index.height() == 1
              ? Box.of("root(" + text + ", " + index.rows().get(0) + ")")
              : indexed(index, tall(radicand), 1);
    }
    String sign = Raised.up(index.rows().get(0)).filter(up -> index.height() == 1).orElse("");
    Box drawn =
        Raised.isOneSymbol(text) && (index.isEmpty() || !sign.isEmpty())
            ? Box.of(sign + "√" + text)
            : lined(sign, text);
    return index.isEmpty() || !sign.isEmpty() ? drawn : indexed(index, drawn, 1);
  }

  private static Box lined(String sign, String text) {
    int width = Math.max(1, Width.of(text));
    String before = " ".repeat(Width.of(sign) + 1);
    return new Box(List.of(before + "_".repeat(width), sign + "√" + text), 1);
  }

  /// The sign stands to the left with its hook in the last row, a line over everything.
  private Box tall(Box radicand) {
    List<String> rows = new ArrayList<>(radicand.height() + 1);
    String line = ascii ? "-" : "─";
    rows.add((ascii ? " +" : " ┌") + line.repeat(radicand.width() + 1));
    for (int i = 0; i < radicand.height(); i++) {
      boolean last = i == radicand.height() - 1;
      String hook = last ? ascii ? "\\|" : "╲│" : ascii ? " |" : " │";
      rows.add(hook + radicand.rows().get(i) + " ");
    }
    return new Box(rows, radicand.baseline() + 1);
  }

  /// The index stands above the hook, whose column is blank there.
  ///
  /// @param hookRows rows from the last up that the sign needs to its left
  private static Box indexed(Box index, Box root, int hookRows) {
    if (index.isEmpty()) {
      return root;
    }
    int room = root.height() - Math.min(hookRows, root.height() - 1);
    int extra = Math.max(0, index.height() - room);
    List<String> rows = new ArrayList<>();
    String blank = " ".repeat(index.width() - 1);
    for (int i = -extra; i < root.height(); i++) {
      int from = i + extra - Math.max(0, room - index.height());
      boolean there = from >= 0 && from < index.height();
      String main = i < 0 ? " ".repeat(root.width()) : root.rows().get(i);
      rows.add(there ? index.rows().get(from) + main.substring(1) : blank + main);
    }
    return new Box(rows, root.baseline() + extra);
  }
}
