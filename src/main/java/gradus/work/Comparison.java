package gradus.work;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.symbolic.equivalence.Judge;
import gradus.symbolic.equivalence.Policy;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.mistake.Finding;
import gradus.symbolic.mistake.MistakeLibrary;
import gradus.symbolic.mistake.Problem;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Literals;
import gradus.value.Value;
import gradus.value.Values;
import gradus.work.Workings.Item;
import java.util.List;
import java.util.Optional;

/// Compares a line with the one before it.
final class Comparison {
  private final Workings workings;
  private final boolean strict;

  Comparison(Workings workings, boolean strict) {
    this.workings = workings;
    this.strict = strict;
  }

  private Judge judge() {
    return new Judge(workings.algebra(), strict ? Policy.USUAL.strictly() : Policy.USUAL);
  }

  /// Whether two expressions have the same value.
  Verdict expressions(Item line, Item before) {
    return judge().compare(line.value(), before.value());
  }

  /// Whether two expressions with indefinite integrals differ by a constant at most.
  Verdict antiderivatives(Item line, Item before, String x) {
    Slopes slopes = new Slopes(workings, x);
    Optional<Expr> reference = slopes.of(before.node());
    if (reference.isEmpty()) {
      return Verdict.undecided("the line before is no formula");
    }
    Optional<Expr> formula = Values.expr(line.value());
    if (Workings.indefinite(line.node()).isEmpty() && formula.isPresent()) {
      return judge().antiderivative(formula.get(), reference.get(), x);
    }
    Optional<Expr> slope = slopes.of(line.node());
    return slope.isEmpty()
        ? Verdict.undecided("the line is no formula")
        : judge().compare(slope.get(), reference.get());
  }

  /// Whether two conditions have the same solutions.
  Verdict conditions(Item line, Item before) {
    return judge().compare(line.value(), before.value());
  }

  /// Whether every solution of the line before is one of this line.
  Verdict follows(Item line, Item before) {
    Node both = ClaimReader.joined(BinaryOperator.AND, List.of(line.node(), before.node()));
    return judge().compare(workings.workOut(both, "").value(), before.value());
  }

  /// The wrong rules that lead from one line to the other.
  List<Finding> mistakes(Item line, Item before) {
    Algebra algebra = workings.algebra();
    try {
      return MistakeLibrary.find(
          line.value(), new Problem(before.node(), before.value(), workings::value, algebra));
    } catch (GradusException stopped) {
      return List.of();
    }
  }

  /// The solutions of a condition in one variable, in the language; empty when they are not found.
  String solutions(Item condition) {
    Optional<String> x = Workings.onlySymbol(condition.value());
    if (x.isEmpty()) {
      return "";
    }
    try {
      Node name = new Node.Name(condition.node().span(), x.get());
      Value solutions =
          workings.workOut(Workings.call("solve", condition.node(), name), "").value();
      return x.get() + " in " + Literals.of(solutions);
    } catch (GradusException noSolution) {
      return "";
    }
  }

  /// The value of an expression, in the language; empty when it is too long to help.
  static String text(Value value) {
    String text = Literals.of(value);
    return text.length() > 200 ? "" : text;
  }
}
