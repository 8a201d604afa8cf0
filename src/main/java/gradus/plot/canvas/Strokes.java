package gradus.plot.canvas;

import gradus.plot.Ink;
import gradus.plot.Stroke;
import gradus.plot.Symbol;

/// Pens and shapes: how strokes, symbols and series look in pixels. Series differ in more than their
/// colour.
final class Strokes {
  private static final double WIDTH = 2;
  private static final double THICK = 3.6;
  private static final double THIN = 1.2;

  private static final double[] DASHED = {7, 4};
  private static final double[] DOTTED = {1, 4.5};

  /// The dashes of the first series, the second, …
  private static final double[][] SERIES = {
    {}, {9, 4}, {9, 3.5, 1, 3.5}, {4, 3.5}, {14, 4}, {9, 3.5, 1, 3.5, 1, 3.5}
  };

  private static final Symbol[] SHAPES = {
    Symbol.DISC, Symbol.CROSS, Symbol.DIAMOND, Symbol.PLUS, Symbol.SQUARE, Symbol.STAR, Symbol.RING
  };

  private Strokes() {}

  static Paper.Pen pen(Stroke stroke, Ink ink, Theme theme) {
    double width = ink == Ink.Role.FAINT ? THIN : WIDTH;
    double[] dashes =
        switch (stroke) {
          case NONE, THICK -> new double[0];
          case DASHED -> DASHED;
          case DOTTED -> DOTTED;
          case SOLID ->
              ink instanceof Ink.Series series
                  ? SERIES[Math.floorMod(series.index(), SERIES.length)]
                  : new double[0];
        };
    return new Paper.Pen(theme.of(ink), stroke == Stroke.THICK ? THICK : width, dashes);
  }

  /// The dots of each series have a shape of their own.
  static Symbol shape(Symbol symbol, Ink ink) {
    return symbol == Symbol.DOT && ink instanceof Ink.Series series
        ? SHAPES[Math.floorMod(series.index(), SHAPES.length)]
        : symbol;
  }

  /// Half the size of a symbol.
  static double radius(Symbol symbol) {
    return switch (symbol) {
      case NONE -> 0;
      case DOT -> 2;
      case DISC -> 4;
      case RING, SQUARE, CROSS, PLUS -> 4.2;
      case DIAMOND, STAR -> 5;
    };
  }
}
