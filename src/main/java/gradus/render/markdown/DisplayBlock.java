package gradus.render.markdown;

import org.commonmark.node.CustomBlock;

/// Mathematics between double dollars that begin a line, as it was typed.
final class DisplayBlock extends CustomBlock {
  private String tex = "";

  void setTex(String tex) {
    this.tex = tex;
  }

  String tex() {
    return tex;
  }

  /// With its dollars.
  String source() {
    return "$$" + tex + "$$";
  }
}
