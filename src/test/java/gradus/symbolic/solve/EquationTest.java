package gradus.symbolic.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Equations against the reference solutions of `equations.tsv` (SymPy's `solveset` over the reals,
/// or sign changes on a fine grid with mpmath where it has no answer), and by substitution.
class EquationTest {
  private static final Algebra ALGEBRA =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  @Test
  void agreesWithTheReference() throws IOException {
    List<String> wrong = new ArrayList<>();
    int lines = 0;
    for (String line : reference()) {
      String[] parts = line.split("\t", -1);
      List<Double> expected = new ArrayList<>();
      for (String number : parts[1].split(",")) {
        if (!number.isEmpty()) {
          expected.add(Double.parseDouble(number));
        }
      }
      List<Double> found = real(Computing.value("solve(" + parts[0] + ", x)"));
      boolean same = found.size() == expected.size();
      for (int i = 0; same && i < found.size(); i++) {
        same = Math.abs(found.get(i) - expected.get(i)) <= 1e-9 * (1 + Math.abs(expected.get(i)));
      }
      if (!same) {
        wrong.add(parts[0] + ": " + found + " instead of " + expected);
      }
      lines++;
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).isGreaterThan(65);
  }

  private static List<String> reference() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            EquationTest.class.getResourceAsStream("/gradus/solve/equations.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /// The real elements of a solution set, ascending.
  private static List<Double> real(Value set) {
    List<Double> numbers = new ArrayList<>();
    for (Value element : ((SetValue.Finite) set).elements()) {
      double value = ALGEBRA.real(Values.expr(element).orElseThrow());
      if (!Double.isNaN(value)) {
        numbers.add(value);
      }
    }
    numbers.sort(Double::compare);
    return numbers;
  }

  @Test
  void polynomialsOfChosenRootsHaveThem() {
    Random random = new Random(11);
    for (int trial = 0; trial < 40; trial++) {
      List<Double> roots = new ArrayList<>();
      StringBuilder product = new StringBuilder("1");
      for (int i = 0; i <= random.nextInt(4); i++) {
        int p = random.nextInt(13) - 6;
        int q = 1 + random.nextInt(4);
        product.append("*(").append(q).append("*x - (").append(p).append("))");
        double root = (double) p / q;
        if (roots.stream().noneMatch(r -> r == root)) {
          roots.add(root);
        }
      }
      product.append("*(x^2 + ").append(1 + random.nextInt(5)).append(")");
      roots.sort(Double::compare);
      assertThat(real(Computing.value("solve(" + product + " = 0, x)"))).isEqualTo(roots);
    }
  }

  @Test
  void periodicSolutionsAreFamiliesAndListedInAnInterval() {
    assertThat(Computing.text("solve(sin(x) = 1/2, x)"))
        .isEqualTo("{2*pi*k + pi/6, 2*pi*k + 5*pi/6}");
    assertThat(real(Computing.value("solve(cos(2x) + sin(x) = 0, x, 0, 2*pi)")))
        .hasSize(3)
        .allSatisfy(x -> assertThat(Math.cos(2 * x) + Math.sin(x)).isCloseTo(0, within(1e-12)));
    assertThat(real(Computing.value("solve(x*sin(x) = 1, x, 0, 10)"))).hasSize(4);
  }

  @Test
  void allZerosInAnIntervalAreFound() {
    List<Double> zeros = real(Computing.value("solve(sin(x^2) = x/10, x, 0, 6)"));
    int changes = 0;
    double before = 0;
    for (double t = 1e-5; t < 6; t += 1e-4) {
      double now = Math.sin(t * t) - t / 10;
      changes += before * now < 0 ? 1 : 0;
      before = now;
    }
    assertThat(zeros).hasSize(changes + 1).contains(0.0);
  }

  @Test
  void parametersComeWithTheirConditions() {
    Answer linear = Computing.answer("solve(a*x + b = 0, x)");
    assertThat(linear.notes().toString()).contains("a != 0");
    assertThat(Computing.text("solve(a*x + b = 0, x)")).isEqualTo("{-b/a}");
    assertThat(Computing.text("solve(x^2 - (a + b)*x + a*b = 0, x)")).isEqualTo("{b, a}");
  }

  @Test
  void extremeCases() {
    assertThat(Computing.text("solve(x^2 + 1 = 0, x)")).isEqualTo("{-i, i}");
    assertThat(Computing.text("solve((x + 1)^2 = x^2 + 2x + 1, x)")).isEqualTo("R");
    assertThat(Computing.text("solve(x + 1 = x + 2, x)")).isEqualTo("{}");
    assertThat(Computing.text("solve(x/x = 2, x)")).isEqualTo("{}");
    assertThat(Computing.refusal("solve(gamma(x) = 2, x)").code()).isEqualTo(Code.NO_CLOSED_FORM);
    assertThat(Computing.refusal("solve(x + y = 1)").code()).isEqualTo(Code.WRONG_ARGUMENT_COUNT);
  }

  @Test
  void highDegreesEndInTime() {
    long start = System.nanoTime();
    assertThat(real(Computing.value("solve(x^60 - x - 1 = 0, x)"))).hasSize(2);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void systems() {
    assertThat(Computing.text("solve([x + y = 3, x - y = 1], [x, y])")).isEqualTo("{[2, 1]}");
    assertThat(Computing.text("solve([x + y = 1, x + y = 2], [x, y])")).isEqualTo("{}");
    assertThat(Computing.text("solve([x^2 + y^2 = 25, x + y = 7], [x, y])"))
        .contains("[4, 3]", "[3, 4]");
    assertThat(Computing.text("solve([a*x + b*y = 1, c*x + d*y = 2], [x, y])"))
        .isEqualTo("{[(d - 2*b)/(a*d - b*c), (2*a - c)/(a*d - b*c)]}");
  }
}
