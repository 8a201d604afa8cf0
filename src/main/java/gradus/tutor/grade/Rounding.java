package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.symbolic.equivalence.Digits;
import gradus.symbolic.equivalence.Policy;
import gradus.symbolic.equivalence.Verdict;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Test;
import java.util.List;
import java.util.Optional;

/// Numbers that are right as far as they go, and do not go far enough.
final class Rounding {
  private static final int TELLING = 2;

  private Rounding() {}

  /// @return a mark that costs nothing and asks for more digits, when that is all that is wrong
  static Optional<Mark> of(String answer, String read, Expected expected, Bench bench) {
    Optional<Digits> digits = Digits.of(answer.substring(answer.lastIndexOf('=') + 1).strip());
    if (digits.isEmpty() || digits.get().significant() < TELLING) {
      return Optional.empty();
    }
    int needed =
        expected.test() instanceof Test.Significant(int wanted) ? wanted : Policy.LEAST_DIGITS;
    try {
      Verdict verdict = bench.usually(answer, expected.reference()).verdict();
      boolean coarse =
          verdict.isEqual()
              || verdict.notes().stream().anyMatch(note -> note.startsWith("rounded correctly"));
      return coarse && digits.get().significant() < needed
          ? Optional.of(
              Marks.wrongForm(
                  read,
                  List.of(
                      "Right as far as it goes: give at least " + needed + " significant digits.")))
          : Optional.empty();
    } catch (GradusException undecided) {
      return Optional.empty();
    }
  }
}
