package gradus.render.latex;

import gradus.render.Detail;
import gradus.render.RenderOptions;
import gradus.render.text.Connector;
import gradus.render.text.DerivationWalk;
import gradus.step.Derivation;
import gradus.value.Decimal;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Derivations as an `align*`: smaller derivations are set further to the right, rules stand as
/// words behind their line or below it.
final class LatexSteps implements DerivationWalk.Board {
  /// About so many characters stand on a line of a page.
  private static final int PAGE = 72;

  private static final int QUAD = 2;

  private final Detail detail;
  private final List<String> rows = new ArrayList<>();

  private LatexSteps(Detail detail) {
    this.detail = detail;
  }

  /// One environment for each derivation, with a line end behind each line.
  static String of(List<Derivation> steps, RenderOptions options) {
    StringBuilder out = new StringBuilder();
    for (Derivation step : steps) {
      LatexSteps board = new LatexSteps(options.steps());
      new DerivationWalk(options.steps(), board).of(step);
      out.append("\\begin{align*}\n");
      for (int i = 0; i < board.rows.size(); i++) {
        boolean last = i == board.rows.size() - 1;
        out.append("  ").append(SourceLines.of(board.rows.get(i) + (last ? "" : " \\\\"), 4));
        out.append('\n');
      }
      out.append("\\end{align*}\n");
    }
    return out.toString();
  }

  @Override
  public void stands(int depth, Value value) {
    row(depth, value(value), "");
  }

  @Override
  public void equation(int depth, Derivation step) {
    row(depth, value(step.before()) + " " + outcome(step), DerivationWalk.reason(step, detail));
  }

  @Override
  public void result(int depth, Derivation step, boolean reasoned) {
    row(depth, outcome(step), reasoned ? DerivationWalk.reason(step, detail) : "");
  }

  @Override
  public void reason(int depth, Derivation step) {
    words(depth, DerivationWalk.reason(step, detail));
  }

  private static String outcome(Derivation step) {
    String sign = Connector.of(step) == Connector.EQUAL ? "= " : "\\Rightarrow ";
    return sign + value(step.after());
  }

  private static String value(Value value) {
    return value instanceof Text(String words)
        ? "\\text{" + sentence(words) + "}"
        : Latex.of(value, Decimal.SHORTEST);
  }

  /// A line of mathematics, in several rows where the page is too narrow, and its reason.
  private void row(int depth, String formula, String reason) {
    List<String> lines = FormulaRows.of(formula, PAGE - QUAD * depth);
    for (int i = 0; i < lines.size() - 1; i++) {
      add(i == 0 ? depth : depth + 2, lines.get(i));
    }
    int indent = lines.size() == 1 ? depth : depth + 2;
    String last = lines.getLast();
    String sentence = reason.isEmpty() ? "" : sentence(reason);
    int columns = QUAD * indent + SourceLines.columns(last) + 4 + SourceLines.columns(sentence);
    if (!reason.isEmpty() && columns <= PAGE) {
      add(indent, last + " \\qquad \\text{" + sentence + "}");
      return;
    }
    add(indent, last);
    words(depth + 2, reason);
  }

  private void add(int depth, String content) {
    rows.add("& " + (depth == 0 ? "" : "\\quad".repeat(depth) + " ") + content);
  }

  /// A reason in as many rows as it takes: text in a formula is not broken.
  private void words(int depth, String reason) {
    StringBuilder line = new StringBuilder();
    for (String word : units(reason)) {
      boolean full =
          QUAD * depth + SourceLines.columns(line.toString()) + 1 + SourceLines.columns(word)
              > PAGE;
      if (full && !line.isEmpty()) {
        add(depth, "\\text{" + line + "}");
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      add(depth, "\\text{" + line + "}");
    }
  }

  private static String sentence(String reason) {
    StringBuilder out = new StringBuilder();
    for (Reason.Part part : Reason.parts(reason)) {
      out.append(part.isFormula() ? "$" + part.content() + "$" : Words.of(part.content()));
    }
    return out.toString();
  }

  /// Words and formulas, each with the punctuation that follows it.
  private static List<String> units(String reason) {
    List<String> units = new ArrayList<>();
    StringBuilder unit = new StringBuilder();
    for (Reason.Part part : Reason.parts(reason)) {
      if (part.isFormula()) {
        unit.append('$').append(part.content()).append('$');
        continue;
      }
      String words = Words.of(part.content());
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c != ' ') {
          unit.append(c);
        } else if (!unit.isEmpty()) {
          units.add(unit.toString());
          unit.setLength(0);
        }
      }
    }
    if (!unit.isEmpty()) {
      units.add(unit.toString());
    }
    return units;
  }
}
