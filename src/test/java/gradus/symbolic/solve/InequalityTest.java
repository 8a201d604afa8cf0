package gradus.symbolic.solve;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.functions.Computing;
import gradus.value.Truth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Solution sets of inequalities against the truth of the inequality at seeded points and at the
/// ends.
class InequalityTest {
  private static final List<String> CONDITIONS =
      List.of(
          "x^2 < 4",
          "x^2 <= 4",
          "x^2 > 4",
          "x^2 >= 0",
          "x^2 < 0",
          "x^2 <= 0",
          "(x - 1)/(x + 2) >= 0",
          "1/x < 1",
          "abs(x - 1) < 2",
          "abs(x - 1) >= abs(2*x + 3)",
          "x^3 > x",
          "(x - 1)^2*(x + 2) > 0",
          "(x - 1)^2*(x + 2) >= 0",
          "x^2 != 4",
          "x > 1 and x^2 < 9",
          "x < 1 or x > 2",
          "x^4 - 5*x^2 + 4 < 0",
          "x + 1/x >= 2",
          "x^2 + x + 1 > 0",
          "2*x - 3 <= 5*x + 1",
          "1/(x - 1) > 1/(x + 1)");

  @Test
  void setsHoldExactlyThePointsThatSatisfyTheCondition() {
    Random random = new Random(5);
    for (String condition : CONDITIONS) {
      String set = Computing.text("solve(" + condition + ", x)");
      for (int i = 0; i < 14; i++) {
        String point =
            i < 9
                ? Integer.toString(i - 4)
                : "(" + (random.nextInt(41) - 20) + "/" + (1 + random.nextInt(7)) + ")";
        boolean in = Computing.value(point + " in (" + set + ")") == Truth.TRUE;
        assertThat(in)
            .as("%s at %s in %s", condition, point, set)
            .isEqualTo(holds(condition, point));
      }
    }
  }

  private static boolean holds(String condition, String point) {
    try {
      return Computing.value(condition.replace("x", "(" + point + ")")) == Truth.TRUE;
    } catch (gradus.diag.GradusException undefined) {
      return false;
    }
  }

  @Test
  void endsAreExact() {
    assertThat(Computing.text("solve(x^2 < 2, x)")).isEqualTo("(-sqrt(2), sqrt(2)) union {}");
    assertThat(Computing.text("solve(log(x) > 1, x)")).isEqualTo("(e, inf) union {}");
    assertThat(Computing.text("solve(sin(x) > 1/2, x, 0, 2*pi)"))
        .isEqualTo("(pi/6, 5*pi/6) union {}");
    assertThat(Computing.text("{x in R | x^2 < 4, x > 0}")).isEqualTo("(0, 2) union {}");
  }
}
