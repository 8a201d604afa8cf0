package gradus.plot.canvas;

import gradus.plot.Ink;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.render.terminal.Painter;

/// Pens and symbols in pixels, for one panel.
final class Strokes {
  private static final double WIDTH = 2;
  private static final double THICK = 3.6;
  private static final double THIN = 1.2;

  /// Pixels for each dot of a dash and of a gap; the ends of dashes are round.
  private static final double DASH = 1.3;

  private static final double GAP = 2;

  private final Looks looks;
  private final Theme theme;

  Strokes(Panel panel, Theme theme) {
    this.looks = new Looks(panel);
    this.theme = theme;
  }

  static int background(Theme theme) {
    return switch (theme) {
      case LIGHT -> 0xFF_FF_FF;
      case DARK -> 0x15_18_1E;
    };
  }

  static int colour(Ink ink, Theme theme) {
    int rgb = theme.colour(ink);
    if (rgb != Painter.DEFAULT) {
      return rgb;
    }
    return switch (theme) {
      case LIGHT -> 0x22_26_2C;
      case DARK -> 0xE4_E7_EB;
    };
  }

  int colour(Ink ink) {
    return colour(ink, theme);
  }

  Paper.Pen pen(Ink ink, Stroke stroke) {
    Looks.Line line = looks.line(ink, stroke);
    double[] dashes = new double[line.dashes().length];
    for (int i = 0; i < dashes.length; i++) {
      int dots = line.dashes()[i];
      dashes[i] = i % 2 == 1 ? dots * GAP : dots == 1 ? 0.5 : dots * DASH;
    }
    double width = line.thick() ? THICK : ink == Ink.Role.FAINT ? THIN : WIDTH;
    return new Paper.Pen(colour(ink), width, dashes);
  }

  Symbol symbol(Ink ink, Symbol asked) {
    return looks.symbol(ink, asked);
  }

  /// Half the size of a symbol.
  static double radius(Symbol symbol) {
    return switch (symbol) {
      case NONE -> 0;
      case DOT -> 2;
      case DISC -> 3.8;
      case RING, SQUARE, CROSS, PLUS -> 4;
      case DIAMOND, STAR -> 4.8;
    };
  }

  /// Black or white, whichever is easier to read on a colour.
  static int textOn(int rgb) {
    int light = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
    return light > 140_000 ? 0x10_10_10 : 0xFF_FF_FF;
  }
}
