package gradus.symbolic.solve;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.functions.Computing;
import gradus.value.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Solution sets that fill intervals: every quarter on a stretch of the line is in the set exactly
/// if the relation holds there.
class CellsTest {
  private static final List<String> RELATIONS =
      List.of(
          "abs(x - 3) + abs(x + 6) = 9",
          "abs(x) = x",
          "max(x, 1) = 1",
          "min(x, 1) = x",
          "sign(x) = 1",
          "sign(x - 2)*x = x",
          "relu(x) = 0",
          "relu(x) = x",
          "sqrt(x^2) = x",
          "sqrt(x^2 + 2*x + 1) = x + 1",
          "floor(x) = 2",
          "ceil(x) = -1",
          "floor(2*x + 1) = 3",
          "-3*floor(x) = 6",
          "floor(x) = 1/2",
          "floor(x) < 2",
          "floor(x) <= 3/2",
          "floor(x) > -1/2",
          "ceil(x) >= 2",
          "ceil(x/2) < 1",
          "floor(x) != 1",
          "abs(x) <= x",
          "abs(x) > x",
          "abs(x - 3) + abs(x + 6) <= 9",
          "sign(x) > 0",
          "sign(x^2 - 4) < 0",
          "sign(x) >= 0",
          "max(x, 1, 2*x) <= 1",
          "abs(abs(x) - 1) = abs(x) - 1",
          "abs(1/x) = 1/x",
          "abs(x)/x = 1",
          "max(x, -x) = abs(x)",
          "relu(x - 1) < relu(x)",
          "abs(x - 1) - abs(x + 1) = 2",
          "abs(x^2 - 1) = x^2 - 1",
          "relu(x) + relu(-x) = abs(x)",
          "sign(1 - 2*x)*x = 0",
          "relu(x)/(2*x + 1) > sign(3 - x)*x",
          "relu(x)/(x + 2) = 0",
          "max(min(5, x), max(0, 5 - 2*x)) = x",
          "min(x, 2) >= 2");

  @Test
  void setsHoldExactlyThePointsThatSatisfyTheRelation() {
    for (String relation : RELATIONS) {
      String set = Computing.text("solve(" + relation + ", x)");
      for (int quarter = -28; quarter <= 28; quarter++) {
        String point = "(" + quarter + "/4)";
        assertThat(Computing.value(point + " in (" + set + ")") == Truth.TRUE)
            .as("%s at %s in %s", relation, point, set)
            .isEqualTo(holds(relation, point));
      }
    }
  }

  private static boolean holds(String relation, String point) {
    try {
      return Computing.value(relation.replaceAll("\\bx\\b", point)) == Truth.TRUE;
    } catch (gradus.diag.GradusException undefined) {
      return false;
    }
  }

  @Test
  void intervalsAreExact() {
    assertThat(Computing.text("solve(abs(x - 3) + abs(x + 6) = 9, x)"))
        .isEqualTo("[-6, 3] union {}");
    assertThat(Computing.text("solve(abs(x^2 - 2) = 2 - x^2, x)"))
        .isEqualTo("[-sqrt(2), sqrt(2)] union {}");
    assertThat(Computing.text("solve(abs(x) = x, x, -1, 5)")).isEqualTo("[0, 5] union {}");
    assertThat(Computing.text("solve(abs(x) = 2, x)")).isEqualTo("{-2, 2}");
    assertThat(Computing.text("solve((x^2 - 5)*(x^2 - 6) = min(x^2 - 4, x^2 - 5), x)"))
        .contains("sqrt(5)");
  }
}
