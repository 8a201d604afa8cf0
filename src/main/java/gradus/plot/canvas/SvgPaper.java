package gradus.plot.canvas;

import gradus.plot.Fill;
import gradus.plot.Symbol;
import gradus.render.terminal.Width;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/// Paper that writes SVG 1.1.
///
/// @see <a href="https://www.w3.org/TR/SVG11/">SVG 1.1</a>
final class SvgPaper implements Paper {
  /// From so many cells on a raster is a picture within the picture.
  private static final int MANY_CELLS = 2_000;

  private static final double LIGHT = 0.22;
  private static final int FONT = 15;

  private final StringBuilder out = new StringBuilder(8_192);
  private final StringBuilder definitions = new StringBuilder();
  private final Set<String> defined = new LinkedHashSet<>();
  private final int background;
  private boolean clipped;

  /// @param background what texts and rings are filled with
  SvgPaper(int background) {
    this.background = background;
  }

  /// What was drawn.
  String body() {
    return out.toString();
  }

  /// Clip paths and patterns that it uses.
  String definitions() {
    return definitions.toString();
  }

  @Override
  public void clip(double left, double top, double width, double height) {
    String id = "clip-" + plain(left) + "-" + plain(top) + "-" + plain(width) + "-" + plain(height);
    if (defined.add(id)) {
      definitions.append("<clipPath id=\"").append(id).append("\"><rect");
      box(definitions, left, top, width, height);
      definitions.append("/></clipPath>\n");
    }
    out.append("<g clip-path=\"url(#").append(id).append(")\">\n");
    clipped = true;
  }

  @Override
  public void unclip() {
    if (clipped) {
      out.append("</g>\n");
    }
    clipped = false;
  }

  @Override
  public void line(double[] x, double[] y, Pen pen) {
    out.append("<path d=\"");
    path(x, y);
    out.append("\" fill=\"none\" stroke=\"").append(colour(pen.rgb()));
    out.append("\" stroke-width=\"").append(number(pen.width()));
    if (pen.dashes().length > 0) {
      out.append("\" stroke-dasharray=\"");
      for (int i = 0; i < pen.dashes().length; i++) {
        out.append(i > 0 ? " " : "").append(number(pen.dashes()[i]));
      }
    }
    out.append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n");
  }

  /// Steps from point to point, in tenths of pixels: absolute errors do not add up.
  private void path(double[] x, double[] y) {
    long lastX = 0;
    long lastY = 0;
    for (int i = 0; i < x.length; i++) {
      long nextX = Math.round(x[i] * 10);
      long nextY = Math.round(y[i] * 10);
      if (i == 0) {
        out.append('M').append(tenths(nextX)).append(' ').append(tenths(nextY));
      } else if (nextX != lastX || nextY != lastY || x.length == 2) {
        out.append('l').append(tenths(nextX - lastX)).append(' ').append(tenths(nextY - lastY));
      }
      lastX = nextX;
      lastY = nextY;
    }
  }

  @Override
  public void area(double[] x, double[] y, Fill fill, int rgb) {
    if (fill == Fill.NONE) {
      return;
    }
    out.append("<path d=\"");
    path(x, y);
    out.append("z\" fill-rule=\"evenodd\" fill=\"");
    switch (fill) {
      case HATCHED -> out.append("url(#").append(hatch(rgb)).append(")");
      case LIGHT -> out.append(colour(rgb)).append("\" fill-opacity=\"").append(LIGHT);
      case NONE, SOLID -> out.append(colour(rgb));
    }
    out.append("\"/>\n");
  }

  private String hatch(int rgb) {
    String id = "hatch-" + colour(rgb).substring(1);
    if (defined.add(id)) {
      definitions
          .append("<pattern id=\"")
          .append(id)
          .append("\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"")
          .append(" patternTransform=\"rotate(45)\"><rect width=\"1.6\" height=\"7\" fill=\"")
          .append(colour(rgb))
          .append("\"/></pattern>\n");
    }
    return id;
  }

  @Override
  public void symbols(double[] x, double[] y, Symbol symbol, double radius, int rgb) {
    if (x.length == 0 || symbol == Symbol.NONE) {
      return;
    }
    boolean round = symbol == Symbol.DOT || symbol == Symbol.DISC;
    boolean filled = symbol == Symbol.SQUARE || symbol == Symbol.DIAMOND;
    out.append("<path d=\"");
    for (int i = 0; i < x.length; i++) {
      out.append('M').append(number(x[i])).append(' ').append(number(y[i]));
      if (round) {
        out.append("h0");
      } else {
        SvgSymbols.draw(symbol, radius, out);
      }
    }
    out.append("\" fill=\"").append(fill(symbol, rgb));
    if (!filled) {
      out.append("\" stroke=\"").append(colour(rgb)).append("\" stroke-width=\"");
      out.append(number(round ? 2 * radius : 1.8)).append("\" stroke-linecap=\"round");
    }
    out.append("\"/>\n");
  }

  private String fill(Symbol symbol, int rgb) {
    return switch (symbol) {
      case SQUARE, DIAMOND -> colour(rgb);
      case RING -> colour(background);
      case NONE, DOT, DISC, CROSS, PLUS, STAR -> "none";
    };
  }

  @Override
  public void text(double x, double y, String text, Lettering lettering) {
    if (text.isBlank()) {
      return;
    }
    if (lettering.ground()) {
      ground(x, y, text, lettering);
    }
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y + 5)).append('"');
    switch (lettering.align()) {
      case START -> {}
      case MIDDLE -> out.append(" text-anchor=\"middle\"");
      case END -> out.append(" text-anchor=\"end\"");
    }
    if (lettering.spaced()) {
      out.append(" font-family=\"monospace\" font-size=\"16\" xml:space=\"preserve\" textLength=\"")
          .append(Width.of(text) * CELL_WIDTH)
          .append("\" lengthAdjust=\"spacingAndGlyphs\"");
    }
    if (lettering.bold()) {
      out.append(" font-weight=\"bold\"");
    }
    out.append(" fill=\"").append(colour(lettering.rgb())).append("\">");
    Xml.escape(text, out);
    out.append("</text>\n");
  }

  /// The letters of rasters are at least as wide as those of the fonts that are likely.
  private void ground(double x, double y, String text, Lettering lettering) {
    double width = new StrokeFont().write(text, lettering.spaced()).width();
    double left = lettering.start(x, width) - lettering.padding();
    out.append("<rect");
    box(out, left, y - lettering.half(), width + 2 * lettering.padding(), 2 * lettering.half());
    out.append(" fill=\"").append(colour(background)).append('"');
    if (lettering.opacity() < 1) {
      out.append(" fill-opacity=\"").append(lettering.opacity()).append('"');
    }
    out.append("/>\n");
  }

  @Override
  public void cells(
      double left, double top, double width, double height, int rows, int columns, int[] colours) {
    if (rows * columns >= MANY_CELLS) {
      byte[] png = Png.of(columns, rows, colours);
      out.append("<image");
      box(out, left, top, width, height);
      out.append(" preserveAspectRatio=\"none\" image-rendering=\"pixelated\"");
      out.append(" href=\"data:image/png;base64,");
      out.append(Base64.getEncoder().encodeToString(png)).append("\"/>\n");
      return;
    }
    out.append("<g shape-rendering=\"crispEdges\">\n");
    for (int row = 0; row < rows; row++) {
      for (int from = 0; from < columns; ) {
        int rgb = colours[row * columns + from];
        int to = from + 1;
        while (to < columns && colours[row * columns + to] == rgb) {
          to++;
        }
        if (rgb >= 0) {
          out.append("<rect");
          double x = edge(left + from * width / columns);
          double y = edge(top + row * height / rows);
          double right = edge(left + to * width / columns);
          double bottom = edge(top + (row + 1) * height / rows);
          box(out, x, y, right - x, bottom - y);
          out.append(" fill=\"").append(colour(rgb)).append("\"/>\n");
        }
        from = to;
      }
    }
    out.append("</g>\n");
  }

  /// As it is written, so that neighbours meet.
  private static double edge(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static void box(StringBuilder to, double x, double y, double width, double height) {
    to.append(" x=\"").append(number(x)).append("\" y=\"").append(number(y));
    to.append("\" width=\"").append(number(width)).append("\" height=\"");
    to.append(number(height)).append('"');
  }

  static String font() {
    return "font-family=\"Helvetica, Arial, 'DejaVu Sans', sans-serif\" font-size=\"" + FONT + "\"";
  }

  static String colour(int rgb) {
    String digits = Integer.toHexString(rgb & 0xFF_FF_FF);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }

  private static String plain(double value) {
    return String.valueOf(Math.round(value));
  }

  static String number(double value) {
    return tenths(Math.round(value * 10));
  }

  private static String tenths(long tenths) {
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    String sign = tenths < 0 ? "-" : "";
    return rest == 0 ? sign + whole : sign + whole + "." + rest;
  }
}
