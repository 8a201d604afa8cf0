package gradus.plot.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.GradusException;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.Panel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Trees of expressions and of probabilities.
class TreePicturesTest {
  private static final String TEST =
      "sick: 0.01 (positive: 0.9, negative: 0.1); healthy: 0.99 (positive: 0.05, negative: 0.95)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(a+b)*c | Step 1: a + b. Step 2: step 1 * c.",
        "(1+2)*3^2 | Step 1: 1 + 2 = 3. Step 2: 3 ^ 2 = 9. Step 3: 3 * 9 = 27.",
        "a-b-c | Step 1: a - b. Step 2: step 1 - c.",
        "2^3^2 | Step 1: 3 ^ 2 = 9. Step 2: 2 ^ 9 = 512.",
        "-x^2 | Step 1: x ^ 2. Step 2: -step 1.",
        "sin(2x) | Step 1: 2 * x. Step 2: sin(step 1).",
        "x | single leaf",
      })
  void expressionsAreCarriedOutInOrder(String text, String said) {
    assertThat(Drawn.words(Drawn.plot("tree", text))).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+b)*c",
        "exp(-(x-1)^2/(2*s^2))/sqrt(2*pi*s^2)",
        "f(x, y) = x + y",
        "a and not b",
        "max(a, b, c) + 1",
        "a*b*c*d*r*f*g*h*k*m",
        "[1,2]*[3,4] + |x|",
        TEST
      })
  void labelsNeitherOverlapNorLeaveThePanel(String text) {
    Figure figure = Drawn.plot("tree", text).still();
    Panel panel = figure.panels().getFirst();
    Set<List<Integer>> taken = new HashSet<>();
    for (Mark.Label label : Drawn.marks(figure, Mark.Label.class)) {
      for (int i = 0; i < label.text().length(); i++) {
        int column = (int) label.x() + i;
        int row = (int) label.y();
        assertThat(taken.add(List.of(column, row))).as(label.text()).isTrue();
        assertThat(column).isBetween(0, (int) panel.x().high() - 1);
        assertThat(row).isBetween(0, (int) panel.y().high() - 1);
      }
    }
    assertThat(panel.x().high()).isLessThanOrEqualTo(80);
  }

  @Test
  void longChainsAreRefused() {
    assertThatThrownBy(() -> Drawn.plot("tree", "a" + "+a".repeat(15_000)))
        .hasMessageContaining("more than 40 steps");
  }

  @Test
  void pathsSumToOne() {
    List<String> words = Drawn.plot("tree", TEST).still().words();
    double sum = 0;
    for (String sentence : words.subList(1, 5)) {
      int equal = sentence.indexOf("= ");
      sum += Double.parseDouble(sentence.substring(equal + 2, sentence.length() - 1));
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(words.get(1)).isEqualTo("sick, positive: 0.01 * 0.9 = 0.009.");
    assertThat(words)
        .contains("positive in all: 0.0585, of it 15.38% by sick and 84.62% by healthy.");
  }

  @Test
  void fractionsStayExact() {
    assertThat(Drawn.words(Drawn.plot("tree", "red: 3/5 (red: 2/4, blue: 2/4); blue: 2/5")))
        .contains("red, red: 3/5 * 2/4 = 3/10.", "blue in all: 7/10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1/3; b: 1/3 | have the sum 0.666",
        "a: 0.5 (b: 1; c: 0.5 | not closed",
        "a: 2, b: -1 | not between 0 and 1",
        "a: 0.5, 0.5 | has no name",
        "a: , b: 1 | no probability",
        "a: 1/2 (c: 0.3), b: 1/2 | branches of a have the sum 0.3",
        "a: 1, | missing",
      })
  void slipsInProbabilityTreesAreNamed(String text, String said) {
    assertThatThrownBy(() -> Drawn.plot("tree", text))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining(said);
  }
}
