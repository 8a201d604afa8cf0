package gradus.tutor.lint;

import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import java.util.List;

/// Every mistake is refused and recognised as itself and no other.
final class MistakeCheck implements ItemCheck {
  @Override
  public String name() {
    return "mistake";
  }

  @Override
  public void examine(Specimen specimen) {
    List<Mistake> mistakes = specimen.variant().mistakes();
    for (int i = 0; i < mistakes.size(); i++) {
      one(specimen, i, mistakes.get(i));
    }
    if (specimen.variant().type() == AnswerType.CHOICE) {
      for (Option option : specimen.variant().options()) {
        choice(specimen, option);
      }
    }
  }

  private void one(Specimen specimen, int index, Mistake mistake) {
    String typed = mistake.result();
    Mark mark = specimen.markMistake(index, typed);
    if (mark.kind() == Mark.Kind.HANDED_BACK || mark.kind() == Mark.Kind.UNREADABLE) {
      typed = specimen.typed(typed);
      mark = specimen.markMistake(index, typed);
    }
    String name = "the mistake '" + mistake.id() + "'";
    String shown = Specimen.quoted(typed);
    switch (mark.kind()) {
      case CORRECT, WRONG_FORM ->
          report(
              specimen,
              mistake,
              name + " gives the right answer " + shown,
              "'distinct: answer mistakes' draws another variant");
      case UNDECIDED ->
          report(specimen, mistake, name + ", " + shown + ", could not be decided", "");
      case UNREADABLE, HANDED_BACK ->
          report(specimen, mistake, name + " yields nothing that can be typed: " + shown, "");
      case INCORRECT, PARTLY -> recognised(specimen, mistake, mark.mistakes(), shown);
    }
  }

  private void recognised(Specimen specimen, Mistake mistake, List<Mistake> found, String shown) {
    List<String> ids = found.stream().map(Mistake::id).toList();
    List<String> others =
        specimen.variant().mistakes().stream()
            .map(Mistake::id)
            .filter(id -> !id.equals(mistake.id()) && ids.contains(id))
            .toList();
    if (!others.isEmpty()) {
      report(
          specimen,
          mistake,
          "the mistakes '" + mistake.id() + "' and '" + others.getFirst() + "' both give " + shown,
          "'distinct: answer mistakes' draws another variant");
    } else if (!ids.contains(mistake.id())) {
      report(
          specimen,
          mistake,
          "the mistake '"
              + mistake.id()
              + "' is not recognised in "
              + shown
              + (ids.isEmpty() ? "" : "; '" + ids.getFirst() + "' is"),
          "");
    }
  }

  private void report(Specimen specimen, Mistake mistake, String what, String hint) {
    specimen.error(specimen.mistake(mistake.id()), name(), what, hint);
  }

  private static void choice(Specimen specimen, Option option) {
    if (option.key().equals(specimen.answer())) {
      return;
    }
    if (specimen.mark(option.key()).isCorrect()) {
      specimen.error(
          specimen.place("answer"), "near-miss", "another option is accepted as well", "");
    }
    if (option.feedback().isBlank()) {
      specimen.warning(
          specimen.place("option"),
          "feedback",
          "the option " + Specimen.quoted(option.text()) + " says nothing to who takes it",
          "indented lines below an option are its feedback");
    }
  }
}
