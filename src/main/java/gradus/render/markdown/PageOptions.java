package gradus.render.markdown;

import gradus.render.terminal.Style;
import gradus.render.tex.MathMode;

/// How a page is laid out.
///
/// @param width columns of the page; prose is kept to {@link #READABLE} of them
/// @param ascii nothing beyond ASCII
/// @param style colours, or none: then emphasis, code and links keep marks
/// @param math how formulas are drawn
/// @param fences who draws fenced blocks that are more than code
public record PageOptions(
    int width, boolean ascii, Style style, MathMode math, FencedBlocks fences) {
  /// Longer lines of prose are hard to read.
  static final int READABLE = 100;

  /// No page is narrower, whatever the terminal says.
  private static final int NARROWEST = 20;

  public PageOptions {
    width = Math.max(NARROWEST, width);
    math = ascii && math == MathMode.UNICODE ? MathMode.ASCII : math;
  }

  /// A page of so many columns without colour.
  public static PageOptions plain(int width) {
    return new PageOptions(width, false, Style.PLAIN, MathMode.UNICODE, FencedBlocks.NONE);
  }

  public PageOptions withAscii(boolean on) {
    return new PageOptions(width, on, style, math, fences);
  }

  public PageOptions withStyle(Style chosen) {
    return new PageOptions(width, ascii, chosen, math, fences);
  }

  public PageOptions withMath(MathMode mode) {
    return new PageOptions(width, ascii, style, mode, fences);
  }

  public PageOptions withFences(FencedBlocks drawers) {
    return new PageOptions(width, ascii, style, math, drawers);
  }
}
