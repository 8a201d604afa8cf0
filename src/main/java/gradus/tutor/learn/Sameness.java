package gradus.tutor.learn;

import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.CheckRequest;
import gradus.engine.Judgement;
import gradus.symbolic.equivalence.Verdict;
import gradus.tutor.desk.Desk;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Optional;

/// Whether two computations came to the same, and what differs if not. Doubles agree to nine
/// digits: sums in another order round differently.
final class Sameness {
  private static final double TOLERANCE = 1e-9;

  private final Desk desk;

  Sameness(Desk desk) {
    this.desk = desk;
  }

  /// What came of the comparison.
  ///
  /// @param difference a sentence; empty when they are the same
  /// @param notes what should be known although they are the same
  record Comparison(String difference, List<String> notes) {
    boolean isSame() {
      return difference.isEmpty();
    }
  }

  Comparison of(Answer mine, Answer asked) {
    if (mine.result().equals(asked.result()) || areClose(mine.approximate(), asked.approximate())) {
      return new Comparison("", List.of());
    }
    Optional<Verdict> verdict = verdict(mine.result(), asked.result());
    if (verdict.isPresent() && verdict.get().isEqual()) {
      return new Comparison("", verdict.get().notes());
    }
    return new Comparison(Difference.ofValues(mine, asked, verdict), List.of());
  }

  /// Whether two values agree, doubles up to their rounding.
  static boolean areClose(Value mine, Value asked) {
    if (mine instanceof Array a && asked instanceof Array b && a.shape().equals(b.shape())) {
      for (int i = 0; i < a.size(); i++) {
        if (!areClose(a.get(i), b.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (!(mine instanceof Scalar && asked instanceof Scalar)) {
      return mine.equals(asked);
    }
    // Exact values are the judge's: typed decimals may be rounded ones.
    boolean machine = mine instanceof Scalar.Real || asked instanceof Scalar.Real;
    Optional<Double> a = Values.number(mine);
    Optional<Double> b = Values.number(asked);
    if (!machine || a.isEmpty() || b.isEmpty()) {
      return mine.equals(asked);
    }
    double size = Math.max(Math.abs(a.get()), Math.abs(b.get()));
    if (Double.isInfinite(size)) {
      return a.get().equals(b.get());
    }
    return Math.abs(a.get() - b.get()) <= TOLERANCE * Math.max(size, TOLERANCE);
  }

  private Optional<Verdict> verdict(Value mine, Value asked) {
    try {
      CheckRequest request =
          CheckRequest.of(Literals.of(mine), Literals.of(asked)).within(desk.limits());
      Judgement judgement = desk.check(request);
      return Optional.of(judgement.verdict());
    } catch (GradusException notForTheJudge) {
      return Optional.empty();
    }
  }
}
