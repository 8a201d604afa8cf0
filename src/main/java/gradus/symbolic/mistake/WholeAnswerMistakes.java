package gradus.symbolic.mistake;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Slips that change the whole result: its sign, a factor 2, the fraction upside down. They say
/// little of numbers, where they would often fit by chance.
final class WholeAnswerMistakes implements Rule {
  @Override
  public List<Candidate> candidates(Problem problem) {
    List<Candidate> candidates = new ArrayList<>();
    Value truth = problem.value();
    add(
        candidates,
        truth,
        "sign",
        "the sign is wrong",
        "Follow the minus signs once more.",
        Expr::negate);
    add(
        candidates,
        truth,
        "factor-two",
        "this is twice the right answer",
        "Look for a factor 2 that came in.",
        e -> Expr.multiply(Expr.TWO, e));
    add(
        candidates,
        truth,
        "half",
        "this is half the right answer",
        "Look for a factor 2 that was lost.",
        e -> Expr.multiply(Expr.HALF, e));
    add(
        candidates,
        truth,
        "reciprocal",
        "this is the reciprocal of the right answer",
        "Check what belongs below the line.",
        e -> Expr.divide(Expr.ONE, e));
    add(
        candidates,
        truth,
        "square-missing",
        "this is the square of the right answer",
        "A square root is missing.",
        e -> Expr.power(e, Expr.TWO));
    add(
        candidates,
        truth,
        "percent",
        "this is off by a factor 100: per cent or not?",
        "16.7% is 0.167.",
        e -> Expr.multiply(Expr.number(Rational.of(100)), e));
    return candidates;
  }

  private static void add(
      List<Candidate> candidates,
      Value truth,
      String id,
      String name,
      String feedback,
      UnaryOperator<Expr> change) {
    Finding finding = new Finding("whole/" + id, name, feedback);
    candidates.add(new Candidate(finding, () -> changed(truth, change)));
  }

  private static Value changed(Value truth, UnaryOperator<Expr> change) {
    if (truth instanceof Array array) {
      List<Value> entries = new ArrayList<>();
      for (Value entry : Values.entries(array)) {
        entries.add(changed(entry, change));
      }
      return Values.array(array.shape(), entries, array.labels());
    }
    Optional<Expr> e = Values.expr(truth);
    return Values.of(change.apply(e.orElseThrow()));
  }
}
