package gradus.render.latex;

import gradus.engine.Answer;
import gradus.function.Registry;
import gradus.render.AppliedFunction;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.render.text.DerivationWalk;
import gradus.render.text.StepsText;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.Value;

/// `-o latex`: the result for math mode, to be pasted between dollars; with steps the derivation as
/// an `align*`, to be pasted into the text. Both need amsmath and nothing else.
public final class LatexText {
  private LatexText() {}

  /// The LaTeX with a line end behind each line.
  public static String of(Answer answer, RenderOptions options, Registry registry) {
    if (!StepsText.areShown(answer, options)) {
      return SourceLines.of(result(answer, options, registry), 0) + "\n";
    }
    return LatexSteps.of(answer.steps(), options) + rest(answer, options, registry);
  }

  /// What the last line of the derivation does not say: its decimals, or what became of it.
  private static String rest(Answer answer, RenderOptions options, Registry registry) {
    Value found = answer.steps().getLast().after();
    boolean whole = found.equals(answer.result()) && DerivationWalk.isLine(found);
    boolean same = Literals.of(answer.approximate()).equals(Literals.of(found));
    if (whole && (same || options.form() == Form.EXACT)) {
      return "";
    }
    return "\\[\n  " + SourceLines.of(result(answer, options, registry), 2) + "\n\\]\n";
  }

  /// The result for math mode, in one line.
  private static String result(Answer answer, RenderOptions options, Registry registry) {
    if (answer.result() instanceof FunctionValue function) {
      return AppliedFunction.of(function, registry, answer.conventions())
          .map(applied -> mapping(applied, options))
          .orElseGet(() -> Latex.of(function));
    }
    return new Sides(options).of(answer.result(), answer.approximate());
  }

  private static String mapping(AppliedFunction applied, RenderOptions options) {
    StringBuilder out = new StringBuilder();
    for (String parameter : applied.parameters()) {
      out.append(out.isEmpty() ? "" : ", ").append(LatexNames.symbol(parameter));
    }
    String variables =
        applied.parameters().size() == 1 ? out.toString() : "\\left(" + out + "\\right)";
    return variables + " \\mapsto " + Latex.of(applied.body(), options.scalars(), options.tables());
  }
}
