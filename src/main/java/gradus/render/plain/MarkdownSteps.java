package gradus.render.plain;

import gradus.render.Detail;
import gradus.render.RenderOptions;
import gradus.render.latex.Latex;
import gradus.render.latex.Reason;
import gradus.render.terminal.Sanitizer;
import gradus.render.text.Connector;
import gradus.render.text.DerivationWalk;
import gradus.step.Derivation;
import gradus.value.Decimal;
import gradus.value.Text;
import gradus.value.Value;
import java.util.List;
import java.util.function.Consumer;

/// Derivations as nested lists of Markdown with formulas between dollars, as forges and Jupyter set
/// them.
final class MarkdownSteps implements DerivationWalk.Board {
  private static final String INDENT = "  ";

  private final Detail detail;
  private final Consumer<String> out;

  private MarkdownSteps(Detail detail, Consumer<String> out) {
    this.detail = detail;
    this.out = out;
  }

  static void write(List<Derivation> steps, RenderOptions options, Consumer<String> out) {
    boolean first = true;
    for (Derivation step : steps) {
      out.accept(first ? "" : "\n");
      first = false;
      new DerivationWalk(options.steps(), new MarkdownSteps(options.steps(), out)).of(step);
    }
  }

  /// A formula in a line of text. Markdown takes backslashes before signs away, so the commands are
  /// those that are words.
  static String inline(String latex) {
    return "$" + worded(latex) + "$";
  }

  /// A formula on lines of its own.
  static String display(String latex) {
    return "$$\n" + worded(latex) + "\n$$\n";
  }

  private static String worded(String latex) {
    return latex
        .replace("\\left\\{", "\\left\\lbrace ")
        .replace("\\right\\}", "\\right\\rbrace ")
        .replace(" \\\\ ", " \\cr ")
        .replace("\\,", "\\thinspace ")
        .strip();
  }

  @Override
  public void stands(int depth, Value value) {
    if (depth == 0) {
      out.accept(value instanceof Text ? value(value) + "\n\n" : display(Latex.of(value)) + "\n");
    } else {
      item(depth, value(value));
    }
  }

  @Override
  public void equation(int depth, Derivation step) {
    boolean words = step.before() instanceof Text || step.after() instanceof Text;
    String both =
        words
            ? value(step.before()) + " " + outcome(step)
            : inline(Latex.of(step.before()) + sign(step) + Latex.of(step.after()));
    item(depth, both + because(step));
  }

  @Override
  public void result(int depth, Derivation step, boolean reasoned) {
    item(depth, outcome(step) + (reasoned ? because(step) : ""));
  }

  @Override
  public void reason(int depth, Derivation step) {
    String reason = DerivationWalk.reason(step, detail);
    if (!reason.isEmpty()) {
      item(depth, sentence(reason));
    }
  }

  private void item(int depth, String text) {
    out.accept(INDENT.repeat(depth - 1) + "- " + text + "\n");
  }

  private String because(Derivation step) {
    String reason = DerivationWalk.reason(step, detail);
    return reason.isEmpty() ? "" : " — " + sentence(reason);
  }

  private static String sign(Derivation step) {
    return Connector.of(step) == Connector.EQUAL ? " = " : " \\Rightarrow ";
  }

  private static String outcome(Derivation step) {
    return step.after() instanceof Text
        ? "$" + sign(step).strip() + "$ " + value(step.after())
        : inline(sign(step).strip() + " " + Latex.of(step.after(), Decimal.SHORTEST));
  }

  private static String value(Value value) {
    return value instanceof Text(String words) ? sentence(words) : inline(Latex.of(value));
  }

  static String sentence(String text) {
    StringBuilder sentence = new StringBuilder();
    for (Reason.Part part : Reason.parts(text)) {
      sentence.append(
          part.isFormula()
              ? inline(part.content())
              : MarkdownTable.escape(Sanitizer.line(part.content())));
    }
    return sentence.toString();
  }
}
