package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.engine.Judgement;
import gradus.symbolic.mistake.Finding;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.ArrayList;
import java.util.List;

/// Looks for the wrong rule that gives an answer: the item's own first, then the library.
final class Diagnosis {
  /// More would be guessing.
  private static final int MOST = 2;

  private final Variant variant;
  private final Bench bench;

  Diagnosis(Variant variant, Bench bench) {
    this.variant = variant;
    this.bench = bench;
  }

  /// Mistakes of the item whose results the answer equals; of two it could be either.
  List<Mistake> known(String answer) {
    List<Mistake> found = new ArrayList<>();
    for (Mistake mistake : variant.mistakes()) {
      if (found.size() < MOST && bench.hasTime() && isSame(answer, mistake.result())) {
        found.add(mistake);
      }
    }
    return found;
  }

  private boolean isSame(String answer, String result) {
    if (result.isBlank()) {
      return false;
    }
    Tolerance tolerance = new Tolerance(variant.expected().test());
    try {
      return bench.judge(answer, result, tolerance).verdict().isEqual() || tolerance.isMet();
    } catch (GradusException incomparable) {
      return false; // what has no value on this variant is not what was done
    }
  }

  /// Wrong rules of the library that fit beyond coincidence.
  ///
  /// @param truth the reference, worked out: no feedback may contain it
  List<Mistake> library(String answer, String truth) {
    try {
      Judgement judgement = bench.diagnose(answer);
      return judgement.mistakes().stream().map(finding -> told(finding, truth)).toList();
    } catch (GradusException noQuestion) {
      return List.of();
    }
  }

  private static Mistake told(Finding finding, String truth) {
    String name = finding.name();
    String looks;
    if (name.startsWith("looks like")) {
      looks = "This " + name + ".";
    } else if (name.startsWith("this ")) {
      looks = "T" + name.substring(1) + ".";
    } else {
      looks = "It looks as if this happened: " + name + ".";
    }
    StringBuilder feedback = new StringBuilder();
    if (!reveals(name, truth)) {
      feedback.append(looks);
    }
    if (!finding.feedback().isEmpty() && !reveals(finding.feedback(), truth)) {
      feedback.append(feedback.isEmpty() ? "" : " ").append(finding.feedback());
    }
    return new Mistake(finding.id(), "", feedback.toString(), 0);
  }

  /// Whether a sentence holds the answer itself.
  private static boolean reveals(String sentence, String truth) {
    String bare = truth.replace(" ", "");
    return bare.length() > 1 && sentence.replace(" ", "").contains(bare);
  }
}
