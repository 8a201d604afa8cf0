package gradus.tutor.learn;

import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.CheckRequest;
import gradus.engine.Judgement;
import gradus.render.text.JudgementText;
import gradus.symbolic.equivalence.Verdict;
import gradus.syntax.Notation;
import gradus.tutor.desk.Desk;
import gradus.value.Array;
import gradus.value.Decimal;
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

  /// Longer values are not shown within a sentence.
  private static final int LONGEST = 60;

  private static final Literals SHORT = new Literals(Notation.ASCII, Decimal.significant(6));

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
    if (mine.result().equals(asked.result()) || close(mine.approximate(), asked.approximate())) {
      return new Comparison("", List.of());
    }
    Optional<Verdict> verdict = verdict(mine.result(), asked.result());
    if (verdict.isPresent() && verdict.get().isEqual()) {
      return new Comparison("", verdict.get().notes());
    }
    return new Comparison(difference(mine, asked, verdict), List.of());
  }

  private static boolean close(Value mine, Value asked) {
    if (mine instanceof Array a && asked instanceof Array b && a.shape().equals(b.shape())) {
      for (int i = 0; i < a.size(); i++) {
        if (!close(a.get(i), b.get(i))) {
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

  private static String difference(Answer mine, Answer asked, Optional<Verdict> verdict) {
    Value a = mine.approximate();
    Value b = asked.approximate();
    String kind = mine.result().kind();
    String wanted = asked.result().kind();
    if (!kind.equals(wanted)) {
      return "Yours is " + kind + "; what is asked for is " + wanted + ".";
    }
    if (a instanceof Array left && b instanceof Array right) {
      return entries(left, right);
    }
    if (verdict.isPresent()
        && verdict.get() instanceof Verdict.Different(var witness, _)
        && witness.isPresent()
        && !witness.get().point().isEmpty()) {
      String seen = JudgementText.seen(witness.get());
      return "They differ: "
          + seen.replace("the answer is", "yours is").replace("the reference", "what is asked for")
          + ".";
    }
    String value = SHORT.text(a);
    String other = SHORT.text(b);
    if (value.equals(other)) {
      return "Yours is close to what is asked for, but not the same.";
    }
    return value.length() + other.length() > 2 * LONGEST
        ? "Yours comes to another value than what is asked for."
        : "Yours comes to " + value + "; what is asked for comes to " + other + ".";
  }

  /// Arrays of one shape, entry by entry.
  private static String entries(Array mine, Array asked) {
    int same = 0;
    int first = -1;
    for (int i = 0; i < mine.size(); i++) {
      if (close(mine.get(i), asked.get(i)) || mine.get(i).equals(asked.get(i))) {
        same++;
      } else if (first < 0) {
        first = i;
      }
    }
    if (first < 0) {
      return "Yours has the same entries, but is written with other exact values.";
    }
    String agreement =
        same == 0
            ? "No entry agrees."
            : same + " of " + mine.size() + " entries " + (same == 1 ? "agrees." : "agree.");
    return agreement
        + " The first that differs is "
        + place(mine, first)
        + ": yours is "
        + SHORT.text(mine.get(first))
        + ", what is asked for "
        + SHORT.text(asked.get(first))
        + ".";
  }

  private static String place(Array array, int position) {
    return array.shape().isMatrix()
        ? "in row "
            + (position / array.shape().columns() + 1)
            + ", column "
            + (position % array.shape().columns() + 1)
        : "entry " + (position + 1);
  }
}
