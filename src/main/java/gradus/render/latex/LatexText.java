package gradus.render.latex;

import gradus.engine.Answer;
import gradus.function.Registry;
import gradus.render.RenderOptions;

/// `-o latex`.
public final class LatexText {
  private LatexText() {}

  public static String of(Answer answer, RenderOptions options, Registry registry) {
    return Latex.of(answer.result(), options.scalars()) + "\n";
  }
}
