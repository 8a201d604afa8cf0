package gradus.tutor.card;

import gradus.function.Function;
import gradus.tutor.quiz.Chance;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of two values is larger, or which argument is outside of the domain?
final class Comparing {
  private static final List<String> POINTS =
      List.of("-3", "-2", "-1", "-1/2", "0", "1/4", "1/2", "1", "3/2", "2", "3", "4");

  private static final int TRIES = 12;

  private final Function function;

  Comparing(Function function) {
    this.function = function;
  }

  Optional<Paper> ask(Chance chance) {
    List<String> inside = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (String point : POINTS) {
      Optional<Double> value = value(point);
      if (value.isPresent()) {
        inside.add(point);
        values.add(value.get());
      } else {
        outside.add(point);
      }
    }
    boolean hasBoth = !outside.isEmpty() && inside.size() >= 3;
    return hasBoth && chance.coin()
        ? Optional.of(domain(inside, outside, chance))
        : order(inside, values, chance);
  }

  private Optional<Double> value(String point) {
    Optional<Value> value =
        Probe.answer(function.name() + "(" + point + ")").map(answer -> answer.approximate());
    return value.flatMap(Values::number).filter(Double::isFinite);
  }

  private Paper domain(List<String> inside, List<String> outside, Chance chance) {
    List<Paper.Wrong> wrong = new ArrayList<>();
    for (String point : chance.shuffled(inside).subList(0, 3)) {
      wrong.add(
          new Paper.Wrong(
              "inside-" + wrong.size(),
              Words.code(point),
              Words.code(function.name()) + " has a real value there."));
    }
    return Paper.choice(
            chance,
            "At which of these points does " + Words.code(function.name()) + " have no real value?",
            Words.code(chance.pick(outside)),
            wrong)
        .hint(Words.about(function))
        .step("Defined for " + Words.sentence(function.domain()));
  }

  private Optional<Paper> order(List<String> points, List<Double> values, Chance chance) {
    for (int i = 0; i < TRIES && points.size() > 1; i++) {
      int left = chance.integer(0, points.size() - 1);
      int right = chance.integer(0, points.size() - 1);
      double difference = values.get(left) - values.get(right);
      boolean clear = difference == 0 || Math.abs(difference) > 1e-6;
      if (left != right && clear) {
        return Optional.of(order(points.get(left), points.get(right), difference, chance));
      }
    }
    return Optional.empty();
  }

  private Paper order(String left, String right, double difference, Chance chance) {
    String one = Words.code(function.name() + "(" + left + ")");
    String other = Words.code(function.name() + "(" + right + ")");
    List<String> sentences = List.of(one + " is larger", other + " is larger", "They are equal");
    List<String> ids = List.of("first-larger", "second-larger", "equal");
    int best = difference > 0 ? 0 : difference < 0 ? 1 : 2;
    String look =
        "Look at the picture of "
            + Words.code(function.name())
            + ": how high is it at each of the two?";
    List<Paper.Wrong> wrong = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (i != best) {
        wrong.add(new Paper.Wrong(ids.get(i), sentences.get(i), look));
      }
    }
    return Paper.choice(
            chance,
            "Without computing: how do " + one + " and " + other + " compare?",
            sentences.get(best),
            wrong)
        .hint(Words.about(function))
        .step("Computed: " + sentences.get(best) + ".");
  }
}
