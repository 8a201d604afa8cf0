package gradus.tutor.desk;

import gradus.expr.Expr;
import gradus.render.Detail;
import gradus.render.latex.Latex;
import gradus.render.latex.Reason;
import gradus.render.text.Connector;
import gradus.render.text.DerivationWalk;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.tutor.quiz.Variant.WorkedStep;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes a derivation as lines of a worked solution, in the order of a teacher at the board. Lines
/// of the main chain carry an expression that equals that of the line before; what has to be found
/// on the way is said in words and formulas alone.
final class DerivationLines implements DerivationWalk.Board {
  private final List<WorkedStep> lines = new ArrayList<>();

  /// What the lines of a depth go on from.
  private final Map<Integer, Value> standing = new HashMap<>();

  private final Value end;

  /// Whether lines on the way are equal to the end: antiderivatives differ by a constant, and an
  /// equation is no set of solutions.
  private final boolean equal;

  private DerivationLines(Derivation derivation) {
    this.end = derivation.after();
    this.equal = !isIndefinite(derivation.before()) && !isClaim(derivation.before());
  }

  static List<WorkedStep> of(Derivation derivation) {
    DerivationLines board = new DerivationLines(derivation);
    new DerivationWalk(Detail.FULL, board).of(derivation);
    return board.finished();
  }

  /// The last line has the result, even where the walk leaves it to the page to show.
  private List<WorkedStep> finished() {
    if (lines.isEmpty() || !lines.getLast().equals().equals(literal(end))) {
      if (DerivationWalk.isLine(end)) {
        lines.add(new WorkedStep("So it is $" + tex(end) + "$", literal(end)));
      }
    }
    return lines;
  }

  private static boolean isIndefinite(Value value) {
    return value instanceof Formula(Expr.Call(String name, List<Expr> arguments))
        && name.equals(Operators.INTEGRATE)
        && arguments.size() == 2;
  }

  private static boolean isClaim(Value value) {
    return value instanceof Formula(Expr.Relation _)
        || value instanceof Array array && array.size() > 0 && isClaim(array.get(0));
  }

  @Override
  public void stands(int depth, Value value) {
    standing.put(depth, value);
  }

  @Override
  public void equation(int depth, Derivation step) {
    say(reason(step), "$" + tex(step.before()) + outcome(step) + "$", "");
  }

  @Override
  public void result(int depth, Derivation step, boolean reasoned) {
    Value from = standing.getOrDefault(depth - 1, step.before());
    standing.put(depth - 1, step.after());
    boolean main = depth == 1 && DerivationWalk.isLine(step.after());
    boolean same = Connector.of(step) == Connector.EQUAL;
    boolean carried = main && (equal && same || step.after().equals(end));
    String formula = depth == 1 ? outcome(step).strip() : tex(from) + outcome(step);
    if (carried && same) {
      formula = "= " + TypedFormula.of(step.after());
    }
    say(reasoned ? reason(step) : "", "$" + formula + "$", carried ? literal(step.after()) : "");
  }

  @Override
  public void reason(int depth, Derivation step) {
    say(reason(step), "", "");
  }

  private void say(String reason, String formula, String equals) {
    String between = reason.isEmpty() || formula.isEmpty() ? "" : ": ";
    String says = reason + between + formula;
    if (!says.isEmpty()) {
      lines.add(new WorkedStep(says, equals));
    }
  }

  private static String outcome(Derivation step) {
    boolean equal = Connector.of(step) == Connector.EQUAL;
    return (equal ? " = " : " \\Rightarrow ") + tex(step.after());
  }

  private static String literal(Value value) {
    return Literals.of(value);
  }

  private static String tex(Value value) {
    return value instanceof Text(String words) ? "\\text{" + words + "}" : Latex.of(value);
  }

  /// The rule and why it holds, with its formulas between dollars.
  private static String reason(Derivation step) {
    StringBuilder out = new StringBuilder();
    for (Reason.Part part : Reason.parts(DerivationWalk.reason(step, Detail.FULL))) {
      out.append(part.isFormula() ? "$" + part.content() + "$" : part.content());
    }
    return out.toString();
  }
}
