package gradus.tutor.lint;

import gradus.tutor.lesson.Place;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All texts of a variant can be shown: their formulas are drawn and their lines fit the page.
final class TextCheck implements ItemCheck {
  /// Texts that were seen on other variants.
  private final Set<String> seen = new HashSet<>();

  private record Passage(String text, Place place) {}

  @Override
  public String name() {
    return "text";
  }

  @Override
  public void examine(Specimen specimen) {
    List<Passage> fresh = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (Passage passage : passages(specimen)) {
      if (!passage.text().isBlank() && seen.add(passage.text())) {
        fresh.add(passage);
        all.append(passage.text()).append("\n\n");
      }
    }
    // a page of everything costs a fraction of many pages, and nearly always is in order
    if (fresh.isEmpty() || Texts.flaws(all.toString()).isEmpty()) {
      return;
    }
    for (Passage passage : fresh) {
      for (Texts.Flaw flaw : Texts.flaws(passage.text())) {
        specimen.error(passage.place(), name(), flaw.what(), flaw.hint());
      }
    }
  }

  private static List<Passage> passages(Specimen specimen) {
    Variant variant = specimen.variant();
    List<Passage> passages = new ArrayList<>();
    passages.add(new Passage(variant.prompt(), specimen.place("prompt")));
    for (Option option : variant.options()) {
      Place place = specimen.place(specimen.block().all("line").isEmpty() ? "option" : "line");
      passages.add(new Passage(option.text(), place));
      passages.add(new Passage(option.feedback(), place));
    }
    for (Mistake mistake : variant.mistakes()) {
      passages.add(new Passage(mistake.feedback(), specimen.mistake(mistake.id())));
    }
    for (int i = 0; i < variant.hints().size(); i++) {
      passages.add(new Passage(variant.hints().get(i), specimen.place("hint", i)));
    }
    for (int i = 0; i < variant.steps().size(); i++) {
      WorkedStep step = variant.steps().get(i);
      passages.add(new Passage(step.says(), specimen.place("step", i)));
    }
    return passages;
  }
}
