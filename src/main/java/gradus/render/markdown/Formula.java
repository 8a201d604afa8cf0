package gradus.render.markdown;

import org.commonmark.node.CustomNode;

/// Mathematics within a paragraph, as it was typed.
final class Formula extends CustomNode {
  private final String begin;
  private final String tex;
  private final String end;

  /// @param begin `$`, `$$` or `\(`
  Formula(String begin, String tex, String end) {
    this.begin = begin;
    this.tex = tex;
    this.end = end;
  }

  String tex() {
    return tex;
  }

  boolean isDisplay() {
    return begin.equals("$$");
  }

  /// With its ends.
  String source() {
    return begin + tex + end;
  }
}
