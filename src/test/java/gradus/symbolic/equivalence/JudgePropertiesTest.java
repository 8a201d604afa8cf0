package gradus.symbolic.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.engine.CheckRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds of every judgement: rewritten formulas are equal, changed ones are not, and the order
/// of the two texts does not matter.
class JudgePropertiesTest {
  private static final int CASES = 16;

  /// A formula written in two ways that mean the same.
  private record Twice(String one, String other) {}

  private static Twice random(Random random, int depth) {
    if (depth == 0) {
      return switch (random.nextInt(4)) {
        case 0 -> new Twice("x", "(2*x - x)");
        case 1 -> new Twice("y", "(y + 0)");
        case 2 -> {
          int n = 1 + random.nextInt(5);
          yield new Twice(String.valueOf(n), "(" + (n + 3) + " - 3)");
        }
        default -> new Twice("(x + 1)", "(1 + x)");
      };
    }
    Twice a = random(random, depth - 1);
    Twice b = random(random, depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> new Twice("(" + a.one + " + " + b.one + ")", "(" + b.other + " + " + a.other + ")");
      case 1 -> new Twice("(" + a.one + " * " + b.one + ")", "(" + b.other + " * " + a.other + ")");
      case 2 ->
          new Twice(
              "(" + a.one + " + " + b.one + ")^2",
              "(" + a.other + "^2 + 2*" + a.other + "*" + b.other + " + " + b.other + "^2)");
      case 3 ->
          new Twice(
              "sin(" + a.one + " + " + b.one + ")",
              "(sin("
                  + a.other
                  + ")*cos("
                  + b.other
                  + ") + cos("
                  + a.other
                  + ")*sin("
                  + b.other
                  + "))");
      case 4 ->
          new Twice("(" + a.one + " - " + b.one + ")", "(-(" + b.other + ") + " + a.other + ")");
      case 5 ->
          new Twice(
              a.one + "/(1 + " + b.one + "^2)", "(1/((1 + " + b.other + "^2)/" + a.other + "))");
      case 6 -> new Twice("exp(sin(" + a.one + "))", "1/exp(-sin(" + a.other + "))");
      default -> new Twice("|" + "(" + a.one + ")" + "|", "sqrt((" + a.other + ")^2)");
    };
  }

  @Test
  void rewrittenFormulasAreEqualAndChangedOnesAreNot() {
    Random random = new Random(4);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Twice twice = random(random, 1 + i % 2);
      expect("equal", twice.one, twice.other, wrong);
      expect("equal", twice.other, twice.one, wrong);
      String changed =
          switch (i % 4) {
            case 0 -> twice.other + " + 1/1000000";
            case 1 -> twice.other + " + x*y/1000";
            case 2 -> twice.other + " + relu(x - 7)";
            default -> twice.other + " + 1e-30*sin(x)";
          };
      expect("different", changed, twice.one, wrong);
      expect("different", twice.one, changed, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private static void expect(String word, String answer, String truth, List<String> wrong) {
    String found = Checked.word(answer, truth);
    if (!found.equals(word)) {
      wrong.add(found + ": " + answer + " | " + truth);
    }
  }

  @Test
  void pairsThatDifferOnASmallIntervalAloneAreNotEqual() {
    for (String bump :
        List.of(
            "relu(0.001 - |x - 2.5|)",
            "max(0, 0.01 - |x + 40|)",
            "relu(x - 500)",
            "relu(-x - 3000)",
            "relu(x - 1)*relu(1.001 - x)",
            "floor(x/7 + 1/2)*(1 - sign(x - 3))",
            "max(x, 3) - x - relu(3.0001 - x)")) {
      String word = Checked.word("sin(x) + " + bump, "sin(x)");
      assertThat(word).as(bump).isEqualTo("different");
      assertThat(Checked.word("sin(x)", "sin(x) + " + bump)).as(bump).isEqualTo("different");
    }
  }

  @Test
  void theVerdictComesInTime() {
    long start = System.nanoTime();
    CheckRequest hard =
        CheckRequest.of("gamma(x+1/3)*gamma(x+2/3)*gamma(x)", "gamma(3x)*2*pi*3^(1/2-3x)")
            .within(Limits.DEFAULT.withTime(Duration.ofMillis(300)));
    assertThat(Checked.word(hard)).isIn("equal", "undecided");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void verdictsAreTheSameEveryTime() {
    for (String[] pair : new String[][] {{"x^2", "2^x"}, {"sin(x y)", "sin(x)*y"}}) {
      assertThat(Checked.of(pair[0], pair[1])).isEqualTo(Checked.of(pair[0], pair[1]));
    }
  }

  @Test
  void longFormulasDoNotRunAway() {
    StringBuilder tower = new StringBuilder("x");
    for (int i = 0; i < 25; i++) {
      tower.insert(0, "exp(sin(").append("))");
    }
    assertThat(Checked.word(tower + " + 1", tower.toString())).isEqualTo("different");
    assertThat(Checked.word("x^(10^9)", "x^(10^9) + x")).isIn("different", "undecided");
    assertThat(Checked.word("exp(exp(exp(exp(x))))", "exp(exp(exp(exp(x)))) + x"))
        .isIn("different", "undecided");
    assertThat(Checked.word("(x+y+z)^200", "(x+y+z)^199*(x+y+z)")).isEqualTo("equal");
  }

  /// Far out 1 - sigmoid(x) has no digit left, whatever the precision; that shows no difference.
  @Test
  void whatIsLostInASumShowsNoDifference() {
    String slope = "sigmoid(2x - 2)*(1 - sigmoid(2x - 2))";
    assertThat(Checked.word("exp(2 - 2x)/(1 + exp(2 - 2x))^2", slope)).isEqualTo("equal");
    assertThat(Checked.word("sigmoid(2x - 2)*sigmoid(2 - 2x)", slope)).isEqualTo("equal");
    assertThat(Checked.word("exp(x)*(1 - sigmoid(x))", "sigmoid(x)")).isEqualTo("equal");
    assertThat(Checked.word("exp(x)*(1 - sigmoid(x))", "sigmoid(-x)")).isEqualTo("different");
  }
}
