package gradus.render.markdown;

import org.commonmark.node.CustomBlock;

/// Mathematics between double dollars, between `\[` and `\]` or in an environment, that begins a
/// line, as it was typed.
final class DisplayBlock extends CustomBlock {
  private final String begin;
  private final String end;
  private String tex = "";

  DisplayBlock(String begin, String end) {
    this.begin = begin;
    this.end = end;
  }

  void setTex(String tex) {
    this.tex = begin.startsWith("\\begin") ? begin + tex + end : tex;
  }

  String tex() {
    return tex;
  }

  /// With its ends.
  String source() {
    return tex.startsWith(begin) ? tex : begin + tex + end;
  }
}
