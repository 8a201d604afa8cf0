package gradus.render.markdown;

import gradus.diag.GradusException;
import gradus.render.box.Box;
import gradus.render.terminal.Ascii;
import gradus.render.tex.MathMode;
import gradus.render.tex.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// Draws the formulas of a page and remembers what could not be drawn. A broken formula is shown as
/// it was typed.
final class Formulas {
  private final boolean ascii;
  private final MathMode mode;
  private final List<String> unknown = new ArrayList<>();
  private final List<MarkdownPage.Broken> broken = new ArrayList<>();

  Formulas(boolean ascii, MathMode mode) {
    this.ascii = ascii;
    this.mode = mode;
  }

  List<String> unknown() {
    return unknown;
  }

  List<MarkdownPage.Broken> broken() {
    return broken;
  }

  /// On one line: what needs more rows is said in a line.
  String inline(Formula formula) {
    String tex = Pipes.shown(formula.tex());
    try {
      Typesetter.Typeset drawn = Typesetter.inline(tex, mode);
      Box box =
          drawn.box().height() == 1 ? drawn.box() : Typesetter.inline(tex, MathMode.LINEAR).box();
      unknown.addAll(drawn.unknown());
      String row = String.join(" ", box.rows()).strip();
      return ascii ? Ascii.of(row) : row;
    } catch (GradusException mistake) {
      note(formula, tex, mistake);
      return Pipes.shown(formula.source());
    }
  }

  /// @return the drawing, or empty when the formula is broken and stays as it was typed
  Optional<Box> display(Node node, String tex, int width) {
    String formula = Pipes.shown(tex).strip();
    try {
      Typesetter.Typeset drawn = Typesetter.display(formula, mode, width);
      unknown.addAll(drawn.unknown());
      return Optional.of(drawn.box());
    } catch (GradusException mistake) {
      note(node, formula, mistake);
      return Optional.empty();
    }
  }

  /// Whether formulas are sentences, which begin at the left.
  boolean areLinear() {
    return mode == MathMode.LINEAR;
  }

  private void note(Node node, String tex, GradusException mistake) {
    List<SourceSpan> spans = node.getSourceSpans();
    int line = spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + 1;
    broken.add(new MarkdownPage.Broken(line, tex, mistake.diagnostic()));
  }
}
