package gradus.render.text;

import gradus.engine.Judgement;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.equivalence.Witness;
import gradus.symbolic.mistake.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A verdict in words: the verdict with its reason on the first line, what to do below.
public final class JudgementText {
  private JudgementText() {}

  /// `equal`, `different` or `undecided`.
  public static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Equal _ -> "equal";
      case Verdict.Different _ -> "different";
      case Verdict.Undecided _ -> "undecided";
    };
  }

  /// All lines, each with its end.
  ///
  /// @param quiet the verdict alone
  public static String of(Judgement judgement, boolean quiet) {
    if (quiet) {
      return word(judgement.verdict()) + "\n";
    }
    StringBuilder text = new StringBuilder(first(judgement)).append('\n');
    for (String note : judgement.verdict().notes()) {
      text.append("  ").append(note).append('\n');
    }
    for (Finding mistake : judgement.mistakes()) {
      text.append("  hint: ").append(mistake.feedback()).append('\n');
    }
    return text.toString();
  }

  private static String first(Judgement judgement) {
    return switch (judgement.verdict()) {
      case Verdict.Equal _ -> "equal";
      case Verdict.Undecided undecided -> "undecided: " + undecided.reason();
      case Verdict.Different different -> {
        List<String> reasons = new ArrayList<>();
        different.witness().ifPresent(witness -> reasons.add(seen(witness)));
        mistake(judgement.mistakes()).ifPresent(reasons::add);
        yield reasons.isEmpty() ? "different" : "different: " + String.join("; ", reasons);
      }
    };
  }

  private static Optional<String> mistake(List<Finding> mistakes) {
    return mistakes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (mistakes.size() > 1 ? "it could be that " : "")
                + String.join(", or that ", mistakes.stream().map(Finding::name).toList()));
  }

  /// `at x=1 the answer is 1.08, the reference 2.22`.
  public static String seen(Witness witness) {
    String place = witness.point().isEmpty() ? "" : "at " + witness.place() + " ";
    return witness.answer().endsWith("hold") || witness.answer().equals("holds")
        ? place + "the answer " + witness.answer() + ", the reference " + witness.truth()
        : place + "the answer is " + witness.answer() + ", the reference " + witness.truth();
  }
}
