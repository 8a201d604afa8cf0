package gradus.plot.canvas;

import gradus.plot.Symbol;

/// The shapes of points as paths of SVG.
final class SvgSymbols {
  private SvgSymbols() {}

  /// Steps from the middle of a symbol.
  ///
  /// @param r half its size
  static void draw(Symbol symbol, double r, StringBuilder out) {
    double s = 0.8 * r;
    switch (symbol) {
      case RING ->
          step(out, "m", -r, 0)
              .append("a")
              .append(SvgPaper.number(r))
              .append(' ')
              .append(SvgPaper.number(r))
              .append(" 0 1 0 ")
              .append(SvgPaper.number(2 * r))
              .append(" 0a")
              .append(SvgPaper.number(r))
              .append(' ')
              .append(SvgPaper.number(r))
              .append(" 0 1 0 ")
              .append(SvgPaper.number(-2 * r))
              .append(" 0");
      case CROSS -> {
        step(out, "m", -s, -s);
        step(out, "l", 2 * s, 2 * s);
        step(out, "m", 0, -2 * s);
        step(out, "l", -2 * s, 2 * s);
      }
      case PLUS -> {
        step(out, "m", -r, 0);
        step(out, "l", 2 * r, 0);
        step(out, "m", -r, -r);
        step(out, "l", 0, 2 * r);
      }
      case SQUARE -> {
        step(out, "m", -s, -s);
        step(out, "l", 2 * s, 0);
        step(out, "l", 0, 2 * s);
        step(out, "l", -2 * s, 0).append('z');
      }
      case DIAMOND -> {
        step(out, "m", 0, -r);
        step(out, "l", r, r);
        step(out, "l", -r, r);
        step(out, "l", -r, -r).append('z');
      }
      case STAR -> {
        for (int ray = 0; ray < 3; ray++) {
          double dx = r * Math.sin(Math.PI * ray / 3);
          double dy = r * Math.cos(Math.PI * ray / 3);
          step(out, "m", -dx, -dy);
          step(out, "l", 2 * dx, 2 * dy);
          step(out, "m", -dx, -dy);
        }
      }
      case NONE, DOT, DISC -> out.append("h0");
    }
  }

  private static StringBuilder step(StringBuilder out, String command, double dx, double dy) {
    return out.append(command).append(SvgPaper.number(dx)).append(' ').append(SvgPaper.number(dy));
  }
}
