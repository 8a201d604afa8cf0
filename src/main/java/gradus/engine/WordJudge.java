package gradus.engine;

import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.symbolic.equivalence.Verdict;
import gradus.value.Literals;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Set;

/// Judges answers that say whether there is anything: a limit that does not exist, an integral that
/// diverges, an equation without a real solution.
final class WordJudge {
  private static final Set<String> INFINITE = Set.of("inf", "-inf", "oo", "-oo", "∞", "-∞", "+∞");

  private WordJudge() {}

  /// The reference has no value; to say so is the right answer.
  ///
  /// @param reason why it has none
  static Judgement withoutValue(CheckRequest request, Diagnostic reason) {
    String answer = request.answer().strip();
    String why = reason.message();
    Verdict verdict =
        AnswerWords.said(answer, true).isPresent()
            ? Verdict.equal(why)
            : INFINITE.contains(AnswerWords.formula(answer))
                ? Verdict.undecided(why + "; whether that is meant by infinity, gradus cannot tell")
                : Verdict.different(why);
    return new Judgement(
        request.answer(),
        request.truth(),
        answer,
        why,
        verdict.noting(reason.details()),
        List.of());
  }

  /// The answer says that there is no value, and there is one.
  static Judgement existing(CheckRequest request, Value truth) {
    boolean infinite =
        Values.expr(truth)
            .filter(e -> Formulas.any(e, part -> part.equals(Operators.INFINITY)))
            .isPresent();
    String value = Literals.of(truth);
    Verdict verdict =
        infinite && !request.policy().strict()
            ? Verdict.equal("no number, for it grows without bound: " + value)
            : Verdict.different("there is a value: work it out again");
    return new Judgement(
        request.answer(), request.truth(), request.answer(), value, verdict, List.of());
  }

  /// The empty set beside solutions that are all complex.
  static boolean noRealSolution(Value answer, Value truth) {
    return answer instanceof SetValue.Finite(List<Value> none)
        && none.isEmpty()
        && truth instanceof SetValue.Finite(List<Value> solutions)
        && !solutions.isEmpty()
        && solutions.stream().allMatch(WordJudge::isImaginary);
  }

  private static boolean isImaginary(Value value) {
    return Values.expr(value)
        .filter(e -> Formulas.any(e, part -> part == Expr.Constant.I))
        .isPresent();
  }
}
