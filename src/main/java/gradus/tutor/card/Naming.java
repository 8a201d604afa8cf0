package gradus.tutor.card;

import gradus.diag.Suggest;
import gradus.function.Function;
import gradus.functions.Catalogue;
import gradus.tutor.quiz.Chance;
import java.util.ArrayList;
import java.util.List;

/// Which function does that? Whoever takes another one is told what that one does.
///
/// @param number of the question, so that two on one card are not alike
record Naming(Function function, int number) {
  private static final int WRONG = 3;

  Paper ask(Chance chance) {
    List<Function> others = new ArrayList<>();
    for (String name : chance.shuffled(function.seeAlso())) {
      Catalogue.INSTANCE.find(name).ifPresent(others::add);
    }
    others.addAll(chance.shuffled(Words.chapterOf(function)));
    List<Paper.Wrong> wrong = new ArrayList<>();
    boolean reversed = number == 2 || number == 1 && chance.coin();
    for (Function other : others) {
      boolean told = wrong.stream().anyMatch(one -> one.id().equals("is-" + other.name()));
      if (!told && differs(other) && wrong.size() < WRONG) {
        wrong.add(
            new Paper.Wrong(
                "is-" + other.name(),
                reversed ? Words.sentence(other.summary()) : Words.code(other.name()),
                reversed
                    ? "That is what " + Words.code(other.name()) + " does."
                    : Words.about(other)));
      }
    }
    Paper paper =
        reversed
            ? Paper.choice(
                chance,
                "What does " + Words.code(function.signature()) + " do?",
                Words.sentence(function.summary()),
                wrong)
            : Paper.choice(
                chance,
                "Which function does this? " + Words.sentence(function.summary()),
                Words.code(function.name()),
                wrong);
    if (!function.usedFor().isEmpty()) {
      paper.hint("It is used for " + Words.sentence(function.usedFor()));
    }
    return paper.step(Words.about(function));
  }

  /// Whether its summary says something else.
  private boolean differs(Function other) {
    return !other.name().equals(function.name())
        && Suggest.distance(other.summary(), function.summary()) > 6;
  }
}
