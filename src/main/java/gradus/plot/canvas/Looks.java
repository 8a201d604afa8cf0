package gradus.plot.canvas;

import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How the series of a panel differ besides their colours: where several are drawn as solid lines,
/// each has its own pattern, and where several have the same symbol, each its own.
public final class Looks {
  /// A line: how many dots are drawn and left out in turn; none for a solid one.
  ///
  /// @param glyph what it is made of on the surface of ASCII; a blank for strokes that follow it
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Line(int[] dashes, boolean thick, char glyph) {}

  private static final int[] SOLID = {};
  private static final int[] DASHED = {6, 3};
  private static final int[] DOTTED = {1, 2};
  private static final int[][] PATTERNS = {
    SOLID, DASHED, DOTTED, {7, 2, 1, 2}, {12, 3}, {2, 2}, {7, 2, 1, 2, 1, 2}, {3, 5}
  };
  private static final String GLYPHS = " +xo#%=~";
  private static final Symbol[] SYMBOLS = {
    Symbol.DISC, Symbol.RING, Symbol.PLUS, Symbol.CROSS, Symbol.SQUARE, Symbol.DIAMOND, Symbol.STAR
  };

  private final List<Integer> lines = new ArrayList<>();
  private final List<Integer> points = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private boolean alike;

  public Looks(Panel panel) {
    for (Mark mark : panel.marks()) {
      if (mark instanceof Mark.Line line && line.ink() instanceof Ink.Series(int index)) {
        add(lines, line.stroke() == Stroke.SOLID, index);
      } else if (mark instanceof Mark.Points some && some.ink() instanceof Ink.Series(int index)) {
        if (!points.contains(index)) {
          alike |= symbols.contains(some.symbol());
          symbols.add(some.symbol());
          points.add(index);
        }
      }
    }
    Collections.sort(lines);
    Collections.sort(points);
  }

  private static void add(List<Integer> list, boolean wanted, int index) {
    if (wanted && !list.contains(index)) {
      list.add(index);
    }
  }

  /// How a line is drawn.
  public Line line(Ink ink, Stroke stroke) {
    return switch (stroke) {
      case NONE, SOLID -> {
        int rank = ink instanceof Ink.Series(int index) ? lines.indexOf(index) : 0;
        int pattern = lines.size() < 2 ? 0 : Math.max(0, rank) % PATTERNS.length;
        yield new Line(PATTERNS[pattern], false, GLYPHS.charAt(pattern));
      }
      case DASHED -> new Line(DASHED, false, ' ');
      case DOTTED -> new Line(DOTTED, false, ' ');
      case THICK -> new Line(SOLID, true, ' ');
    };
  }

  /// How points are drawn.
  public Symbol symbol(Ink ink, Symbol asked) {
    if (!alike || asked == Symbol.NONE || !(ink instanceof Ink.Series(int index))) {
      return asked;
    }
    int rank = points.indexOf(index);
    return rank == 0 && asked == Symbol.DOT ? asked : SYMBOLS[Math.max(0, rank) % SYMBOLS.length];
  }

  /// The character of a symbol.
  static char glyph(Symbol symbol, boolean ascii) {
    return switch (symbol) {
      case NONE -> ' ';
      case DOT -> ascii ? '.' : '·';
      case DISC -> ascii ? '*' : '●';
      case RING -> ascii ? 'o' : '○';
      case CROSS -> ascii ? 'x' : '×';
      case PLUS -> '+';
      case SQUARE -> ascii ? '#' : '■';
      case DIAMOND -> ascii ? '%' : '◆';
      case STAR -> ascii ? '@' : '★';
    };
  }
}
