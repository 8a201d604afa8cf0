package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `true` and `false`, in the words people use.
final class TruthAnswer {
  private static final Set<String> TRUE =
      Set.of("true", "t", "yes", "y", "right", "correct", "it is true", "that is true");
  private static final Set<String> FALSE =
      Set.of(
          "false",
          "f",
          "no",
          "n",
          "wrong",
          "incorrect",
          "not true",
          "it is false",
          "that is false");

  private TruthAnswer() {}

  static Mark mark(Variant variant, String answer, Desk desk) {
    Optional<Boolean> said = said(answer);
    if (said.isEmpty()) {
      return Marks.unreadable("Answer true or false.");
    }
    String reference = variant.expected().reference();
    Optional<Boolean> truth = said(reference);
    if (truth.isEmpty()) {
      truth = computed(reference, desk);
    }
    if (truth.isEmpty()) {
      return Marks.undecided(
          word(said.get()),
          List.of("The item itself is broken: " + reference + " is not a truth."));
    }
    return truth.equals(said)
        ? Marks.correct(word(said.get()), List.of())
        : Marks.incorrect(word(said.get()), mistakes(variant, said));
  }

  private static List<Mistake> mistakes(Variant variant, Optional<Boolean> said) {
    return variant.mistakes().stream()
        .filter(mistake -> said(mistake.result()).equals(said))
        .limit(1)
        .toList();
  }

  private static Optional<Boolean> said(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    word = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return TRUE.contains(word)
        ? Optional.of(true)
        : FALSE.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> computed(String reference, Desk desk) {
    try {
      Value value = desk.value(reference);
      return value == Truth.TRUE || value == Truth.FALSE
          ? Optional.of(value == Truth.TRUE)
          : Optional.empty();
    } catch (GradusException broken) {
      return Optional.empty();
    }
  }

  private static String word(boolean truth) {
    return truth ? "true" : "false";
  }
}
