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
    if (number == 1 && isUseTold()) {
      return byUse(chance);
    }
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
                    || Probe.same(value.get(), drawn.get().answer().result()));
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
    boolean reversed = number == 2 || number == 1 && Words.isRandom(function);
    for (Function other : others) {
      add(
          other,
          reversed ? Words.sentence(other.summary()) : Words.code(other.name()),
          reversed ? "That is what " + Words.code(other.name()) + " does." : Words.about(other),
          wrong);
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

  /// What is it used for?
  private Paper byUse(Chance chance) {
    List<Paper.Wrong> wrong = new ArrayList<>();
    // Those beside it may serve the same end.
    for (Function other : chance.shuffled(Words.chapterOf(function))) {
      boolean near =
          function.seeAlso().contains(other.name()) || other.seeAlso().contains(function.name());
      if (!near) {
        add(other, Words.code(other.name()), Words.about(other), wrong);
      }
    }
    return Paper.choice(
            chance,
            "Which function is used for this? " + Words.capital(Words.sentence(function.usedFor())),
            Words.code(function.name()),
            wrong)
        .hint(Words.about(function))
        .step(Words.about(function));
  }

  /// Whether there is a use that does not name the function.
  private boolean isUseTold() {
    return !function.usedFor().isEmpty()
        && !List.of(function.usedFor().toLowerCase(Locale.ROOT).split("[^a-z_0-9]+", -1))
            .contains(function.name());
  }

  private void add(Function other, String text, String feedback, List<Paper.Wrong> wrong) {
    String id = "is-" + other.name();
    boolean told = wrong.stream().anyMatch(one -> one.id().equals(id));
    if (!told && differs(other) && wrong.size() < WRONG) {
      wrong.add(new Paper.Wrong(id, text, feedback));
    }
  }

  /// Whether its summary says something else.
  private boolean differs(Function other) {
    return !other.name().equals(function.name())
        && Suggest.distance(other.summary(), function.summary()) > 6;
  }
}
