package gradus.render.tex;

import gradus.render.box.Box;
import java.util.List;

/// Draws formulas written in LaTeX.
public final class Typesetter {
  private Typesetter() {}

  /// What was drawn.
  ///
  /// @param unknown commands that were shown as they were written, each as often as it stands there
  public record Typeset(Box box, List<String> unknown) {
    public Typeset {
      unknown = List.copyOf(unknown);
    }
  }

  /// A formula that stands alone, as a display.
  ///
  /// @param tex without the dollars around it
  /// @param width columns; longer formulas break at relations and operators of the top level
  /// @throws gradus.diag.GradusException where the braces, fences or environments do not pair
  public static Typeset display(String tex, MathMode mode, int width) {
    return new Typeset(Box.of(tex), List.of());
  }

  /// A formula within a line of prose: one row wherever that can be read, fractions with a slash.
  ///
  /// @throws gradus.diag.GradusException where the braces, fences or environments do not pair
  public static Typeset inline(String tex, MathMode mode) {
    return new Typeset(Box.of(tex), List.of());
  }
}
