package gradus.tutor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.WorkedStep;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The answer a generator works towards in its steps, to be found again by another route.
final class Worked {
  private static final int SEEDS = Integer.getInteger("gradus.each", 8);

  private Worked() {}

  static List<Variant> variants(String topic) {
    Generator generator = Generators.find(topic).orElseThrow();
    List<Variant> variants = new ArrayList<>();
    for (int level = 1; level <= generator.levels(); level++) {
      for (int seed = 0; seed < SEEDS; seed++) {
        variants.add(new Generated(generator, level).variant(1_000 + seed));
      }
    }
    return variants;
  }

  /// What stands in the last step of the worked solution.
  static String worked(Variant variant) {
    return variant.steps().stream()
        .map(WorkedStep::equals)
        .filter(text -> !text.isEmpty())
        .reduce((before, last) -> last)
        .orElse(variant.expected().reference());
  }

  /// The arguments of a reference that is one call of this function, or none.
  static List<String> call(Variant variant, String name) {
    String reference = variant.expected().reference();
    if (!reference.startsWith(name + "(")) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = name.length() + 1;
    for (int i = name.length(); i < reference.length(); i++) {
      char c = reference.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 || depth == 1 && c == ',') {
        parts.add(reference.substring(start, i).strip());
        start = i + 1;
      }
      if (depth == 0) {
        parts.add(reference.substring(i + 1)); // " at w=3", or what is multiplied
        return parts;
      }
    }
    return List.of();
  }

  static double[] numbers(String expression) {
    Value value = Desk.STANDARD.answer(expression).approximate();
    if (value instanceof Array array) {
      double[] out = new double[array.size()];
      for (int i = 0; i < out.length; i++) {
        out[i] = Values.number(array.get(i)).orElseThrow();
      }
      return out;
    }
    return new double[] {Values.number(value).orElseThrow()};
  }

  static void close(double found, double expected, Variant variant) {
    assertThat(found)
        .as(variant.stamp() + " " + variant.prompt())
        .isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
  }
}
