package gradus.tutor.quiz;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Outcome;
import gradus.functions.Catalogue;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.syntax.Scope;
import gradus.tutor.quiz.ItemText.Given;
import gradus.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A question with all its parts: they share what is drawn.
record Exercise(List<ItemText> parts) {
  private static final int MOST_DRAWS = 1000;

  Exercise {
    parts = List.copyOf(parts);
  }

  ItemText first() {
    return parts.getFirst();
  }

  /// The names of the last part, which are those of all.
  Names names() {
    return parts.getLast().names();
  }

  /// Draws until every condition of every part holds.
  ///
  /// @throws GradusException when none of 1,000 draws meets them
  Values draw(long seed, Workbench bench) {
    Chance chance = Chance.of(first().id(), seed);
    Refusals refusals = new Refusals();
    for (int i = 0; i < MOST_DRAWS; i++) {
      Values values = new Values(names());
      if (isFilled(values, chance, bench, refusals)) {
        return values;
      }
    }
    Diagnostic none =
        first()
            .at()
            .error("none of " + MOST_DRAWS + " draws gives a variant of " + first().id())
            .hint("loosen a 'require', or widen what the parameters are drawn from");
    throw refusals.told(none).toException();
  }

  private boolean isFilled(Values values, Chance chance, Workbench bench, Refusals refusals) {
    for (ItemText part : parts) {
      for (Given given : part.givens()) {
        try {
          if (!isGiven(given, values, chance, bench)) {
            refusals.add(given);
            return false;
          }
        } catch (GradusException undefined) {
          if (!isDegenerate(undefined)) {
            throw undefined;
          }
          refusals.add(undefined);
          return false;
        }
      }
      Expectation expectation = new Expectation(part, values, bench);
      if (part.distinct() && !expectation.isDistinct()) {
        refusals.add("the answer and the mistakes coincide");
        return false;
      }
      if (!part.part().isEmpty() || parts.size() > 1) {
        expectation.node().ifPresent(node -> values.answer(letter(part), node));
      }
    }
    return true;
  }

  private static boolean isGiven(Given given, Values values, Chance chance, Workbench bench) {
    switch (given) {
      case Given.Drawn(String name, Param param) ->
          values.put(name, param.draw(chance, choice -> bench.value(choice, values)));
      case Given.Derived(String name, Expression expression) ->
          values.put(name, bench.value(expression, values), expression);
      case Given.Required(Expression condition) -> {
        return bench.holds(condition, values);
      }
    }
    return true;
  }

  /// Whether numbers were drawn for which something has no value: 1/0, the inverse of a singular
  /// matrix.
  private static boolean isDegenerate(GradusException failed) {
    return failed.code().id().startsWith("E05")
        || failed.code().outcome() == Outcome.NEGATIVE
        || failed.code() == Code.NOT_CONVERGED;
  }

  static String letter(ItemText part) {
    return part.part().isEmpty() ? "a" : part.part();
  }

  /// The values of a part, where the learner's answers stand for the earlier ones. An answer that
  /// cannot be read or worked out is left aside: the right one takes its place.
  ///
  /// @param drawn what was drawn
  Values carried(Values drawn, int index, Map<String, String> earlier, Workbench bench) {
    Values values = new Values(names());
    for (Given given : first().givens()) {
      copy(given, drawn, values);
    }
    for (int i = 0; i <= index; i++) {
      ItemText part = parts.get(i);
      if (i > 0) {
        for (Given given : part.givens()) {
          if (given instanceof Given.Derived(String name, Expression expression)) {
            values.put(name, bench.value(expression, values), expression);
          }
        }
      }
      String letter = letter(part);
      Optional<Node> own = read(earlier.getOrDefault(letter, ""), bench);
      Optional<Node> right = drawn.answer(letter);
      own.or(() -> right).ifPresent(node -> values.answer(letter, node));
    }
    return values;
  }

  private static void copy(Given given, Values from, Values to) {
    switch (given) {
      case Given.Drawn(String name, _) -> from.find(name).ifPresent(value -> to.put(name, value));
      case Given.Derived(String name, Expression expression) ->
          from.find(name).ifPresent(value -> to.put(name, value, expression));
      case Given.Required _ -> {}
    }
  }

  private Optional<Node> read(String typed, Workbench bench) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      Scope scope = new Scope(Set.of(), Set.of(), Set.copyOf(names().variables()));
      Node node = Parser.parseExpression(typed, Catalogue.INSTANCE, scope, Limits.DEFAULT);
      if (node instanceof Node.Comparison comparison
          && comparison.operands().size() == 2
          && comparison.comparators().getFirst() == Node.Comparator.EQUATION
          && comparison.operands().getFirst() instanceof Node.Name) {
        node = comparison.operands().get(1);
      }
      Value value = bench.compute(gradus.syntax.Reading.of(node)).result();
      return bench.isPlain(value)
          ? Optional.of(new Values(names()).node(value))
          : Optional.of(node);
    } catch (GradusException | IllegalStateException useless) {
      return Optional.empty();
    }
  }

  /// How many different draws there are at most.
  long combinations() {
    long all = 1;
    for (Given given : first().givens()) {
      if (given instanceof Given.Drawn(_, Param param)) {
        all = Param.times(all, param.size());
      }
    }
    return all;
  }
}
