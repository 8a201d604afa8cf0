package gradus.tutor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.diag.Outcome;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
  private static final Desk DESK = Desk.STANDARD;

  @Test
  void valuesAreWrittenInTheLanguageAndInLatex() {
    assertThat(DESK.literal("diff(x^2, x)")).isEqualTo("2*x");
    assertThat(DESK.tex("diff(x^2, x)")).isEqualTo("2 x");
    assertThat(DESK.literal("[1, 2; 3, 4]^T")).isEqualTo("[[1, 3], [2, 4]]");
  }

  /// A question knows nothing of those before it.
  @Test
  void questionsAreApart() {
    DESK.answer("a = 5; a^2");
    assertThat(DESK.literal("a + a")).isEqualTo("2*a");
    assertThatThrownBy(() -> DESK.answer("ans + 1")).isInstanceOf(GradusException.class);
  }

  @Test
  void samenessIsByMeaning() {
    assertThat(DESK.same("(x + 1)^2", "x^2 + 2*x + 1")).isTrue();
    assertThat(DESK.same("2*x", "diff(x^2, x)")).isTrue();
    assertThat(DESK.same("sin(x)", "cos(x)")).isFalse();
  }

  @Test
  void nobodyWaitsLong() {
    Desk hasty = new Desk(Limits.DEFAULT.withTime(Duration.ofMillis(300)));
    long start = System.nanoTime();
    for (String hostile : List.of("9^9^9^9", "sum(1/k^2, k, 1, 10^9)", "det(ones(3000, 3000))")) {
      assertThatThrownBy(() -> hasty.answer(hostile))
          .isInstanceOfSatisfying(
              GradusException.class,
              late -> assertThat(late.code().outcome()).isEqualTo(Outcome.LIMIT));
    }
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diff(x^2*sin(x), x)",
        "diff(sin(3*x + 1)^2, x)",
        "diff(exp(-x^2)/x, x)",
        "diff(sigmoid(2*x - 1), x)",
        "diff(x^3 - 4*x, x, 2)",
        "diff(ln(x^2 + 1), x)",
        "diff(x^x, x)",
        "diff(3*x^4 - 2*x + 7, x)",
        "diff(sqrt(1 - x^2), x)",
        "diff(x^2*y, y)",
        "diff(tanh(x), x)",
        "grad(x^2*y + y^3, [x, y])",
        "hessian(x^2*y, [x, y])",
        "jacobian([x*y, x + y], [x, y])",
        "integrate(x*exp(x), x)",
        "integrate(x^2 + 3*x, x)",
        "integrate(sin(x)^2, x)",
        "integrate(1/(x^2 + 1), x)",
        "integrate(ln(x), x)",
        "integrate(x, x, 0, 2)",
        "integrate(2*x*exp(x^2), x, 0, 1)",
        "integrate(1/x, x, 1, e)",
        "limit(sin(x)/x, x, 0)",
        "limit((x^2 - 1)/(x - 1), x, 1)",
        "limit((1 + 1/x)^x, x, inf)",
        "limit((3*x^2 + 1)/(x^2 - x), x, inf)",
        "limit((exp(x) - 1)/x, x, 0)",
        "solve(x^2 - 5*x + 6 = 0, x)",
        "solve(2*x + 3 = 7, x)",
        "solve([x + y = 3, x - y = 1], [x, y])",
        "solve(x^2 < 4, x)",
        "factor(x^2 - 5*x + 6)",
        "expand((x + 1)^3)",
        "taylor(sin(x), x, 0, 3)",
        "simplify((x^2 - 1)/(x - 1))",
        "gcd(12, 18)",
      })
  void everyLineOfADerivationEqualsTheOneBefore(String command) {
    List<WorkedStep> lines = DESK.steps(command);
    assertThat(lines).isNotEmpty();
    String before = command;
    for (WorkedStep line : lines) {
      assertThat(line.says()).isNotBlank();
      assertThat(line.says().chars().filter(c -> c == '$').count() % 2).as(line.says()).isZero();
      if (!line.equals().isEmpty()) {
        assertThat(DESK.same(line.equals(), before)).as(before + " = " + line.equals()).isTrue();
        before = line.equals();
      }
    }
    assertThat(lines.getLast().equals()).isEqualTo(DESK.literal(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "det([1, 2; 3, 4])",
        "inv([1, 2; 3, 4])",
        "[1, 2; 3, 4]*[5; 6]",
        "norm([3, 4])",
        "3/4 + 1/6"
      })
  void whatTheEngineShowsNoStepsForHasNone(String command) {
    assertThat(DESK.steps(command)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diff(x^2*sin(x), x)|product rule: $\\left(u v\\right)' = u' v + u v'$, $u = x^{2}$, $v ="
            + " \\sin x$",
        "solve(2*x + 3 = 7, x)|isolate: subtract $3$ from both sides: $\\Rightarrow 2 x = 4$",
      })
  void linesReadLikeABoard(String command, String first) {
    assertThat(DESK.steps(command).getFirst().says()).isEqualTo(first);
  }
}
