package gradus.plot.canvas;

import gradus.plot.Figure;
import gradus.render.terminal.Sanitizer;

/// A figure as an SVG document that stands alone.
public final class SvgCanvas {
  /// By which {@link Frames} knows its own files.
  private static final String MADE_BY = "<!-- gradus -->";

  private SvgCanvas() {}

  /// Draws on the grid of cells that terminals use, 10 by 20 pixels each.
  ///
  /// @return the document, with the words of the figure as its title and description
  /// @throws gradus.diag.GradusException E0508 when the grid is too small
  public static String draw(Figure figure, int columns, int rows, Theme theme) {
    Layout layout = PaperScene.layout(figure, columns, rows);
    SvgPaper paper = new SvgPaper(Strokes.background(theme));
    PaperScene.draw(layout, theme, paper);
    int margin = Paper.CELL_WIDTH;
    int width = PaperScene.width(layout) + 2 * margin;
    int height = PaperScene.height(layout) + 2 * margin;
    String size = " width=\"" + width + "\" height=\"" + height + "\"";
    StringBuilder out = new StringBuilder(paper.body().length() + 2_048);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
        .append(-margin + " " + -margin + " " + width + " " + height + "\"")
        .append(size)
        .append(" role=\"img\" ")
        .append(SvgPaper.font())
        .append(">\n" + MADE_BY + "\n<title>");
    String first = figure.words().getFirst();
    Xml.escape(Sanitizer.line(figure.title().isEmpty() ? first : figure.title()), out);
    out.append("</title>\n<desc>");
    Xml.escape(Sanitizer.line(String.join(" ", figure.words())), out);
    out.append("</desc>\n");
    if (!paper.definitions().isEmpty()) {
      out.append("<defs>\n").append(paper.definitions()).append("</defs>\n");
    }
    out.append("<rect class=\"background\" x=\"-" + margin + "\" y=\"-" + margin + "\"" + size)
        .append(" fill=\"" + SvgPaper.colour(Strokes.background(theme)) + "\"/>\n")
        .append(paper.body())
        .append("</svg>\n");
    return out.toString();
  }
}
