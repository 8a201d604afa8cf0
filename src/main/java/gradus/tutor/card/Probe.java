package gradus.tutor.card;

import gradus.budget.Budget;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.tutor.desk.Desk;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Tries expressions out: what the engine refuses is simply not there.
final class Probe {
  /// Where most formulas have a value, and few have one of note.
  private static final double POINT = 0.23;

  private static final double APART = 0.31;

  /// Doubles of equal formulas are never so far apart, relative to their size.
  private static final double CLEAR = 1e-4;

  private Probe() {}

  static Optional<Answer> answer(String expression) {
    try {
      return Optional.of(Desk.STANDARD.answer(expression));
    } catch (GradusException refused) {
      return Optional.empty();
    }
  }

  /// Whether both mean the same, as far as that can be told. Formulas that differ clearly at a
  /// point are told apart without a judge.
  static boolean same(Value left, Value right) {
    String answer = Literals.of(left);
    String reference = Literals.of(right);
    try {
      return !differ(left, right) && Desk.STANDARD.same(answer, reference);
    } catch (GradusException notForTheJudge) {
      return answer.equals(reference);
    }
  }

  private static boolean differ(Value left, Value right) {
    if (left instanceof Formula(var one) && right instanceof Formula(var other)) {
      SortedSet<String> names = new TreeSet<>(Formulas.symbols(one));
      names.addAll(Formulas.symbols(other));
      return differ(one, other, List.copyOf(names));
    }
    return false;
  }

  private static boolean differ(Expr one, Expr other, List<String> names) {
    double[] point = new double[names.size()];
    for (int i = 0; i < point.length; i++) {
      point[i] = POINT + i * APART;
    }
    Algebra algebra =
        new Algebra(
            new Evaluation(
                Catalogue.INSTANCE, Budget.start(Desk.STANDARD.limits()), Conventions.GRADUS));
    double left = algebra.compile(one, names).at(point);
    double right = algebra.compile(other, names).at(point);
    return Math.abs(left - right) > CLEAR * Math.max(Math.abs(left), Math.abs(right));
  }

  static Optional<Value> value(String expression) {
    return answer(expression).map(Answer::result);
  }

  static Optional<String> literal(String expression) {
    return value(expression).map(Literals::of);
  }
}
