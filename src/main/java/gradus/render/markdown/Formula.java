package gradus.render.markdown;

import org.commonmark.node.CustomNode;

/// Mathematics between dollars within a paragraph, as it was typed.
final class Formula extends CustomNode {
  private final String tex;
  private final boolean display;

  /// @param display whether two dollars stood on each side
  Formula(String tex, boolean display) {
    this.tex = tex;
    this.display = display;
  }

  String tex() {
    return tex;
  }

  boolean isDisplay() {
    return display;
  }

  /// With its dollars.
  String source() {
    String dollars = display ? "$$" : "$";
    return dollars + tex + dollars;
  }
}
