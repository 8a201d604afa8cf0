package gradus.tutor.talk;

import gradus.render.RenderOptions;
import gradus.render.markdown.FencedBlocks;
import gradus.render.markdown.PageOptions;
import gradus.render.terminal.Style;
import gradus.render.tex.MathMode;

/// How texts are laid out for a person.
///
/// @param width columns
/// @param height rows
/// @param ascii nothing beyond ASCII
/// @param math how formulas are drawn; {@code LINEAR} suits screen readers
public record Page(int width, int height, boolean ascii, Style style, MathMode math) {
  public static final Page PLAIN = new Page(80, 24, false, Style.PLAIN, MathMode.UNICODE);

  /// For answers of the engine.
  public RenderOptions answers() {
    return RenderOptions.STANDARD
        .withWidth(width)
        .withAscii(ascii)
        .withColour(style.isColoured())
        .withLinear(math == MathMode.LINEAR);
  }

  /// For Markdown.
  public PageOptions markdown(FencedBlocks fences) {
    return new PageOptions(width, ascii, style, math, fences);
  }

  public Page withWidth(int columns) {
    return new Page(columns, height, ascii, style, math);
  }

  public Page withAscii(boolean on) {
    return new Page(width, height, on, style, math);
  }
}
