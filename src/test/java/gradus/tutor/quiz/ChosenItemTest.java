package gradus.tutor.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.quiz.Variant.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Items with options and lines, and questions of several parts.
class ChosenItemTest {
  private static Variant variant(String text, long seed) {
    return Written.brief(text).variant(seed);
  }

  private static final String CHOICE =
      """
      type: choice
      param g: int -3..3 except 0
      prompt: The slope is {g}.
      option up: Raise it by {g}
          Against the slope.
      option down: Lower it
          With the slope.
      option stay: Leave it
      answer up: g < 0
      answer down: g > 0
      mistake sign: stay
          A slope is there.
      wrong: stay
      """;

  @Test
  void optionsAreShuffledAndRelettered() {
    AuthoredItem item = Written.brief(CHOICE);
    Set<String> orders = new HashSet<>();
    for (long seed = 1; seed <= 60; seed++) {
      Variant variant = item.variant(seed);
      assertThat(variant.options()).extracting(Option::key).containsExactly("a", "b", "c");
      boolean rising = !variant.prompt().contains("-");
      Option right = find(variant, variant.expected().reference());
      assertThat(right.text()).startsWith(rising ? "Lower" : "Raise");
      assertThat(find(variant, variant.mistakes().getFirst().result()).text())
          .isEqualTo("Leave it");
      assertThat(variant.samples().wrong()).containsExactly(variant.mistakes().getFirst().result());
      orders.add(
          variant.options().stream()
              .map(Option::text)
              .toList()
              .toString()
              .replaceAll("-?[0-9]", ""));
    }
    assertThat(orders).hasSize(6);
  }

  private static Option find(Variant variant, String key) {
    return variant.options().stream().filter(o -> o.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void linesToOrderAreNeverShownInOrder() {
    AuthoredItem item =
        Written.brief(
            """
            type: order
            option first: One
            option second: Two
            mistake back: second, first
                The other way round.
            right: first, second
            """);
    for (long seed = 1; seed <= 20; seed++) {
      Variant variant = item.variant(seed);
      assertThat(variant.options()).extracting(Option::text).containsExactly("Two", "One");
      assertThat(variant.options()).extracting(Option::key).containsExactly("1", "2");
      assertThat(variant.expected().reference()).isEqualTo("2, 1");
      assertThat(variant.mistakes().getFirst().result()).isEqualTo("1, 2");
      assertThat(variant.samples().right()).containsExactly("2, 1");
    }
  }

  @Test
  void theWrongLineMayDependOnTheVariant() {
    AuthoredItem item =
        Written.brief(
            """
            type: spot
            param k: int 0..1
            line: One is {1 + k}
            line: Two is {2 + 1 - k}
            line: Three is 3
            answer: 2 - k
            mistake last: 3
                Three is three.
            """);
    for (long seed = 1; seed <= 20; seed++) {
      Variant variant = item.variant(seed);
      boolean first = variant.options().getFirst().text().equals("One is 2");
      assertThat(variant.expected().reference()).isEqualTo(first ? "1" : "2");
      assertThat(variant.options().getLast().feedback()).isEqualTo("Three is three.");
      assertThat(variant.mistakes().getFirst().result()).isEqualTo("3");
    }
  }

  private static List<Question> parts() {
    String first =
        """
        id: test/parts
        skill: areas
        type: number
        part: a
        level: 3
        param r: int 2..9
        prompt: The side is {r}. Which area?
        answer: r^2
        """;
    String second =
        """
        id: test/parts-b
        type: number
        part: b of test/parts
        let half: student.a/2
        prompt: Half of the area of part a?
        answer: half
        mistake twice: 2*student.a
            Half.
        step: Half of {student.a}
            => student.a/2
        """;
    String third =
        """
        id: test/parts-c
        type: expression
        part: c of test/parts
        vars: x
        prompt: Part b times x?
        answer: student.b*x + student.a - r
        """;
    return ItemReader.readAll(
        List.of(Written.block(first), Written.block(second), Written.block(third)),
        "l",
        Written.FILE);
  }

  @Test
  void partsShareTheirVariantAndCarryTheLearnersAnswerForward() {
    Question a = parts().get(0);
    Question b = parts().get(1);
    Question c = parts().get(2);
    assertThat(List.of(a.part(), b.part(), c.part())).containsExactly("a", "b", "c");
    assertThat(b.partOf()).isEqualTo("test/parts");
    assertThat(b.level()).isEqualTo(3);
    assertThat(b.skill()).isEqualTo("areas");
    for (long seed = 1; seed <= 20; seed++) {
      String side = a.variant(seed).prompt().replaceAll("[^0-9]", "");
      int area = Integer.parseInt(side) * Integer.parseInt(side);
      Variant usual = b.variant(seed);
      assertThat(usual.steps().getFirst().says()).isEqualTo("Half of " + area);
      assertThat(Double.parseDouble(usual.mistakes().getFirst().result())).isEqualTo(2.0 * area);
      Variant carried = b.variant(seed, Map.of("a", "3/4"));
      assertThat(carried.expected().reference()).isEqualTo("3/8");
      assertThat(carried.steps().getFirst().equals()).isEqualTo("(3/4)/2");
      assertThat(b.variant(seed, Map.of("a", "9^9^9^9"))).isEqualTo(usual);
      assertThat(b.variant(seed, Map.of("a", "no, idea("))).isEqualTo(usual);
      assertThat(c.variant(seed, Map.of("a", side, "b", "x = 5")).expected().reference())
          .isEqualTo("5*x");
    }
  }
}
