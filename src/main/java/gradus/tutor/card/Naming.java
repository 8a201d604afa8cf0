package gradus.tutor.card;

import gradus.diag.Suggest;
import gradus.function.Function;
import gradus.functions.Catalogue;
import gradus.tutor.quiz.Chance;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which function does that? Whoever takes another one is told what that one does.
///
/// @param number of the question, so that two on one card are not alike
record Naming(Function function, int number) {
  private static final int WRONG = 3;

  /// Longer results say too little.
  private static final int LONGEST = 40;

  Paper ask(Chance chance) {
    boolean named =
        function
            .summary()
            .toLowerCase(Locale.ROOT)
            .contains(function.name().toLowerCase(Locale.ROOT));
    if (number != 2 && (named || chance.coin())) {
      Optional<Paper> unnamed = byExample(chance);
      if (unnamed.isPresent()) {
        return unnamed.get();
      }
    }
    return bySummary(chance);
  }

  /// A call without its name: what must it be?
  private Optional<Paper> byExample(Chance chance) {
    Optional<Sample> drawn =
        Words.isRandom(function) ? Optional.empty() : Sample.of(function, chance);
    String open = function.name() + "(";
    if (drawn.isEmpty()
        || drawn.get().call().indexOf(open) != drawn.get().call().lastIndexOf(open)
        || !drawn.get().call().startsWith(open)) {
      return Optional.empty();
    }
    String call = drawn.get().call();
    String result = Literals.of(drawn.get().answer().result());
    List<Paper.Wrong> wrong = new ArrayList<>();
    for (Function other : others(chance)) {
      boolean told = wrong.stream().anyMatch(one -> one.id().equals("is-" + other.name()));
      if (wrong.size() < WRONG && !told && !other.name().equals(function.name())) {
        Optional<Value> value = Probe.value(call.replace(open, other.name() + "("));
        boolean same =
            value.isPresent()
                && (Literals.of(value.get()).equals(result)
                    || Probe.same(Literals.of(value.get()), result));
        if (!same && !Words.isRandom(other)) {
          wrong.add(
              new Paper.Wrong("is-" + other.name(), Words.code(other.name()), Words.about(other)));
        }
      }
    }
    return result.length() > LONGEST || wrong.size() < 2
        ? Optional.empty()
        : Optional.of(
            Paper.choice(
                    chance,
                    "Which function stands for the question mark, if "
                        + Words.code("?" + call.substring(open.length() - 1))
                        + " gives "
                        + Words.code(result)
                        + "?",
                    Words.code(function.name()),
                    wrong)
                .hint(
                    function.usedFor().isEmpty()
                        ? Words.about(function)
                        : "It is used for " + Words.sentence(function.usedFor()))
                .step(Words.about(function)));
  }

  private List<Function> others(Chance chance) {
    List<Function> others = new ArrayList<>();
    for (String name : chance.shuffled(function.seeAlso())) {
      Catalogue.INSTANCE.find(name).ifPresent(others::add);
    }
    others.addAll(chance.shuffled(Words.chapterOf(function)));
    return others;
  }

  private Paper bySummary(Chance chance) {
    List<Function> others = others(chance);
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
